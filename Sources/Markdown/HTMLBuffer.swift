/// A growing buffer of HTML bytes that renderers append to.

import Markup

struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  var html: HTML { HTML(trusted: bytes) }

  /// Markup that this module wrote.
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func append(html: HTML) {
    bytes.append(contentsOf: html.bytes)
  }

  /// HTML of the author's, which the site allows.
  mutating func append(raw text: String) {
    bytes.append(contentsOf: text.utf8)
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
      bytes.append(contentsOf: text[run..<index])
      append(replacement)
      run = index + 1
    }
    bytes.append(contentsOf: text[run...])
  }

  /// An address as CommonMark prints it: what may not stand in one is percent-encoded.
  mutating func append(commonMarkAddress address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case let byte where byte.isAlphanumeric || "!#$%()*+,-./:;=?@_~".utf8.contains(byte): bytes.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }
}
