/// Texts of YAML as readers see them.

import Diagnostics

extension String {
  /// Runs of white space become one space; none remains at the ends. White space is that of HTML, and what Unicode
  /// divides lines and paragraphs with.
  package var withFoldedSpace: String {
    var isFolded = true
    var wasSpace = true
    for byte in utf8 {
      let isSpace = byte == 0x20 || byte == 9 || byte == 10 || byte == 12 || byte == 13
      if isSpace && (wasSpace || byte != 0x20) || byte == 0xE2 { isFolded = false }
      wasSpace = isSpace
    }
    if isFolded, !wasSpace { return self }
    let pieces = unicodeScalars.split { " \t\n\r\u{C}\u{2028}\u{2029}".unicodeScalars.contains($0) }
    return pieces.map { String($0) }.joined(separator: " ")
  }

  /// The same, but a space at the ends stays.
  package var withSingleSpaces: String {
    let text = withFoldedSpace
    if text.isEmpty { return isEmpty ? "" : " " }
    return (first == text.first ? "" : " ") + text + (last == text.last ? "" : " ")
  }

  /// The first character that HTML and XML have no place for: a control character, as escapes such as `"\e"` make
  /// them, or one that Unicode keeps free.
  var unprintable: Unicode.Scalar? {
    let isCertain = utf8.allSatisfy { 0x20..<0x7F ~= $0 || 9...10 ~= $0 }
    return isCertain ? nil : unicodeScalars.first { $0.isUnprintable || 0x2028...0x2029 ~= $0.value }
  }
}
