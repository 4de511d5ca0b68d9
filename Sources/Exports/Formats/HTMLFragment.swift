/// A table for editors that take a piece of HTML: inline styles only, and words that do without them.

import Colours
import Diagrams
import Markup
import SiteModel

package enum HTMLFragment {
  package static func render(_ table: ExportTable) -> HTML {
    """
    <table style="border-collapse:collapse;font-family:sans-serif;font-size:14px;line-height:1.4">
    <caption style="text-align:left;font-weight:bold;padding:6px 0">\(table.caption)</caption>
    <thead>
    <tr>\(header(ExportTable.Line(table.rowHeader)))\(each: table.columns, { header($0.header) })</tr>
    </thead>
    \(each: table.groups, { group($0, width: table.width - 1) })\
    \(if: !table.remarks.isEmpty, remarks(table))</table>

    """
  }

  private static func header(_ line: ExportTable.Line) -> HTML {
    "<th scope=\"col\" style=\"border:1px solid #8a94a3;padding:6px 8px;text-align:left;vertical-align:bottom\">\(words(line))</th>"
  }

  private static func group(_ group: ExportTable.Group, width: Int) -> HTML {
    """
    <tbody>
    <tr><th scope="rowgroup" colspan="\(width)" style="border:1px solid #8a94a3;padding:8px;text-align:left;background-color:#eef1f5;color:#17212e">\
    \(words(group.header))</th></tr>
    \(each: group.rows, row)</tbody>

    """
  }

  private static func row(_ row: ExportTable.Row) -> HTML {
    """
    <tr><th scope="row" style="border:1px solid #8a94a3;padding:6px 8px;text-align:left;vertical-align:top;font-weight:normal">\
    \(words(row.header))</th>\(each: row.cells, cell)</tr>

    """
  }

  private static func cell(_ cell: ExportTable.Cell) -> HTML {
    let colours = cell.look?.colours(.light)
    return """
      <td style="border:1px solid #8a94a3;padding:6px 8px;vertical-align:top\
      \(unwrap: colours, { ";background-color:\($0.fill);color:\($0.text)" })">\
      \(each: cell.lines.indices, { "\(if: $0 > 0, "<br>")\(words(cell.lines[$0]))" })</td>
      """
  }

  /// In the table, as a fragment is one element.
  private static func remarks(_ table: ExportTable) -> HTML {
    """
    <tfoot>
    <tr><td colspan="\(table.width - 1)" style="padding:8px 0;font-size:12px">\
    \(each: table.remarks.indices, { "\(if: $0 > 0, "<br>")\(words(table.remarks[$0]))" })</td></tr>
    </tfoot>

    """
  }

  private static func words(_ line: ExportTable.Line) -> HTML {
    guard let address = line.address else { return "\(line.words)" }
    return "<a href=\"\(address)\" style=\"color:inherit\">\(line.words)</a>"
  }
}
