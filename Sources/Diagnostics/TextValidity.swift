/// Finds bytes that are not UTF-8, and NUL, which no text holds; and characters that no page can hold.

package enum TextValidity {
  /// The offsets of the bytes at which `bytes` stops being UTF-8 text, or has a NUL.
  ///
  /// - Parameter limit: how many are looked for.
  package static func invalidOffsets(in bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max) -> [Int] {
    var offsets: [Int] = []
    var index = 0
    while index < bytes.count, offsets.count < limit {
      if isPlain(bytes, at: index) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte != 0, byte < 0x80 {
        index += 1
      } else if byte != 0, let length = sequenceLength(bytes, at: index) {
        index += length
      } else {
        offsets.append(index)
        index += 1
      }
    }
    return offsets
  }

  /// The characters of valid UTF-8 that HTML has no place for, with the offsets of their bytes.
  package static func unprintable(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(character: Unicode.Scalar, place: Range<Int>)] {
    var found: [(Unicode.Scalar, Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      if isPrintable(bytes, at: index) {
        index += 8
        continue
      }
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : sequenceLength(bytes, at: index) ?? 1
      // All that are longer than a byte begin with one of these.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF {
        let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first
        if let scalar, scalar.isUnprintable { found.append((scalar, index..<index + length)) }
      }
      index += length
    }
    return found
  }

  /// Whether the next eight bytes are ASCII without control characters but for line feeds.
  private static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= bytes.count else { return false }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // Each line feed, of which every line has one, becomes an asterisk: its high bit is the only one that stays unset.
    let others = word ^ (ones &* 0x0A)
    word |= (~(((others & (ones &* 0x7F)) &+ (ones &* 0x7F)) | others) & (ones << 7)) >> 2
    // Below a space, or 0x7F: the addition sets the high bit of that.
    return (word | (word &- ones &* 0x20) | (word &+ ones)) & (ones << 7) == 0
  }

  /// Whether the next eight bytes are ASCII other than NUL.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // The subtraction sets the high bit of a byte that is zero, and of some behind it.
    return (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
  }

  /// How long the well-formed sequence at `index` is: no overlong forms, no surrogates, nothing past U+10FFFF.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}

extension Unicode.Scalar {
  /// Whether HTML and XML have no place for the character: it is a control character, or one that Unicode keeps free.
  package var isUnprintable: Bool {
    switch value {
    case 9, 10, 12, 13: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// `"\u{1B}"` → `001B`
  package var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
