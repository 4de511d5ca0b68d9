/// Texts as literals of a script.

enum ScriptText {
  /// `a "b"` → `"a \"b\""`: valid in JSON and in JavaScript, and without an end tag or a comment of HTML in it.
  static func append(quoted text: String, to script: inout [UInt8]) {
    var text = text
    script.append(UInt8(ascii: "\""))
    text.withUTF8 { append(escaping: $0, to: &script) }
    script.append(UInt8(ascii: "\""))
  }

  /// A text in UTF-8.
  static func append(quoted text: [UInt8], to script: inout [UInt8]) {
    script.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { append(escaping: $0, to: &script) }
    script.append(UInt8(ascii: "\""))
  }

  /// Copies runs of plain bytes at once: scalar by scalar, the search index took longer than all pages.
  private static func append(escaping text: UnsafeBufferPointer<UInt8>, to script: inout [UInt8]) {
    var run = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      var replacement: String?
      switch byte {
      case UInt8(ascii: "\""): replacement = "\\\""
      case UInt8(ascii: "\\"): replacement = "\\\\"
      case UInt8(ascii: "\n"): replacement = "\\n"
      case UInt8(ascii: "<"), 0x00...0x1F, 0x7F: replacement = code(UInt16(byte))
      // U+2028 and U+2029 end lines of a script.
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
        replacement = code(0x2000 | UInt16(text[index + 2] & 0x3F))
        length = 3
      default: break
      }
      if let replacement {
        script.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        script += replacement.utf8
        run = index + length
      }
      index += length
    }
    script.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
  }

  private static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
