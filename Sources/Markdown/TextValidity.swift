/// Finds bytes that are not UTF-8, and NUL, which no text holds.

enum TextValidity {
  /// The offsets of the bytes at which `bytes` stops being UTF-8 text, or has a NUL.
  static func invalidOffsets(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var index = 0
    while index < bytes.count {
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
