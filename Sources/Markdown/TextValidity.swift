/// Finds bytes that are not UTF-8, and NUL, which no text holds.

enum TextValidity {
  /// The offsets of the bytes at which `bytes` stops being UTF-8 text, or has a NUL.
  static func invalidOffsets(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var index = 0
    while index < bytes.count {
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
