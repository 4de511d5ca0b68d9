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

  /// Whether `text` is one plainly: most are.
  private static func isLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.first != 0x20, bytes.last != 0x20 else { return false }
      var last: UInt8 = 0
      for byte in bytes {
        if byte < 0x20 || byte >= 0x7F || (byte == 0x20 && last == 0x20) { return false }
        last = byte
      }
      return true
    }
  }
}

extension String {
  /// Every `old` replaced, byte by byte: a combining mark after a delimiter must not hide it.
  func replacingBytes(_ old: String, with new: String) -> String {
    let (bytes, old) = (Array(utf8), Array(old.utf8))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: old) {
        result += new.utf8
        index += old.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  func holdsBytes(_ other: String) -> Bool {
    let (bytes, other) = (Array(utf8), Array(other.utf8))
    return bytes.indices.contains { bytes[$0...].starts(with: other) }
  }
}
