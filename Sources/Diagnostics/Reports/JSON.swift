/// A JSON document as a value.

/// JSON whose members keep the order in which they are given, so that the same value is the same text.
package enum JSON: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// `members` without those that have no value.
  package static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// Two spaces per level, a line per member, ending in a line break.
  package var document: String { String(decoding: bytes, as: UTF8.self) }

  /// The document in UTF-8: a large model's is made of millions of pieces, for which a string is slow.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .text(let value): Self.append(quoted: value, to: &bytes)
    case .number(let value): bytes += String(value).utf8
    case .flag(let value): bytes += (value ? "true" : "false").utf8
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        Self.appendLine(isFirst: index == 0, to: &bytes, depth: depth + 1)
        item.write(to: &bytes, depth: depth + 1)
      }
      Self.close(UInt8(ascii: "]"), isEmpty: items.isEmpty, &bytes, depth)
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.appendLine(isFirst: index == 0, to: &bytes, depth: depth + 1)
        Self.append(quoted: member.key, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, depth: depth + 1)
      }
      Self.close(UInt8(ascii: "}"), isEmpty: members.isEmpty, &bytes, depth)
    }
  }

  private static func appendLine(isFirst: Bool, to bytes: inout [UInt8], depth: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  private static func close(_ bracket: UInt8, isEmpty: Bool, _ bytes: inout [UInt8], _ depth: Int) {
    if !isEmpty { appendLine(isFirst: true, to: &bytes, depth: depth) }
    bytes.append(bracket)
  }

  /// Runs of plain bytes are copied at once.
  private static func append(quoted text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var run = 0
      var index = 0
      while index < text.count {
        guard let (replacement, length) = replacement(at: index, in: text) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        bytes += replacement.utf8
        index += length
        run = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What stands for the character at `index`, and how many bytes that has; nil for one that stands for itself.
  @inline(__always) private static func replacement(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0x00...0x1F, 0x7F: return (code(UInt32(byte)), 1)
    // U+0080 to U+009F.
    case 0xC2 where text[index + 1] < 0xA0: return (code(UInt32(text[index + 1])), 2)
    // U+2028 and U+2029 end a line in JavaScript, though not in JSON.
    case 0xE2 where text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
      return (code(0x2000 | UInt32(text[index + 2] & 0x3F)), 3)
    default: return nil
    }
  }

  private static func code(_ scalar: UInt32) -> String {
    let hex = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
