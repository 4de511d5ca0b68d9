/// A model's JSON → a snapshot. JSON is read as the YAML that it also is, so that problems have their places.

import Diagnostics
import Responsibility
import YAML

package struct SnapshotReader {
  var yaml: YAMLReader

  /// Snapshots are written by the program, so they may be larger than what people write.
  private static let limits = YAMLLimits(bytes: 256 << 20, depth: 32)

  /// The snapshot in `source`; nil if it can't be read as one.
  package static func read(_ source: SourceText) -> Diagnosed<Snapshot?> {
    let parsed = YAMLParser(limits: limits).parse(source)
    guard let root = parsed.value, !parsed.diagnostics.hasErrors else {
      let problem = Diagnostic(.badSnapshot, "not a snapshot of a model", at: SourceLocation(startOf: source.path))
      return Diagnosed(nil, parsed.diagnostics.isEmpty ? [problem] : parsed.diagnostics)
    }
    var reader = SnapshotReader(yaml: YAMLReader(source: source))
    let snapshot = reader.snapshot(root)
    let problems = reader.yaml.diagnostics.map { problem in
      Diagnostic(.badSnapshot, problem.headline, at: problem.location)
    }
    return Diagnosed(problems.isEmpty ? snapshot : nil, problems)
  }

  private mutating func snapshot(_ root: YAMLNode) -> Snapshot? {
    guard let file = Members(root, "a snapshot", &yaml) else { return nil }
    let version = text("version", file)
    guard version == String(ModelDocument.version) else {
      yaml.note(
        Diagnostic(
          .badSnapshot, "a snapshot of version '\(version ?? "")', not \(ModelDocument.version)",
          at: yaml.location(root)))
      return nil
    }
    var cells: [Snapshot.Place: Snapshot.Cell] = [:]
    for node in list("assignments", file) {
      guard let members = Members(node, "an assignment", &yaml),
        let row = required("responsibility", members), let type = required("clusterType", members)
      else { continue }
      let place = Snapshot.Place(responsibility: row, clusterType: type, area: text("area", members))
      cells[place] = cell(members)
    }
    var items: [Snapshot.Kind: [Snapshot.Item]] = [:]
    for kind in Snapshot.Kind.allCases {
      items[kind] = list(kind.rawValue, file).compactMap { item($0, kind) }
    }
    return Snapshot(
      audience: text("audience", file).flatMap(Audience.init) ?? .public, asOf: text("asOf", file), items: items,
      cells: cells)
  }

  private mutating func cell(_ members: Members) -> Snapshot.Cell {
    let conditions = list("conditions", members).compactMap { node -> Snapshot.Cell.Condition? in
      guard let inner = Members(node, "a condition", &yaml), let id = required("condition", inner) else { return nil }
      return Snapshot.Cell.Condition(
        id: id, label: text("label", inner) ?? "", value: value(inner), wording: wording(inner))
    }
    return Snapshot.Cell(
      label: text("label", members) ?? "", value: value(members), wording: wording(members), conditions: conditions)
  }

  private mutating func value(_ members: Members) -> Snapshot.Cell.Value {
    let roles = list("roles", members).compactMap { Members($0, "a role", &yaml) }
    return Snapshot.Cell.Value(
      kind: required("value", members) ?? "", owners: texts("owners", members),
      roles: roles.map { [text("party", $0), text("role", $0)].compactMap { $0 }.joined(separator: " ") },
      support: text("support", members), supporting: texts("supporting", members))
  }

  /// The words of a cell as lines: whatever differs in one of them is another wording.
  private mutating func wording(_ members: Members) -> Snapshot.Cell.Wording {
    var lines: [String] = []
    for duty in list("duties", members).compactMap({ Members($0, "a duty", &yaml) }) {
      lines.append("\(text("party", duty) ?? ""): \(text("text", duty) ?? "")")
      for key in ["phase", "deadline", "hazard"] {
        if let words = text(key, duty) { lines.append("\(key): \(words)") }
      }
      lines += texts("steps", duty).map { "step: \($0)" }
    }
    for key in ["prerequisites", "notes"] {
      for item in list(key, members).compactMap({ Members($0, key, &yaml) }) {
        lines.append("\(key): \(text("text", item) ?? "")")
      }
    }
    lines += texts("footnotes", members).map { "footnote: \($0)" }
    if let changeability = text("changeability", members) { lines.append("changeability: \(changeability)") }
    if let basis = members.values["provenance"].flatMap({ Members($0, "a provenance", &yaml) }) {
      if let kind = text("kind", basis) { lines.append("basis: \(kind)") }
      if let because = text("because", basis) { lines.append("because: \(because)") }
      lines += texts("sources", basis).map { "source: \($0)" }
    }
    return Snapshot.Cell.Wording(lines: lines)
  }

  /// The members of a JSON object by name; those that a later version adds are let be.
  struct Members {
    let node: YAMLNode
    let values: [String: YAMLNode]

    init?(_ node: YAMLNode, _ what: String, _ yaml: inout YAMLReader) {
      guard let entries = yaml.entries(node, of: what) else { return nil }
      self.node = node
      values = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  mutating func text(_ key: String, _ members: Members) -> String? {
    members.values[key].flatMap { yaml.verbatim($0)?.value.withFoldedSpace }
  }

  mutating func required(_ key: String, _ members: Members) -> String? {
    if members.values[key] != nil { return text(key, members) }
    yaml.note(Diagnostic(.badSnapshot, "an object without '\(key)'", at: yaml.location(members.node)))
    return nil
  }

  mutating func list(_ key: String, _ members: Members) -> [YAMLNode] {
    guard let node = members.values[key] else { return [] }
    if case .sequence(let items) = node.content { return items }
    yaml.expected("a list", node)
    return []
  }

  mutating func texts(_ key: String, _ members: Members) -> [String] {
    list(key, members).compactMap { yaml.verbatim($0)?.value.withFoldedSpace }
  }
}
