/// A matrix as one HTML file that needs nothing else: for frames in other people's pages, and to attach.

import Colours
import Diagrams
import Markup
import SiteModel
import Words

package enum MatrixDocument {
  /// A table → the whole document. It needs no script; with one, it tells the page around it how high it is.
  package static func render(_ table: ExportTable, language: Language) -> HTML {
    render(table, widths: FrameLayout(table).shares, language: language)
  }

  static func render(_ table: ExportTable, widths: [Int], language: Language) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.tag)"\(if: language.direction == .rightToLeft, " dir=\"rtl\"")>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(table.caption)</title>
    <style>
    \(HTML(trusted: Array((style + ownerColours(table)).utf8)))</style>
    </head>
    <body>
    <div class="scroll" role="region" tabindex="0" aria-label="\(table.caption)">
    <table data-matrix="\(if: table.isComplete, "complete", else: "part")">
    <caption>\(table.caption)</caption>
    <colgroup>\(each: widths, { "<col style=\"width:\($0)%\">" })</colgroup>
    <thead>
    <tr><th scope="col">\(table.rowHeader)</th>\(each: table.columns, header)</tr>
    </thead>
    \(each: table.groups, { group($0, width: table.width - 1) })</table>
    </div>
    \(if: !table.remarks.isEmpty, "<ul>\(each: table.remarks, { "<li>\(words($0))</li>" })</ul>")
    <script>
    \(HTML(trusted: Array(script.utf8)))</script>
    </body>
    </html>

    """
  }

  private static func header(_ column: ExportTable.Column) -> HTML {
    """
    <th scope="col"\(unwrap: column.clusterType, { " data-cluster-type=\"\($0)\"" })\(area(column.area))>\(words(column.header))</th>
    """
  }

  private static func group(_ group: ExportTable.Group, width: Int) -> HTML {
    """
    <tbody>
    <tr class="group"><th scope="rowgroup" colspan="\(width)">\(words(group.header))</th></tr>
    \(each: group.rows, row)</tbody>

    """
  }

  private static func row(_ row: ExportTable.Row) -> HTML {
    """
    <tr><th scope="row" data-responsibility="\(row.id)">\(words(row.header))</th>\(each: row.cells, cell)</tr>

    """
  }

  private static func area(_ id: String?) -> HTML { "\(unwrap: id, { " data-area=\"\($0)\"" })" }

  private static func cell(_ cell: ExportTable.Cell) -> HTML {
    guard let place = cell.place, let label = cell.lines.first else {
      return "<td>\(each: cell.lines, { "<p>\(words($0))</p>" })</td>"
    }
    return """
      <td data-responsibility="\(place.responsibility)" data-cluster-type="\(place.clusterType)"\(area(place.area))\
      \(unwrap: cell.look, { " class=\"owner-\($0.name)\"" })><p data-label>\(words(label))</p>\
      \(each: cell.lines.dropFirst(), { "<p>\(words($0))</p>" })</td>
      """
  }

  /// Links leave the frame.
  private static func words(_ line: ExportTable.Line) -> HTML {
    guard let address = line.address else { return "\(line.words)" }
    return "<a href=\"\(address)\" target=\"_top\">\(line.words)</a>"
  }

  private static let style =
    """
    :root { color-scheme: light dark; --ink: #17212e; --line: #c9d1db; --ground: #ffffff; --band: #eef1f5; }
    @media (prefers-color-scheme: dark) {
    :root { --ink: #e8edf3; --line: #3a4654; --ground: #0f141b; --band: #1b232d; }
    }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; }
    caption { text-align: left; font-weight: 700; padding: 8px; }
    th, td { border: 1px solid var(--line); padding: 6px 10px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead th { background: var(--band); }
    tbody th[scope="row"] { position: sticky; left: 0; background: var(--ground); font-weight: 400; }
    .group th { background: var(--band); }
    p { margin: 0; }
    td[class] { background: var(--owner-fill); color: var(--owner-text); border-left: 4px solid var(--owner-stroke); }
    td[class] p:first-child { font-weight: 700; }
    ul { margin: 0; padding: 10px 10px 10px 28px; }
    a { color: inherit; }

    """

  /// The colours of the owners that the table shows.
  private static func ownerColours(_ table: ExportTable) -> String {
    var seen: Set<Palette.Entry> = []
    let looks = table.groups.flatMap(\.rows).flatMap(\.cells).compactMap(\.look).filter { seen.insert($0).inserted }
    return looks.map { entry in
      let (light, dark) = (entry.colours(.light), entry.colours(.dark))
      func values(_ colours: Palette.Colours) -> String {
        "--owner-fill: \(colours.fill); --owner-text: \(colours.text); --owner-stroke: \(colours.stroke);"
      }
      return """
        .owner-\(entry.name) { \(values(light)) }
        @media (prefers-color-scheme: dark) { .owner-\(entry.name) { \(values(dark)) } }

        """
    }.joined()
  }

  /// Any origin may know the height: it says nothing of the content.
  private static let script = #"""
    (function () {
      "use strict";
      if (window.parent === window) return;
      function tell() {
        var height = Math.ceil(document.documentElement.getBoundingClientRect().height);
        window.parent.postMessage({ type: "demarc:height", height: height }, "*");
      }
      window.addEventListener("load", tell);
      window.addEventListener("resize", tell);
      if ("ResizeObserver" in window) new ResizeObserver(tell).observe(document.body);
    })();

    """#
}
