/// What a snapshot says of the things that a model defines: facts apart from wording.

import YAML

extension SnapshotReader {
  /// Members of an item's object that are facts, and those that are wording, by what they are called in reports.
  private static func members(_ kind: Snapshot.Kind) -> (facts: [String], words: [String]) {
    switch kind {
    case .responsibilities: (["layer"], ["description"])
    case .clusterTypes: (["scope", "extends", "edition", "baseline", "status", "since", "until"], ["summary"])
    case .areas: ([], ["description"])
    case .parties: (["kind", "partOf"], ["label", "description"])
    case .layers: (["parent"], ["description"])
    case .conditions: ([], ["clause", "description"])
    case .footnotes: ([], ["text"])
    case .frameworks: (["version"], ["publisher", "url"])
    case .sources: (["updated", "period"], ["publisher", "url"])
    }
  }

  mutating func item(_ node: YAMLNode, _ kind: Snapshot.Kind) -> Snapshot.Item? {
    guard let members = Members(node, "an item of '\(kind.rawValue)'", &yaml), let id = required("id", members)
    else { return nil }
    let keys = Self.members(kind)
    let name = text("name", members) ?? text("title", members)
    let named = keys.facts.compactMap { key in text(key, members).map { "\(key): \($0)" } }
    let words = keys.words.compactMap { key in text(key, members).map { "\(key): \($0)" } }
    return Snapshot.Item(
      id: id, name: name ?? id, facts: named + lists(members, kind),
      words: (name.map { ["name: \($0)"] } ?? []) + words)
  }

  /// Facts that are lists: members of parties, products of columns, mapped controls.
  private mutating func lists(_ members: Members, _ kind: Snapshot.Kind) -> [String] {
    switch kind {
    case .parties: return texts("members", members).map { "member: \($0)" }
    case .clusterTypes:
      return list("covers", members).compactMap { Members($0, "a product", &yaml) }.map { product in
        let since = text("since", product).map { " since \($0)" } ?? ""
        return "covers: \(text("name", product) ?? ""), \(text("status", product) ?? "")\(since)"
      }
    case .responsibilities:
      let controls = list("controls", members).compactMap { Members($0, "a control", &yaml) }.map { control in
        let part = text("part", control).map { "(\($0))" } ?? ""
        return "control: \(text("framework", control) ?? "") \(text("control", control) ?? "")\(part)"
      }
      return controls + texts("links", members).map { "see: \($0)" }
    case .frameworks:
      return list("controls", members).compactMap { Members($0, "a control", &yaml) }.map { control in
        let parts = texts("parts", control)
        return "control: \(text("id", control) ?? "")" + (parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))")
      }
    default: return []
    }
  }
}
