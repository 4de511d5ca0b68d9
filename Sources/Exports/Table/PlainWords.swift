/// Text as one line that every format can hold, and the replacement of delimiters in it.

package enum PlainWords {
  /// White space becomes single spaces, and what XML can't hold U+FFFD.
  package static func line(_ text: String) -> String {
    if isLine(text) { return text }
    var result = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        if !isAfterSpace { result.append(" ") }
        isAfterSpace = true
        continue
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      isAfterSpace = false
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether `text` is one already: most are.
  private static func isLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.first != 0x20, bytes.last != 0x20 else { return false }
      for index in bytes.indices {
        switch bytes[index] {
        case 0x20: if bytes[index + 1] == 0x20 { return false }
        case 0x21..<0x7F: break
        case 0..<0x20, 0x7F: return false
        // What else is white space, or isn't in XML: U+0080 to U+009F, U+2028, U+2029, U+FFFE and U+FFFF.
        case 0xC2: if bytes[index + 1] < 0xA0 { return false }
        case 0xE2: if bytes[index + 1] == 0x80, 0xA8...0xA9 ~= bytes[index + 2] { return false }
        case 0xEF: if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return false }
        default: break
        }
      }
      return true
    }
  }
}
