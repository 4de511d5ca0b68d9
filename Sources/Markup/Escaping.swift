/// What HTML reserves, replaced.

extension UnsafeBufferPointer<UInt8> {
  /// The bytes in pieces, with `&`, `<`, `>`, `"` and `'` escaped; control characters that HTML does not allow become
  /// U+FFFD. Runs of plain bytes are one piece.
  @inline(__always) func eachEscaped(_ piece: (UnsafeBufferPointer<UInt8>) -> Void) {
    var run = 0
    var index = 0
    while index + 8 <= count, isPlain(at: index) { index += 8 }
    // The last eight bytes, some of which were looked at, are often the rest.
    if count >= 8, count - index < 8, isPlain(at: count - 8) { return piece(self) }
    while index < count {
      if index + 8 <= count, isPlain(at: index) {
        index += 8
        continue
      }
      let byte = self[index]
      guard Self.isSpecial(byte), let replacement = Self.replacement(of: byte) else {
        index += 1
        continue
      }
      if run < index { piece(UnsafeBufferPointer(rebasing: self[run..<index])) }
      replacement.withUTF8Buffer(piece)
      index += 1
      run = index
    }
    if run < count { piece(UnsafeBufferPointer(rebasing: self[run...])) }
  }

  /// Controls, the five signs and DEL, as bits: one test for most bytes.
  @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool {
    let signs: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E | 0xFFFF_FFFF
    return byte < 0x40 ? (signs &>> UInt64(byte)) & 1 != 0 : byte == 0x7F
  }

  /// Whether none of the eight bytes from `index` is replaced; it may say no where one of them is a line feed or `#`.
  @inline(__always) private func isPlain(at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Without one or two bits, `"`, `&` and `'` are the same, and `<` and `>`; they are then zero.
    let quotes = (word & ~(ones &* 0x05)) ^ (ones &* 0x22)
    let brackets = (word & ~(ones &* 0x02)) ^ (ones &* 0x3C)
    let delete = word ^ (ones &* 0x7F)
    // The subtraction sets the high bit of a byte that is less.
    let found =
      ((quotes &- ones) & ~quotes) | ((brackets &- ones) & ~brackets) | ((delete &- ones) & ~delete)
      | ((word &- ones &* 0x20) & ~word)
    return found & (ones << 7) == 0
  }

  /// Nil for white space.
  private static func replacement(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A, 0x0D: nil
    default: "\u{FFFD}"
    }
  }
}
