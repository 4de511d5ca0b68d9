/// A growing buffer of HTML bytes that renderers append to.

import Markup

struct HTMLBuffer {
  private let buffer = ByteBuffer(capacity: 4096)

  var bytes: [UInt8] { buffer.bytes }
  var html: HTML { HTML(trusted: bytes) }

  /// Markup that this module wrote.
  mutating func append(_ markup: StaticString) {
    // By its address: a closure for each piece of markup took a hundredth of drawing.
    buffer.append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(_ number: Int) {
    buffer.append(String(number))
  }

  mutating func append(html: HTML) {
    html.bytes.withUnsafeBufferPointer { buffer.append($0) }
  }

  /// HTML of the author's, which the site allows.
  mutating func append(raw text: UnsafeBufferPointer<UInt8>) {
    buffer.append(text)
  }

  mutating func append(raw text: String) {
    buffer.append(text)
  }

  /// `text` for use between tags and in double-quoted attributes: `&`, `<`, `>` and `"` are escaped.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var index = 0
    while index + 8 <= text.count, Self.isPlain(text, at: index) { index += 8 }
    // The last eight bytes, some of which were looked at, are often the rest.
    if text.count >= 8, text.count - index < 8, Self.isPlain(text, at: text.count - 8) { return buffer.append(text) }
    while index < text.count {
      if Self.isPlain(text, at: index) {
        index += 8
        continue
      }
      let replacement: StaticString?
      switch text[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      default: replacement = nil
      }
      if let replacement {
        buffer.append(UnsafeBufferPointer(rebasing: text[run..<index]))
        append(replacement)
        run = index + 1
      }
      index += 1
    }
    buffer.append(UnsafeBufferPointer(rebasing: text[run...]))
  }

  /// Whether none of the next eight bytes is escaped. Byte by byte, looking took half of the time of drawing a text.
  @inline(__always) private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= text.count else { return false }
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Without one bit, `&` is `"` and `>` is `<`; both are then zero, whose high bit the subtraction sets.
    let quotes = (word & ~(ones &* 0x04)) ^ (ones &* 0x22)
    let brackets = (word & ~(ones &* 0x02)) ^ (ones &* 0x3C)
    return (((quotes &- ones) & ~quotes) | ((brackets &- ones) & ~brackets)) & (ones &* 0x80) == 0
  }

  /// An address as CommonMark prints it: what may not stand in one is percent-encoded.
  mutating func append(commonMarkAddress address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case let byte where byte.isAlphanumeric || "!#$%()*+,-./:;=?@_~".utf8.contains(byte): buffer.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        for part in [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] { buffer.append(part) }
      }
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func startLine() {
    if let last = buffer.last, last != UInt8(ascii: "\n") { buffer.append(UInt8(ascii: "\n")) }
  }
}
