/// A comparison as text for a terminal, as Markdown, and as JSON.

import Diagnostics

package struct ComparisonReport: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case text
    case markdown
    case json
  }

  private let comparison: SnapshotComparison
  private let usesColor: Bool

  package init(_ comparison: SnapshotComparison, usesColor: Bool = false) {
    self.comparison = comparison
    self.usesColor = usesColor
  }

  package func render(as format: Format) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .json: json.document
    }
  }

  /// "3 values changed, 1 wording changed"
  package var summary: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      count(comparison.groups.reduce(0) { $0 + $1.added.count }, "addition", "additions"),
      count(comparison.groups.reduce(0) { $0 + $1.removed.count }, "removal", "removals"),
      count(comparison.facts.count, "definition changed", "definitions changed"),
      count(comparison.values.count, "value changed", "values changed"),
      count(comparison.wordings.count, "wording changed", "wordings changed"),
      count(comparison.renamings.count, "text changed", "texts changed"),
    ].compactMap { $0 }
    return parts.isEmpty ? "no difference" : parts.joined(separator: ", ")
  }

  private var text: String {
    var lines: [String] = []
    for group in comparison.groups {
      lines.append(group.kind.title)
      lines += group.added.map { "  + \(named($0))" } + group.removed.map { "  - \(named($0))" }
    }
    lines += definitions("Definitions", comparison.facts)
    if !comparison.values.isEmpty { lines.append("Values") }
    for change in comparison.values {
      lines += ["  \(place(change))", "    - \(change.before ?? Self.absent)", "    + \(change.after ?? Self.absent)"]
    }
    if !comparison.wordings.isEmpty { lines.append("Wording") }
    for change in comparison.wordings {
      lines.append("  \(place(change))")
      lines += change.removed.map { "    - \($0)" } + change.added.map { "    + \($0)" }
    }
    lines += definitions("Names and texts", comparison.renamings)
    return (lines + [summary]).map { painted(TerminalText.safe($0)) + "\n" }.joined()
  }

  /// What came is green, what went is red.
  private func painted(_ line: String) -> String {
    let text = line.drop { $0 == " " }
    guard usesColor, text.hasPrefix("+ ") || text.hasPrefix("- ") else { return line }
    return TerminalText.paint(line, text.hasPrefix("+") ? .green : .red)
  }

  /// What stands for a cell that only the other snapshot has.
  private static let absent = "(no such cell)"

  private func named(_ item: Snapshot.Item) -> String { item.name == item.id ? item.id : "\(item.name) [\(item.id)]" }

  private func definitions(_ title: String, _ definitions: [SnapshotComparison.Definition]) -> [String] {
    guard !definitions.isEmpty else { return [] }
    return [title]
      + definitions.flatMap { definition in
        ["  \(definition.kind.one) \(definition.id)"] + definition.removed.map { "    - \($0)" }
          + definition.added.map { "    + \($0)" }
      }
  }

  private func place(_ change: SnapshotComparison.Change) -> String {
    "\(change.responsibility) @ \(change.clusterType)" + (change.area.map { ", \($0)" } ?? "")
  }
}

// MARK: - Markdown

extension ComparisonReport {
  private var markdown: String {
    var blocks = ["# What changed\n", "\(summary).\n"]
    for group in comparison.groups {
      let items =
        group.added.map { "- added: \(escape($0.name)) (`\($0.id)`)" }
        + group.removed.map { "- removed: \(escape($0.name)) (`\($0.id)`)" }
      blocks.append("## \(group.kind.title)\n\n\(items.joined(separator: "\n"))\n")
    }
    if !comparison.facts.isEmpty { blocks.append("## Definitions\n\n\(list(comparison.facts))\n") }
    if !comparison.values.isEmpty {
      let rows = comparison.values.map { change in
        let cells = [place(change), change.before ?? Self.absent, change.after ?? Self.absent].map(escape)
        return "| \(cells.joined(separator: " | ")) |"
      }
      blocks.append("## Values\n\n| Cell | Before | After |\n| --- | --- | --- |\n\(rows.joined(separator: "\n"))\n")
    }
    if !comparison.wordings.isEmpty {
      let items = comparison.wordings.map { item(escape(place($0)), $0.removed, $0.added) }
      blocks.append("## Wording\n\n\(items.joined(separator: "\n"))\n")
    }
    if !comparison.renamings.isEmpty { blocks.append("## Names and texts\n\n\(list(comparison.renamings))\n") }
    return blocks.joined(separator: "\n")
  }

  private func list(_ definitions: [SnapshotComparison.Definition]) -> String {
    definitions.map { item("\($0.kind.one) `\($0.id)`", $0.removed, $0.added) }.joined(separator: "\n")
  }

  private func item(_ title: String, _ removed: [String], _ added: [String]) -> String {
    let lines = removed.map { "  - was: \(escape($0))" } + added.map { "  - is: \(escape($0))" }
    return (["- \(title)"] + lines).joined(separator: "\n")
  }

  /// Text that means nothing to Markdown.
  private func escape(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      if "\\`*_{}[]<>#|~!".unicodeScalars.contains(character) { result += "\\" }
      result.unicodeScalars.append(character == "\n" ? " " : character)
    }
    return result
  }
}

// MARK: - JSON

extension ComparisonReport {
  private var json: JSON {
    .object([
      "version": .number(1),
      "before": comparison.before.map(JSON.text), "after": comparison.after.map(JSON.text),
      "groups": .list(comparison.groups.map(group)), "definitions": .list(comparison.facts.map(definition)),
      "values": .list(comparison.values.map(value)), "wordings": .list(comparison.wordings.map(wording)),
      "texts": .list(comparison.renamings.map(definition)),
    ])
  }

  private func group(_ group: SnapshotComparison.Group) -> JSON {
    .object(["kind": .text(group.kind.rawValue), "added": items(group.added), "removed": items(group.removed)])
  }

  private func definition(_ definition: SnapshotComparison.Definition) -> JSON {
    .object([
      "kind": .text(definition.kind.rawValue), "id": .text(definition.id), "name": .text(definition.name),
      "removed": .list(definition.removed.map(JSON.text)), "added": .list(definition.added.map(JSON.text)),
    ])
  }

  /// Without `before` or `after` where there was no such cell, or is none.
  private func value(_ change: SnapshotComparison.Change) -> JSON {
    .object([
      "responsibility": .text(change.place.responsibility), "clusterType": .text(change.place.clusterType),
      "area": change.place.area.map(JSON.text), "before": change.before.map(JSON.text),
      "after": change.after.map(JSON.text),
    ])
  }

  private func wording(_ change: SnapshotComparison.Change) -> JSON {
    .object([
      "responsibility": .text(change.place.responsibility), "clusterType": .text(change.place.clusterType),
      "area": change.place.area.map(JSON.text), "removed": .list(change.removed.map(JSON.text)),
      "added": .list(change.added.map(JSON.text)),
    ])
  }

  private func items(_ items: [Snapshot.Item]) -> JSON {
    .list(items.map { .object(["id": .text($0.id), "name": .text($0.name)]) })
  }
}

extension Snapshot.Kind {
  /// "Cluster types"
  fileprivate var title: String { words.many }
  /// "cluster type"
  fileprivate var one: String { words.one }

  private var words: (one: String, many: String) {
    switch self {
    case .responsibilities: ("responsibility", "Responsibilities")
    case .clusterTypes: ("cluster type", "Cluster types")
    case .areas: ("area", "Areas")
    case .parties: ("party", "Parties")
    case .layers: ("layer", "Layers")
    case .conditions: ("condition", "Conditions")
    case .footnotes: ("footnote", "Footnotes")
    case .frameworks: ("framework", "Frameworks")
    case .sources: ("source", "Sources")
    }
  }
}
