/// A comparison as text for a terminal, as Markdown, and as JSON.

import Diagnostics

package struct ComparisonReport: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case text
    case markdown
    case json
  }

  private let comparison: SnapshotComparison

  package init(_ comparison: SnapshotComparison) { self.comparison = comparison }

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
      count(comparison.values.count, "value changed", "values changed"),
      count(comparison.wordings.count, "wording changed", "wordings changed"),
    ].compactMap { $0 }
    return parts.isEmpty ? "no difference" : parts.joined(separator: ", ")
  }

  private var text: String {
    var lines: [String] = []
    for group in comparison.groups {
      lines.append(group.name)
      lines += group.added.map { "  + \($0.name) [\($0.id)]" } + group.removed.map { "  - \($0.name) [\($0.id)]" }
    }
    if !comparison.values.isEmpty { lines.append("Values") }
    for change in comparison.values {
      lines += ["  \(place(change))", "    - \(change.before)", "    + \(change.after)"]
    }
    if !comparison.wordings.isEmpty { lines.append("Wording") }
    for change in comparison.wordings {
      lines.append("  \(place(change))")
      lines += change.removed.map { "    - \($0)" } + change.added.map { "    + \($0)" }
    }
    return (lines + [summary]).map { TerminalText.safe($0) + "\n" }.joined()
  }

  private func place(_ change: SnapshotComparison.Change) -> String {
    "\(change.responsibility) @ \(change.clusterType)" + (change.area.map { ", \($0)" } ?? "")
  }

  private var markdown: String {
    var blocks = ["# What changed\n", "\(summary).\n"]
    for group in comparison.groups {
      let items =
        group.added.map { "- added: \(escape($0.name)) (`\($0.id)`)" }
        + group.removed.map { "- removed: \(escape($0.name)) (`\($0.id)`)" }
      blocks.append("## \(group.name)\n\n\(items.joined(separator: "\n"))\n")
    }
    if !comparison.values.isEmpty {
      let rows = comparison.values.map { "| \(escape(place($0))) | \(escape($0.before)) | \(escape($0.after)) |" }
      blocks.append("## Values\n\n| Cell | Before | After |\n| --- | --- | --- |\n\(rows.joined(separator: "\n"))\n")
    }
    if !comparison.wordings.isEmpty {
      let items = comparison.wordings.map { change in
        let lines = change.removed.map { "  - was: \(escape($0))" } + change.added.map { "  - is: \(escape($0))" }
        return (["- \(escape(place(change)))"] + lines).joined(separator: "\n")
      }
      blocks.append("## Wording\n\n\(items.joined(separator: "\n"))\n")
    }
    return blocks.joined(separator: "\n")
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

  private var json: JSON {
    .object([
      "version": .number(1),
      "before": comparison.before.map(JSON.text), "after": comparison.after.map(JSON.text),
      "groups": .list(comparison.groups.map(group)), "values": .list(comparison.values.map(value)),
      "wordings": .list(comparison.wordings.map(wording)),
    ])
  }

  private func group(_ group: SnapshotComparison.Group) -> JSON {
    .object(["name": .text(group.name), "added": items(group.added), "removed": items(group.removed)])
  }

  private func value(_ change: SnapshotComparison.Change) -> JSON {
    .object([
      "responsibility": .text(change.place.responsibility), "clusterType": .text(change.place.clusterType),
      "area": change.place.area.map(JSON.text), "before": .text(change.before), "after": .text(change.after),
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
