/// A table says what it is about, names its rows and columns, and fills its grid.

import Diagnostics

enum TableCheck {
  static func problems(of table: Int, grid: TableGrid, in document: HTMLDocument) -> [Problem] {
    var result = grid.problems
    let element = document.elements[table]
    if grid.cells.isEmpty { result.append(Problem(.outputTable, "a table without cells", at: element.tag)) }
    // Tables that only arrange have no meaning to name.
    if let role = element["role"]?.value, role == "presentation" || role == "none" { return result }
    if caption(of: table, in: document).isEmpty {
      result.append(Problem(.outputTable, "a table without a caption", at: element.tag))
    }
    if !grid.cells.isEmpty, !grid.cells.contains(where: \.isHeader) {
      result.append(Problem(.outputTable, "a table without header cells", at: element.tag))
    }
    for cell in grid.cells where cell.isHeader { result += problems(ofHeader: cell.element, in: document) }
    return result
  }

  /// The caption's text; empty where there is none.
  static func caption(of table: Int, in document: HTMLDocument) -> String {
    let caption = document.children(of: table).first { document.elements[$0].isHTML("caption") }
    return caption.map { document.text(of: $0) } ?? ""
  }

  private static func problems(ofHeader header: Int, in document: HTMLDocument) -> [Problem] {
    let element = document.elements[header]
    var result: [Problem] = []
    if let scope = element["scope"] {
      if !["row", "col", "rowgroup", "colgroup"].contains(scope.value.lowercased()) {
        let closest = Suggestion.closest(to: scope.value, in: ["row", "col", "rowgroup", "colgroup"])
        result.append(
          Problem(.outputTable, "unknown scope '\(scope.value.shortened)'", at: scope.range).suggesting(closest))
      }
    } else {
      result.append(Problem(.outputTable, "a header cell without a scope", at: element.tag))
    }
    if !isNamed(header, in: document) {
      result.append(Problem(.outputTable, "an empty header cell; an empty corner is a td", at: element.tag))
    }
    return result
  }

  private static func isNamed(_ header: Int, in document: HTMLDocument) -> Bool {
    if !document.text(of: header).isEmpty { return true }
    return (header..<document.elements[header].end).contains {
      let element = document.elements[$0]
      let name = element["aria-label"] ?? (element.isHTML("img") ? element["alt"] : nil)
      return !(name?.value.folded.isEmpty ?? true)
    }
  }
}
