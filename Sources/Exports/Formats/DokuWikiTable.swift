/// A table in DokuWiki's own markup: no colours, no HTML, one line per row.

import SiteModel

package enum DokuWikiTable {
  package static func render(_ table: ExportTable) -> String {
    let header = ["^ " + escape(table.groupHeader), escape(table.rowHeader)] + table.columns.map { line($0.header) }
    var text = "**\(escape(table.caption))**\n\n" + header.joined(separator: " ^ ") + " ^\n"
    for group in table.groups {
      for (index, row) in group.rows.enumerated() {
        let name = index == 0 ? line(group.header) : ":::"
        text += "^ \(name) ^ \(line(row.header)) | " + row.cells.map(cell).joined(separator: " | ") + " |\n"
      }
    }
    let remarks = table.remarks.map { "  * \(line($0))\n" }.joined()
    return text + (remarks.isEmpty ? "" : "\n\(remarks)")
  }

  private static func cell(_ cell: ExportTable.Cell) -> String {
    cell.lines.map(line).joined(separator: " \\\\ ")
  }

  private static func line(_ line: ExportTable.Line) -> String {
    // The text of a link can't be protected: where it holds delimiters, the words are more than the link.
    let delimiters: Set<Unicode.Scalar> = ["|", "[", "]", "{", "}", "^", "\\", "%", "<", ">", "~"]
    guard let address = line.address, !line.words.isEmpty,
      !line.words.unicodeScalars.contains(where: delimiters.contains)
    else { return escape(line.words) }
    return "[[\(address.portable)|\(line.words)]]"
  }

  /// Words that DokuWiki would change stand between `%%`, or in `<nowiki>` where they hold that themselves.
  static func escape(_ text: String) -> String {
    var pieces: [(text: String, isPlain: Bool)] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let isPlain = isPlain(word)
      if let last = pieces.last, last.isPlain == isPlain {
        pieces[pieces.count - 1].text += " " + word
      } else {
        pieces.append((word, isPlain))
      }
    }
    return pieces.map { $0.isPlain ? $0.text : protect($0.text) }.joined(separator: " ")
  }

  private static func protect(_ text: String) -> String {
    let bytes = text.utf8
    if !text.holdsBytes("%%"), bytes.first != UInt8(ascii: "%"), bytes.last != UInt8(ascii: "%") {
      return "%%\(text)%%"
    }
    // A piece ends within `</nowiki>`, so that no piece holds the whole of it.
    let ends = "</nowiki><nowiki>"
    return "<nowiki>" + text.replacingBytes("</nowiki>", with: "</now\(ends)iki>") + "</nowiki>"
  }

  /// Letters and digits with at most one sign of punctuation at the end, and none of DokuWiki's own words.
  private static func isPlain(_ word: String) -> Bool {
    var scalars = Array(word.unicodeScalars)
    if let last = scalars.last, [".", ",", ":", ";"].contains(last) { scalars.removeLast() }
    if ["FIXME", "DELETEME"].contains(word.uppercased()) { return false }
    if scalars.isEmpty { return word.isEmpty }
    return scalars.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0.value > 0x2FF } && !isMeasure(scalars)
  }

  /// `640x480` becomes `640×480`.
  private static func isMeasure(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains("x") && scalars.contains { $0.isASCIIDigit }
  }
}
