/// A growing buffer of HTML bytes that renderers append to.

import Markup

struct HTMLBuffer {
  private let buffer = ByteBuffer(capacity: 4096)

  var bytes: [UInt8] { buffer.bytes }
  var html: HTML { HTML(trusted: bytes) }

  /// Markup that this module wrote.
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { buffer.append($0) }
  }

  mutating func append(_ number: Int) {
    buffer.append(String(number))
  }

  mutating func append(html: HTML) {
    html.bytes.withUnsafeBufferPointer { buffer.append($0) }
  }

  /// HTML of the author's, which the site allows.
  mutating func append(raw text: String) {
    buffer.append(text)
  }

  /// `text` for use between tags and in double-quoted attributes: `&`, `<`, `>` and `"` are escaped.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  mutating func append(escaping text: some Collection<UInt8>) {
    let isPlain: Void? = text.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isPlain == nil { Array(text).withUnsafeBufferPointer { append(escaping: $0) } }
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var run = 0
    for index in text.indices {
      let replacement: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      default: continue
      }
      buffer.append(UnsafeBufferPointer(rebasing: text[run..<index]))
      append(replacement)
      run = index + 1
    }
    buffer.append(UnsafeBufferPointer(rebasing: text[run...]))
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
