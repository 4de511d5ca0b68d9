/// A table in MediaWiki's own markup: never HTML, which prints as text there.

import Diagrams
import SiteModel

package enum MediaWikiTable {
  package static func render(_ table: ExportTable) -> String {
    var text = "{| class=\"wikitable\"\n|+ \(escape(table.caption))\n|-\n! scope=\"col\" | \(escape(table.rowHeader))\n"
    for column in table.columns { text += "! scope=\"col\" | \(line(column.header))\n" }
    for group in table.groups {
      text +=
        "|-\n! colspan=\"\(table.width - 1)\" scope=\"rowgroup\" style=\"text-align:left\" | \(line(group.header))\n"
      for row in group.rows {
        text += "|- style=\"vertical-align:top\"\n! scope=\"row\" style=\"text-align:left\" | \(line(row.header))\n"
        for cell in row.cells { text += self.cell(cell) }
      }
    }
    return text + "|}\n" + table.remarks.map { "* \(line($0))\n" }.joined()
  }

  private static func cell(_ cell: ExportTable.Cell) -> String {
    var attributes = ""
    if let look = cell.look {
      let colours = look.colours(.light)
      attributes =
        "style=\"background:\(colours.fill);color:\(colours.text);border-left:4px solid \(colours.stroke)\" | "
    }
    guard cell.lines.count > 1, let first = cell.lines.first else {
      return "| \(attributes)\(cell.lines.first.map(line) ?? "")\n"
    }
    if cell.look == nil { return "|\n" + cell.lines.map { "* \(line($0))\n" }.joined() }
    return "| \(attributes)\(line(first))\n" + cell.lines.dropFirst().map { "* \(line($0))\n" }.joined()
  }

  private static func line(_ line: ExportTable.Line) -> String {
    let words = escape(line.words)
    guard let address = line.address, !words.isEmpty else { return words }
    return "[\(address.portable) \(words)]"
  }

  /// What could be markup as numeric entities: `a|b` → `a&#124;b`.
  static func escape(_ text: String) -> String {
    text.replacingASCII { bytes, index in
      isMarkup(bytes, at: index) || beginsMagicLink(bytes[index...]) ? "&#\(bytes[index]);" : nil
    }
  }

  private static func isMarkup(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let (byte, next) = (bytes[index], bytes.byte(after: index))
    return switch Unicode.Scalar(byte) {
    case "<", ">", "&", "[", "]", "{", "}", "|", "~", "_", "=": true
    case "'", "!", "-": index == 0 || next == byte || next == UInt8(ascii: "{")
    // A scheme, a definition or an emphasis.
    case ":": index == 0 || next != UInt8(ascii: " ")
    case "*", "#", ";", "+": index == 0
    default: false
    }
  }

  /// `ISBN 3…`, `RFC 1…` and `PMID 1…` link by themselves.
  private static func beginsMagicLink(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch rest.first {
    case UInt8(ascii: "I"): rest.starts(with: "ISBN ".utf8)
    case UInt8(ascii: "R"): rest.starts(with: "RFC ".utf8)
    case UInt8(ascii: "P"): rest.starts(with: "PMID ".utf8)
    default: false
    }
  }
}
