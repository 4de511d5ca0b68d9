/// A table in GitHub's Markdown: words only, no HTML, one line per row.

import SiteModel

package enum MarkdownTable {
  /// Lines of a cell stand behind one another: a cell of such a table is one line.
  private static let separator = " · "

  /// A table → Markdown; above it its caption in bold, below it the remarks as a list.
  package static func render(_ table: ExportTable) -> String {
    let rows = table.grid.map { row in "| " + row.map(cell).joined(separator: " | ") + " |\n" }
    let rule = "|" + String(repeating: " --- |", count: table.width) + "\n"
    let remarks = table.remarks.map { "- \(line($0))\n" }.joined()
    return "**\(escape(table.caption))**\n\n\(rows[0])\(rule)\(rows.dropFirst().joined())"
      + (remarks.isEmpty ? "" : "\n\(remarks)")
  }

  private static func cell(_ cell: ExportTable.Cell) -> String {
    cell.lines.map(line).joined(separator: separator)
  }

  private static func line(_ line: ExportTable.Line) -> String {
    let words = escape(line.words)
    guard let address = line.address, !words.isEmpty else { return words }
    return "[\(words)](\(address.portable.replacingBytes("&", with: "&amp;")))"
  }

  /// `a|b *c*` → `a\|b \*c\*`; what can't be mistaken for markup stays readable.
  static func escape(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let numbers = [".", ")"].contains(scalar) && scalars[..<index].allSatisfy(\.isASCIIDigit)
      if numbers || isMarkup(scalar, before: next, isFirst: index == 0) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar, before next: Unicode.Scalar, isFirst: Bool) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "{", "}": true
    case "!": next == "["
    case "&": next == "#" || next.isASCIILetter
    // Addresses and short names of emoji.
    case ":": next != " "
    case ".": next.isASCIILetter
    // At the beginning of a remark they would begin a heading, a list or an underline.
    case "#", "-", "+", "=": isFirst || next == scalar
    default: false
    }
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
