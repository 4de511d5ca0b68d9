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
    guard let address = line.address, !line.words.isEmpty, !line.words.utf8.contains(where: isDelimiter) else {
      return escape(line.words)
    }
    return "[[\(address.portable)|\(line.words)]]"
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "|", "[", "]", "{", "}", "^", "\\", "%", "<", ">", "~": true
    default: false
    }
  }

  /// Words that DokuWiki would change stand between `%%`, or in `<nowiki>` where they hold that themselves.
  static func escape(_ text: String) -> String {
    var text = text
    let escaped: String? = text.withUTF8 { bytes in
      var pieces: [(bytes: Range<Int>, isPlain: Bool)] = []
      var start = 0
      while start <= bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
        let isPlain = isPlain(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if let last = pieces.last, last.isPlain == isPlain {
          pieces[pieces.count - 1].bytes = last.bytes.lowerBound..<end
        } else {
          pieces.append((start..<end, isPlain))
        }
        start = end + 1
      }
      if pieces.count == 1, pieces[0].isPlain { return nil }
      return pieces.map { piece in
        let text = String(decoding: bytes[piece.bytes], as: UTF8.self)
        return piece.isPlain ? text : protect(text)
      }.joined(separator: " ")
    }
    return escaped ?? text
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
  private static func isPlain(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var (count, hasDigit, hasX) = (0, false, false)
    var end: UInt8?
    for byte in word {
      // Only at the end.
      if end != nil { return false }
      count += 1
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): end = byte
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      // The first bytes of U+0080 to U+02FF: signs, and letters that aren't in ASCII.
      case 0xC2...0xCB: return false
      case 0x80...: break
      default:
        if !byte.isASCIILetter { return false }
        hasX = hasX || byte == UInt8(ascii: "x")
      }
    }
    if count == 5 || count == 8, ["FIXME", "DELETEME"].contains(String(decoding: word, as: UTF8.self).uppercased()) {
      return false
    }
    // `640x480` becomes `640×480`. A sign of punctuation alone is none at an end.
    return !(hasDigit && hasX) && !(count == 1 && end != nil)
  }
}
