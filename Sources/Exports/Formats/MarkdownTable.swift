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
    text.replacingASCII { bytes, index in
      isMarkup(bytes, at: index) ? "\\" + String(UnicodeScalar(bytes[index])) : nil
    }
  }

  private static func isMarkup(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let (byte, next) = (bytes[index], bytes.byte(after: index))
    // Numbers would begin a list.
    let begins = { bytes[..<index].allSatisfy(\.isASCIIDigit) }
    return switch Unicode.Scalar(byte) {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "{", "}": true
    case "!": next == UInt8(ascii: "[")
    case "&": next == UInt8(ascii: "#") || next.isASCIILetter
    // Addresses and short names of emoji.
    case ":": next != UInt8(ascii: " ")
    case ".": next.isASCIILetter || begins()
    case ")": begins()
    // At the beginning of a remark they would begin a heading, a list or an underline.
    case "#", "-", "+", "=": index == 0 || next == byte
    default: false
    }
  }
}
