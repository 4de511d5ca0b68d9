/// A table in Confluence's storage format: XML, of which one bad tag refuses the whole page.

import Colours
import Diagrams
import Markup
import SiteModel

package enum ConfluenceTable {
  /// Where pages get slow to edit and to show.
  static let mostBytes = 50_000

  package static func render(_ table: ExportTable) -> HTML {
    """
    <p><strong>\(table.caption)</strong></p>
    <table data-layout="wide"><tbody>
    <tr><th><p>\(table.rowHeader)</p></th>\(each: table.columns, { "<th><p>\(line($0.header))</p></th>" })</tr>
    \(each: table.groups, { group($0, width: table.width - 1) })</tbody></table>
    \(each: table.remarks, { "<p>\(line($0))</p>\n" })
    """
  }

  private static func group(_ group: ExportTable.Group, width: Int) -> HTML {
    """
    <tr><th colspan="\(width)"><p>\(line(group.header))</p></th></tr>
    \(each: group.rows, { row in
      "<tr><th><p>\(line(row.header))</p></th>\(each: row.cells, cell)</tr>\n"
    })
    """
  }

  private static func cell(_ cell: ExportTable.Cell) -> HTML {
    let colour = cell.look.map { $0.colours(.light).fill }
    let attributes: HTML = "\(unwrap: colour, { " class=\"highlight-\($0)\" data-highlight-colour=\"\($0)\"" })"
    if cell.lines.isEmpty { return "<td\(attributes)><p /></td>" }
    return "<td\(attributes)>\(each: cell.lines, { "<p>\(line($0))</p>" })</td>"
  }

  private static func line(_ line: ExportTable.Line) -> HTML {
    guard let address = line.address else { return "\(line.words)" }
    return "<a href=\"\(address)\">\(line.words)</a>"
  }
}
