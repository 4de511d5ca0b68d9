/// A matrix shows each pair of responsibility and cluster type once, in its row and column, with the model's label.

import Diagnostics

/// Checks one table marked `data-matrix="complete"` or `data-matrix="part"`.
///
/// The markup names what stands where, and the check proves it from the geometry:
/// ```html
/// <th scope="col" data-cluster-type="managed">…
/// <th scope="row" data-responsibility="node-os">…
/// <td data-responsibility="node-os" data-cluster-type="managed">… <span data-label>Customer</span>
/// ```
/// A complete matrix has every row and column of the model; with `data-columns="part"`, every row. Columns and cells for
/// one area of a model name it too (`data-area`); with `data-areas="complete"` each cluster type has a column per area.
struct MatrixCheck {
  private let document: HTMLDocument
  private let grid: TableGrid
  private let expectation: Expectation?
  private let table: HTMLDocument.Element
  private var problems: [Problem] = []
  private var columns: [Int: Expectation.Column] = [:]
  private var responsibilities: [Int: String] = [:]
  private var seen: [Expectation.Cell: Range<Int>] = [:]

  static func problems(
    of table: Int, grid: TableGrid, in document: HTMLDocument, _ expectation: Expectation?
  ) -> [Problem] {
    guard let mark = document.elements[table]["data-matrix"] else { return [] }
    var check = MatrixCheck(document: document, grid: grid, expectation: expectation, table: document.elements[table])
    if !["complete", "part"].contains(mark.value) {
      check.problems.append(
        Problem(.outputMatrix, "a matrix is 'complete' or a 'part', not '\(mark.value.shortened)'", at: mark.range))
    }
    check.readHeaders()
    for cell in grid.cells where !cell.isHeader { check.read(cell) }
    check.findMissing(isComplete: mark.value == "complete")
    return check.problems
  }

  private init(document: HTMLDocument, grid: TableGrid, expectation: Expectation?, table: HTMLDocument.Element) {
    self.document = document
    self.grid = grid
    self.expectation = expectation
    self.table = table
  }

  private mutating func add(_ headline: String, at range: Range<Int>, notes: [Problem.Note] = []) {
    problems.append(Problem(.outputMatrix, headline, at: range, notes: notes))
  }

  private mutating func readHeaders() {
    for cell in grid.cells where cell.isHeader {
      let element = document.elements[cell.element]
      if let id = element["data-cluster-type"] {
        checkKnown(clusterType: id)
        if let area = element["data-area"] { checkKnown(area: area) }
        if element["scope"]?.value != "col" { add("the header of a cluster type has the scope 'col'", at: element.tag) }
        for column in cell.columns {
          let header = Expectation.Column(clusterType: id.value, area: element["data-area"]?.value)
          if let other = columns.updateValue(header, forKey: column) {
            add("column \(column + 1) has two headers, '\(other)' and '\(header)'", at: id.range)
          }
        }
      } else if let id = element["data-responsibility"] {
        checkKnown(responsibility: id)
        if element["scope"]?.value != "row" {
          add("the header of a responsibility has the scope 'row'", at: element.tag)
        }
        for row in cell.rows {
          if let other = responsibilities.updateValue(id.value, forKey: row) {
            add("row \(row + 1) has two headers, '\(other)' and '\(id.value)'", at: id.range)
          }
        }
      }
    }
    if columns.isEmpty { add("a matrix without a column for a cluster type", at: table.tag) }
    if responsibilities.isEmpty { add("a matrix without a row for a responsibility", at: table.tag) }
  }

  private mutating func read(_ cell: TableGrid.Cell) {
    let element = document.elements[cell.element]
    switch (element["data-responsibility"], element["data-cluster-type"]) {
    case (nil, nil):
      let row = cell.rows.compactMap { responsibilities[$0] }.first
      let column = cell.columns.compactMap { columns[$0] }.first
      if let row, let column { add("the cell at '\(row)' and '\(column)' doesn't name them", at: element.tag) }
    case (let responsibility?, let clusterType?):
      checkKnown(responsibility: responsibility)
      checkKnown(clusterType: clusterType)
      let area = element["data-area"]
      if let area { checkKnown(area: area) }
      let pair = Expectation.Cell(responsibility.value, clusterType.value, area: area?.value)
      check(cell, is: pair, at: element.tag)
    default:
      add("a cell names its responsibility and its cluster type, not one of them", at: element.tag)
    }
  }

  private mutating func check(_ cell: TableGrid.Cell, is pair: Expectation.Cell, at tag: Range<Int>) {
    if let row = cell.rows.first(where: { responsibilities[$0] != pair.responsibility }) {
      let there = responsibilities[row].map { "the row of '\($0)'" } ?? "a row without a responsibility"
      add("the cell '\(pair)' stands in \(there)", at: tag)
    }
    if let column = cell.columns.first(where: { columns[$0] != pair.column }) {
      let there = columns[column].map { "the column of '\($0)'" } ?? "a column without a cluster type"
      add("the cell '\(pair)' stands in \(there)", at: tag)
    }
    if let first = seen[pair] {
      add("the cell '\(pair)' stands twice", at: tag, notes: [.init(text: "the first is here", range: first)])
    } else {
      seen[pair] = tag
    }
    let labels = document.descendants(of: cell.element).filter { document.elements[$0]["data-label"] != nil }
    problems += LabelCheck(rule: .outputMatrix, document: document, expectation: expectation)
      .problems(of: labels, for: pair, at: tag)
  }

  private mutating func findMissing(isComplete: Bool) {
    var rows = responsibilities.sorted { $0.key < $1.key }.map(\.value).unique
    var columns = columns.sorted { $0.key < $1.key }.map(\.value).unique
    if let expectation, table["data-areas"]?.value == "complete" {
      for type in columns.map(\.clusterType).unique {
        for area in expectation.areas where !columns.contains(.init(clusterType: type, area: area)) {
          add("a matrix of all areas has a column for '\(type) in \(area)'", at: table.tag)
        }
      }
    }
    if isComplete, let expectation {
      let shown = Set(rows)
      for row in expectation.responsibilities where !shown.contains(row) {
        add("a complete matrix has a row for '\(row)'", at: table.tag)
      }
      rows = expectation.responsibilities.filter(shown.contains)
      if table["data-columns"]?.value != "part" {
        let shown = Set(columns.map(\.clusterType))
        for column in expectation.clusterTypes where !shown.contains(column) {
          add("a complete matrix has a column for '\(column)'", at: table.tag)
        }
      }
      columns = columns.filter { expectation.knows(clusterType: $0.clusterType) }
    }
    for row in rows {
      for column in columns where seen[Expectation.Cell(row, in: column)] == nil {
        add("no cell says what holds for '\(Expectation.Cell(row, in: column))'", at: table.tag)
      }
    }
  }

  private mutating func checkKnown(area: HTMLDocument.Attribute) {
    guard let expectation, !expectation.areas.contains(area.value) else { return }
    problems.append(
      Problem(.outputMatrix, "unknown area '\(area.value.shortened)'", at: area.range)
        .suggesting(Suggestion.closest(to: area.value, in: expectation.areas)))
  }

  private mutating func checkKnown(responsibility id: HTMLDocument.Attribute) {
    guard let expectation, !expectation.knows(responsibility: id.value) else { return }
    problems.append(
      Problem(.outputMatrix, "unknown responsibility '\(id.value.shortened)'", at: id.range)
        .suggesting(Suggestion.closest(to: id.value, in: expectation.responsibilities)))
  }

  private mutating func checkKnown(clusterType id: HTMLDocument.Attribute) {
    guard let expectation, !expectation.knows(clusterType: id.value) else { return }
    problems.append(
      Problem(.outputMatrix, "unknown cluster type '\(id.value.shortened)'", at: id.range)
        .suggesting(Suggestion.closest(to: id.value, in: expectation.clusterTypes)))
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order of the first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
