/// The cells of a table in their rows and columns, spans counted, as HTML's table model forms them.

import Diagnostics

struct TableGrid: Sendable {
  struct Cell: Sendable {
    /// Of the document.
    var element: Int
    var isHeader: Bool
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// More slots than any reader could use; a span of 1000 is written quickly.
  static let maximumSlots = 1_000_000

  private(set) var cells: [Cell] = []
  /// The `tr` elements from top to bottom.
  private(set) var rows: [Int] = []
  private(set) var width = 0
  /// Overlaps, holes, spans that leave their group.
  private(set) var problems: [Problem] = []
  /// The first cell at each slot, by row and column; -1 where there is none.
  private var slots: [[Int]] = []
  private var slotCount = 0
  private var isTooLarge = false

  init(_ table: Int, in document: HTMLDocument) {
    let parts = document.children(of: table)
    let groups = parts.filter { ["thead", "tbody", "tr"].contains(document.elements[$0].name) }
    // The foot comes last wherever it is written.
    let feet = parts.filter { document.elements[$0].name == "tfoot" }
    for group in groups + feet where !isTooLarge {
      let isRow = document.elements[group].name == "tr"
      addGroup(isRow ? [group] : document.children(of: group).filter { document.elements[$0].name == "tr" }, document)
    }
    if isTooLarge {
      problems = [
        Problem(.outputTable, "a table of more than \(Self.maximumSlots) cells", at: document.elements[table].tag)
      ]
    } else {
      findHoles(document)
      checkColumns(parts, document, at: document.elements[table].tag)
    }
  }

  /// The cell at a slot.
  func cell(row: Int, column: Int) -> Cell? {
    guard slots.indices.contains(row), slots[row].indices.contains(column), slots[row][column] >= 0 else { return nil }
    return cells[slots[row][column]]
  }

  private mutating func addGroup(_ group: [Int], _ document: HTMLDocument) {
    let first = rows.count
    rows += group
    slots += Array(repeating: [], count: group.count)
    for (offset, row) in group.enumerated() where !isTooLarge {
      var column = 0
      for element in document.children(of: row) {
        let name = document.elements[element].name
        guard name == "td" || name == "th" else { continue }
        while isTaken(row: first + offset, column: column) { column += 1 }
        add(element, row: first + offset, column: column, end: rows.count, document)
        column = cells.last?.columns.upperBound ?? column
        if isTooLarge { return }
      }
    }
  }

  private mutating func add(_ element: Int, row: Int, column: Int, end: Int, _ document: HTMLDocument) {
    let tag = document.elements[element]
    let across = min(max(Self.span(tag["colspan"]) ?? 1, 1), 1000)
    var down = min(Self.span(tag["rowspan"]) ?? 1, 65534)
    if down == 0 { down = end - row }
    if row + down > end {
      problems.append(
        Problem(
          .outputTable, "a row span reaches beyond its group of rows, by \(row + down - end)",
          at: tag["rowspan"]?.range ?? tag.tag))
      down = end - row
    }
    slotCount += across * down
    if slotCount > Self.maximumSlots {
      isTooLarge = true
      return
    }
    let cell = Cell(
      element: element, isHeader: tag.name == "th", rows: row..<(row + down), columns: column..<(column + across))
    cells.append(cell)
    width = max(width, column + across)
    place(cell, number: cells.count - 1, tag: tag.tag)
  }

  private mutating func place(_ cell: Cell, number: Int, tag: Range<Int>) {
    var overlaps = false
    for row in cell.rows {
      if slots[row].count < cell.columns.upperBound {
        slots[row] += Array(repeating: -1, count: cell.columns.upperBound - slots[row].count)
      }
      for column in cell.columns {
        if slots[row][column] >= 0 { overlaps = true } else { slots[row][column] = number }
      }
    }
    if overlaps {
      problems.append(
        Problem(
          .outputTable,
          "two cells overlap in row \(cell.rows.lowerBound + 1), column \(cell.columns.lowerBound + 1) or beyond",
          at: tag))
    }
  }

  private func isTaken(row: Int, column: Int) -> Bool { column < slots[row].count && slots[row][column] >= 0 }

  private mutating func findHoles(_ document: HTMLDocument) {
    for (number, row) in rows.enumerated() {
      let filled = slots[number].count { $0 >= 0 }
      if filled < width {
        problems.append(
          Problem(
            .outputTable, "row \(number + 1) fills \(filled) of the table's \(width) columns",
            at: document.elements[row].tag))
      }
    }
  }

  /// `col` elements declare columns; so many must be there.
  private mutating func checkColumns(_ parts: [Int], _ document: HTMLDocument, at tag: Range<Int>) {
    var declared = 0
    for group in parts where document.elements[group].name == "colgroup" {
      let columns = document.children(of: group).filter { document.elements[$0].name == "col" }
      let spans = (columns.isEmpty ? [group] : columns).map {
        min(max(Self.span(document.elements[$0]["span"]) ?? 1, 1), 1000)
      }
      declared += spans.reduce(0, +)
    }
    if declared > 0, declared != width {
      problems.append(Problem(.outputTable, "\(declared) columns are declared, and \(width) are there", at: tag))
    }
  }

  /// HTML's rule for whole numbers: leading white space and a `+` are skipped, what follows the digits is ignored.
  private static func span(_ attribute: HTMLDocument.Attribute?) -> Int? {
    guard let attribute else { return nil }
    var rest = attribute.value.utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    if digits.isEmpty { return nil }
    return digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 100_000) }
  }
}
