/// Finds the tags of an HTML file without building anything from them.

/// Steps from tag to tag as the HTML tokenizer would, over comments and quoted attribute values.
struct TagScanner {
  struct Tag {
    /// In lower case.
    var name: String
    var isEnd: Bool
    var isSelfClosing: Bool
    var attributeCount: Int
    /// From `<` to after `>`.
    var range: Range<Int>
  }

  enum Token {
    case tag(Tag)
    /// `<![CDATA[`, whose end depends on what is around it.
    case characterData(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next tag, or nil at the end of the file.
  mutating func next() -> Token? {
    while let start = find(UInt8(ascii: "<"), from: position) {
      position = start + 1
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "!"):
        if starts(with: "<!--", at: start) {
          skipComment(from: start + 4)
        } else if starts(with: "<![CDATA[", at: start) {
          position = start + 9
          return .characterData(start..<position)
        } else {
          skip(past: UInt8(ascii: ">"))
        }
      case UInt8(ascii: "?"):
        skip(past: UInt8(ascii: ">"))
      case UInt8(ascii: "/"):
        position += 1
        guard position < bytes.count else { return nil }
        if Self.isLetter(bytes[position]) { return tag(from: start, isEnd: true).map(Token.tag) }
        skip(past: UInt8(ascii: ">"))
      case let byte where Self.isLetter(byte):
        return tag(from: start, isEnd: false).map(Token.tag)
      default: break
      }
    }
    position = bytes.count
    return nil
  }

  /// Moves to the end tag of a raw text element and returns what lies before it; to the end of the file
  /// if there is none.
  mutating func skipRawText(of name: String) -> Range<Int> {
    let start = position
    while let candidate = find(UInt8(ascii: "<"), from: position) {
      position = candidate + 1
      let after = candidate + 2 + name.utf8.count
      if after < bytes.count, starts(with: "</" + name, at: candidate),
        Self.isSpace(bytes[after]) || bytes[after] == UInt8(ascii: "/") || bytes[after] == UInt8(ascii: ">")
      {
        position = candidate
        return start..<candidate
      }
    }
    position = bytes.count
    return start..<bytes.count
  }

  /// Where `text` first stands in `range`, in any case.
  func find(_ text: StaticString, in range: Range<Int>) -> Int? {
    var from = range.lowerBound
    while let candidate = find(text.utf8Start[0], from: from), candidate < range.upperBound {
      if starts(with: "\(text)", at: candidate) { return candidate }
      from = candidate + 1
    }
    return nil
  }

  private mutating func tag(from start: Int, isEnd: Bool) -> Tag? {
    let nameStart = position
    advance { Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
    let name = String(decoding: bytes[nameStart..<position].lazy.map(Self.lowercased), as: UTF8.self)
    var result = Tag(name: name, isEnd: isEnd, isSelfClosing: false, attributeCount: 0, range: start..<start)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        result.range = start..<position
        return result
      case UInt8(ascii: "/"):
        position += 1
        result.isSelfClosing = position < bytes.count && bytes[position] == UInt8(ascii: ">")
      case let byte where Self.isSpace(byte):
        position += 1
      default:
        result.attributeCount += 1
        skipAttribute()
      }
    }
    return nil
  }

  private mutating func skipAttribute() {
    position += 1  // A name may begin with "=".
    advance { Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=") }
    advance { !Self.isSpace($0) }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return }
    position += 1
    advance { !Self.isSpace($0) }
    guard position < bytes.count else { return }
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let quote = bytes[position]
      position += 1
      skip(past: quote)
    case UInt8(ascii: ">"): break
    default: advance { Self.isSpace($0) || $0 == UInt8(ascii: ">") }
    }
  }

  private mutating func skipComment(from start: Int) {
    position = start
    if starts(with: ">", at: start) || starts(with: "->", at: start) { return skip(past: UInt8(ascii: ">")) }
    while let dash = find(UInt8(ascii: "-"), from: position) {
      if starts(with: "-->", at: dash) || starts(with: "--!>", at: dash) {
        position = dash
        return skip(past: UInt8(ascii: ">"))
      }
      position = dash + 1
    }
    position = bytes.count
  }

  private mutating func skip(past byte: UInt8) {
    position = find(byte, from: position).map { $0 + 1 } ?? bytes.count
  }

  private mutating func advance(to isEnd: (UInt8) -> Bool) {
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func starts(with text: String, at start: Int) -> Bool {
    var index = start
    for byte in text.utf8 {
      guard index < bytes.count, Self.lowercased(bytes[index]) == Self.lowercased(byte) else { return false }
      index += 1
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
