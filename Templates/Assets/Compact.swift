/// Styles and scripts without what only their authors read: a reader loads every byte before the first page.

enum Compact {
  /// Lines without indentation and without comments on lines of their own; everything else stays, since line breaks
  /// end statements, and slashes may be text or patterns.
  static func script(_ text: String) -> String {
    lines(text).filter { !$0.hasPrefix("//") }.map { $0 + "\n" }.joined()
  }

  /// A rule per line and no space around punctuation that needs none; no comments; texts in quotes stay as they are.
  static func styles(_ text: String) -> String {
    var result: [UInt8] = []
    var quote: UInt8?
    var depth = 0
    for byte in withoutComments(lines(text).joined(separator: " ").utf8) {
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
        guard let last = result.last, !" \n{};,>".utf8.contains(last) else { continue }
        // After the colon of a declaration; before one, a space may part selectors.
        if last == UInt8(ascii: ":"), depth > 0 { continue }
        result.append(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func withoutComments(_ styles: String.UTF8View) -> [UInt8] {
    var result: [UInt8] = []
    var isInside = false
    for byte in styles {
      result.append(byte)
      let end = result.suffix(2)
      if !isInside, end.elementsEqual("/*".utf8) {
        isInside = true
      } else if isInside, end.elementsEqual("*/".utf8) {
        isInside = false
        let start = result.indices.last { result[$0...].starts(with: "/*".utf8) } ?? result.startIndex
        result.removeSubrange(start...)
      }
    }
    return result
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
  }
}
