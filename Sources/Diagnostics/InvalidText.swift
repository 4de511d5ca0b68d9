/// Whether a file is text at all: UTF-8 without NUL bytes.

extension SourceText {
  /// The first byte in `range` that is NUL or not valid UTF-8, as a diagnostic that names its offset in the file.
  package func invalidText(in range: Range<Int>) -> Diagnostic? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == 0 { return invalid("a NUL byte", at: offset) }
      if byte < 0x80 {
        offset += 1
        continue
      }
      guard let length = Self.sequenceLength(bytes[offset..<range.upperBound]) else {
        return invalid("a byte that is not UTF-8", at: offset)
      }
      offset += length
    }
    return nil
  }

  private func invalid(_ what: String, at offset: Int) -> Diagnostic {
    Diagnostic(.invalidText, "\(what) at offset \(offset)", at: location(offset..<(offset + 1)))
  }

  /// The length of the well-formed multi-byte sequence that `bytes` begin with.
  private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard bytes.count >= length, second.contains(bytes[bytes.startIndex + 1]) else { return nil }
    let rest = bytes[(bytes.startIndex + 2)..<(bytes.startIndex + length)]
    return rest.allSatisfy { 0x80...0xBF ~= $0 } ? length : nil
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
