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

  /// Into memory that is large enough for the worst, eight bytes at a time where they stand for themselves: byte after
  /// byte, this took a fortieth of a build, and with runs of bytes copied word by word, a twentieth.
  private static func append(
    wordsOf text: UnsafeBufferPointer<UInt8>, _ isFirst: inout Bool, to script: inout [UInt8]
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6 * text.count + 8) { line in
      var count = 0
      // A space is due before the next word.
      var isBetweenWords = true
      var index = 0
      func beginWord() {
        if !isFirst {
          line[count] = 0x20
          count += 1
        }
        (isFirst, isBetweenWords) = (false, false)
      }
      while index < text.count {
        if let plain = PlainBytes(text, at: index), !(isBetweenWords && plain.beginsWithBlank) {
          if isBetweenWords { beginWord() }
          UnsafeMutableRawBufferPointer(line).storeBytes(of: plain.bytes, toByteOffset: count, as: UInt64.self)
          isBetweenWords = plain.endsWithBlank
          count += isBetweenWords ? 7 : 8
          index += 8
          continue
        }
        let byte = text[index]
        if byte == 0x20 || byte == 0x0A || byte == 0x09 {
          isBetweenWords = true
          index += 1
          continue
        }
        if isBetweenWords { beginWord() }
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

/// Eight bytes of words in which nothing is replaced, line feeds made spaces.
private struct PlainBytes {
  let bytes: UInt64
  /// The high bit of each byte that is a space.
  private let blanks: UInt64

  var beginsWithBlank: Bool { blanks & 0x80 != 0 }
  var endsWithBlank: Bool { blanks >> 63 != 0 }

  /// Nil where fewer bytes are left, where a byte is none that stands for itself, or where two blanks follow each other.
  @inline(__always) init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + 8 <= text.count else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The first byte is the lowest, as it is on all processors that Swift compiles for here.
    var word = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let feeds = Self.highBits(ofBytes: 0x0A, in: word)
    word ^= (feeds >> 7) &* (0x0A ^ 0x20)
    let blanks = Self.highBits(ofBytes: 0x20, in: word)
    // `<` and the backslash are the same without two bits; a subtraction sets the high bit of a byte that is less.
    let brackets = (word & ~(ones &* 0x60)) ^ (ones &* 0x1C)
    let special =
      ((brackets &- ones) & ~brackets) | ((word &- ones &* 0x20) & ~word) | Self.highBits(ofBytes: 0x22, in: word)
      | Self.highBits(ofBytes: 0x7F, in: word) | word
    guard special & (ones << 7) == 0, blanks & (blanks << 8) == 0 else { return nil }
    self.bytes = word.littleEndian
    self.blanks = blanks
  }

  /// The high bit of each byte that is `byte`.
  @inline(__always) private static func highBits(ofBytes byte: UInt8, in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let others = word ^ (ones &* UInt64(byte))
    return ~(((others & (ones &* 0x7F)) &+ (ones &* 0x7F)) | others) & (ones << 7)
  }
}
