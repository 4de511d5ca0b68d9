/// Styles and scripts without what only their authors read: a reader loads every byte before the first page.

enum Compact {
  /// Lines without indentation and without comments on lines of their own; everything else stays, since line breaks
  /// end statements, and slashes may be text or patterns.
  static func script(_ text: String) -> String {
    var result: [UInt8] = []
    for line in lines(text) where !line.starts(with: "//".utf8) {
      result += line
      result.append(0x0A)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A rule per line and no space around punctuation that needs none; no comments; texts in quotes stay as they are.
  static func styles(_ text: String) -> String {
    var result: [UInt8] = []
    var quote: UInt8?
    var depth = 0
    for byte in withoutComments(lines(text)) {
      if let open = quote {
        result.append(byte)
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
        result.append(byte)
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ">"):
        if result.last == 0x20 { result.removeLast() }
        // The last declaration of a rule needs no end.
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        result.append(byte)
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") {
          depth -= 1
          if depth == 0 { result.append(0x0A) }
        }
      case 0x20:
        switch result.last {
        case nil, 0x20, 0x0A, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
          UInt8(ascii: ">"):
          continue
        // After the colon of a declaration; before one, a space may part selectors.
        case UInt8(ascii: ":") where depth > 0: continue
        default: result.append(byte)
        }
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The lines with a space between each and the next.
  private static func withoutComments(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var styles: [UInt8] = []
    for line in lines {
      if !styles.isEmpty { styles.append(0x20) }
      styles += line
    }
    var result: [UInt8] = []
    result.reserveCapacity(styles.count)
    // Where the comment begins that is being read.
    var start: Int?
    for byte in styles {
      result.append(byte)
      guard result.count > 1 else { continue }
      let before = result[result.count - 2]
      if start == nil, before == UInt8(ascii: "/"), byte == UInt8(ascii: "*") {
        start = result.count - 2
      } else if let begin = start, before == UInt8(ascii: "*"), byte == UInt8(ascii: "/") {
        result.removeSubrange(begin...)
        start = nil
      }
    }
    return result
  }

  /// Lines without the spaces that they begin with; none that is empty.
  private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
    Array(text.utf8).split(separator: 0x0A).map { $0.drop { $0 == 0x20 } }.filter { !$0.isEmpty }
  }
}
