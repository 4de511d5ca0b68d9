/// Decodes `&amp;`, `&#38;` and `\&` as libcmark does.

/// Reads character references. Names are looked up in libcmark's own table and remembered for one parse.
final class Entities {
  private var named: [[UInt8]: [UInt8]] = [:]

  /// The reference that begins with the `&` at `index`: what it stands for, and the offset after its `;`.
  func reference(in bytes: [UInt8], at index: Int) -> (value: [UInt8], end: Int)? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "&") else { return nil }
    if bytes[index + 1] == UInt8(ascii: "#") { return numeric(in: bytes, at: index) }
    var end = index + 1
    while end < bytes.count, end - index <= 32, bytes[end].isAlphanumeric { end += 1 }
    guard end > index + 1, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let value = lookUp(Array(bytes[index...end]))
    return value.isEmpty ? nil : (value, end + 1)
  }

  /// Destinations and titles: references first, then backslashes, in the order libcmark goes.
  func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    let source = Array(raw)
    guard source.contains(UInt8(ascii: "&")) || source.contains(UInt8(ascii: "\\")) else { return source }
    var plain: [UInt8] = []
    var index = 0
    while index < source.count {
      if let (value, end) = reference(in: source, at: index) {
        plain += value
        index = end
      } else {
        plain.append(source[index])
        index += 1
      }
    }
    var result: [UInt8] = []
    index = 0
    while index < plain.count {
      if plain[index] == UInt8(ascii: "\\"), index + 1 < plain.count, plain[index + 1].isPunctuation { index += 1 }
      result.append(plain[index])
      index += 1
    }
    return result
  }

  /// Whether `raw` decoded is `value`; most destinations hold nothing to decode.
  func isDecoded(_ raw: ArraySlice<UInt8>, as value: UnsafeBufferPointer<UInt8>) -> Bool {
    let isPlain = raw.withUnsafeBufferPointer { raw in
      guard raw.count == value.count else { return false }
      for index in raw.indices {
        let byte = raw[index]
        if byte != value[index] || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") { return false }
      }
      return true
    }
    return isPlain || decoded(raw).elementsEqual(value)
  }

  private func numeric(in bytes: [UInt8], at index: Int) -> (value: [UInt8], end: Int)? {
    var end = index + 2
    let isHexadecimal = bytes[end] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    let start = end
    var value: UInt32 = 0
    while end < bytes.count, end - start < (isHexadecimal ? 6 : 7) {
      let byte = bytes[end]
      if byte.isDigit {
        value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - 0x30)
      } else if isHexadecimal, (0x61...0x66).contains(byte | 0x20) {
        value = value * 16 + UInt32((byte | 0x20) - 0x61 + 10)
      } else {
        break
      }
      end += 1
    }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (Array(String(scalar ?? "\u{FFFD}").utf8), end + 1)
  }

  private func lookUp(_ reference: [UInt8]) -> [UInt8] {
    if let known = named[reference] { return known }
    let value: [UInt8] = reference.withUnsafeBufferPointer { buffer in
      let tree = CMarkTree(buffer)
      guard let text = tree.root?.firstChild?.firstChild else { return [] }
      return Array(text.literal)
    }
    // What libcmark doesn't know it leaves as it is.
    named[reference] = value == reference ? [] : value
    return value == reference ? [] : value
  }
}
