/// The parts of JSON, and of JSON with comments.

extension CodeScanner {
  mutating func scanJSON() {
    while !isAtEnd {
      let start = index
      switch current {
      case UInt8(ascii: "\""): scanJSONString()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): markComment()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): markBlockComment()
      case let byte where byte.isDigit || byte == UInt8(ascii: "-"):
        skip { $0.isAlphanumeric || "+-.".utf8.contains($0) }
        if Self.isNumber(bytes[start..<index]) { mark(.number, from: start) }
      case let byte where byte.isLetter:
        skip { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
        let word = bytes[start..<index]
        if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) { mark(.literal, from: start) }
      default: index += 1
      }
    }
  }

  /// A text is a key if a colon follows.
  private mutating func scanJSONString() {
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\n") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    var next = min(end + 1, bytes.count)
    while next < bytes.count, bytes[next].isSpace { next += 1 }
    markString(as: next < bytes.count && bytes[next] == UInt8(ascii: ":") ? .key : .string)
  }

  /// `/* … */`
  mutating func markBlockComment() {
    let start = index
    index += 2
    while !isAtEnd, !(current == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { index += 1 }
    index = min(index + 2, bytes.count)
    mark(.comment, from: start)
  }
}
