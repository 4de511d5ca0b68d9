/// Who is responsible for everything, in a table on the terminal.

import Diagnostics
import Responsibility

/// Model → a row per responsibility and a column per cluster type, or a paragraph per responsibility where the table
/// would be wider than the terminal.
struct WhoTable {
  let model: Model
  /// The columns.
  let types: [ClusterType]

  /// - Parameter width: how many cells a line has; nil for any number.
  func text(width: Int?) -> String {
    let rows = model.responsibilities.map { row in [row.id.rawValue] + types.map { label(row, on: $0) } }
    let head = ["responsibility"] + types.map(\.id.rawValue)
    let widths = head.indices.map { column in ([head] + rows).map { TerminalText.width($0[column]) }.max() ?? 0 }
    let isTooWide = width.map { widths.reduce(0, +) + 2 * (widths.count - 1) > $0 } ?? false
    let table = isTooWide ? paragraphs(rows, head) : ([head] + rows).map { line($0, widths) + "\n" }.joined()
    let hasConditions = rows.contains { $0.dropFirst().contains { $0.hasSuffix("*") } }
    return table + (hasConditions ? "\n* under conditions, somebody else: see demarc who RESPONSIBILITY\n" : "")
  }

  private func label(_ row: Responsibility, on type: ClusterType) -> String {
    guard model.isUniform(row, on: type.id) else { return "by area" }
    let cell = model[row.id, type.id, nil]
    return TerminalText.safe(cell.label + (cell.conditions.isEmpty ? "" : "*"))
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: width - TerminalText.width(cell))
    }
    // Nothing ends in spaces.
    let line = padded.joined(separator: "  ")
    return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
  }

  private func paragraphs(_ rows: [[String]], _ head: [String]) -> String {
    let width = head.dropFirst().map(TerminalText.width).max() ?? 0
    return rows.map { row in
      let lines = zip(head, row).dropFirst().map { name, label in
        "  \(name)\(String(repeating: " ", count: width - TerminalText.width(name)))  \(label)\n"
      }
      return "\(row[0])\n\(lines.joined())"
    }.joined()
  }
}
