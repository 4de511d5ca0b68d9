/// Texts as literals of a script.

enum ScriptText {
  /// `a "b"` → `"a \"b\""`: valid in JSON and in JavaScript, and without an end tag or a comment of HTML in it.
  static func append(quoted text: String, to script: inout [UInt8]) {
    var text = text
    script.append(UInt8(ascii: "\""))
    text.withUTF8 { append(escaping: $0, to: &script) }
    script.append(UInt8(ascii: "\""))
  }

  /// The words of texts in UTF-8 as one literal, with one space between each and the next.
  static func append(quotedWordsOf texts: [[UInt8]], to script: inout [UInt8]) {
    script.append(UInt8(ascii: "\""))
    var isFirst = true
    for text in texts { text.withUnsafeBufferPointer { append(wordsOf: $0, &isFirst, to: &script) } }
    script.append(UInt8(ascii: "\""))
  }

  /// Byte after byte into memory that is large enough for the worst: in two passes, and with runs of bytes copied word
  /// by word, this took a twentieth of a build.
  private static func append(
    wordsOf text: UnsafeBufferPointer<UInt8>, _ isFirst: inout Bool, to script: inout [UInt8]
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6 * text.count + 1) { line in
      var count = 0
      var isBetweenWords = true
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte == 0x20 || byte == 0x0A || byte == 0x09 {
          isBetweenWords = true
          index += 1
          continue
        }
        if isBetweenWords {
          if isFirst {
            isFirst = false
          } else {
            line[count] = 0x20
            count += 1
          }
          isBetweenWords = false
        }
        if let (replacement, length) = replacement(of: byte, at: index, in: text) {
          for unit in replacement.utf8 {
            line[count] = unit
            count += 1
          }
          index += length
        } else {
          line[count] = byte
          count += 1
          index += 1
        }
      }
      script.append(contentsOf: UnsafeBufferPointer(rebasing: line[..<count]))
    }
  }

  /// Copies runs of plain bytes at once: scalar by scalar, the search index took longer than all pages.
  private static func append(escaping text: UnsafeBufferPointer<UInt8>, to script: inout [UInt8]) {
    var run = 0
    var index = 0
    while index < text.count {
      guard let (replacement, length) = replacement(of: text[index], at: index, in: text) else {
        index += 1
        continue
      }
      script.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
      script += replacement.utf8
      index += length
      run = index
    }
    script.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
  }

  /// What stands for the character at `index`, and how many bytes that has; nil for most: it stands for itself.
  @inline(__always) private static func replacement(
    of byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    if byte > 0x22, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "\\") { return nil }
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "<"), 0x00...0x1F, 0x7F: return (code(UInt16(byte)), 1)
    // U+2028 and U+2029 end lines of a script.
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
      return (code(0x2000 | UInt16(text[index + 2] & 0x3F)), 3)
    default: return nil
    }
  }

  private static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
