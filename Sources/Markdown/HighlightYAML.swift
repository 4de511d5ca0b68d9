/// The parts of YAML: keys, strings, numbers, block texts, comments.

extension CodeScanner {
  mutating func scanYAML() {
    while !isAtEnd {
      let indentation = skipIndentation()
      scanYAMLLine(indentation)
      if current == UInt8(ascii: "\n") { index += 1 }
    }
  }

  private mutating func skipIndentation() -> Int {
    let start = index
    skip { $0.isBlank }
    return index - start
  }

  private mutating func scanYAMLLine(_ indentation: Int) {
    let start = index
    if indentation == 0, bytes[start...].starts(with: "---".utf8) || bytes[start...].starts(with: "...".utf8) {
      let isMarker = index + 3 >= bytes.count || bytes[index + 3].isSpace
      if isMarker { index += 3 }
    }
    while !isAtEnd, current != UInt8(ascii: "\n") {
      let before: UInt8 = index == 0 ? UInt8(ascii: "\n") : bytes[index - 1]
      switch current {
      case UInt8(ascii: "#") where before.isSpace: markComment()
      case UInt8(ascii: "\""): scanYAMLString()
      case UInt8(ascii: "'"): scanYAMLString()
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        if before.isSpace, !peek(1).isSpace, peek(1) != 0 {
          let start = index
          skip { !$0.isSpace && !$0.isYAMLFlow }
          mark(.anchor, from: start)
        } else {
          index += 1
        }
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        if before.isSpace { scanBlockText(indentation) } else { index += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if peek(1).isSpace || peek(1) == 0 || current == UInt8(ascii: ":") {
          index += 1
        } else {
          scanPlain()
        }
      case let byte where byte.isBlank || byte.isYAMLFlow: index += 1
      default: scanPlain()
      }
    }
  }

  /// A quoted text is a key if a colon follows.
  private mutating func scanYAMLString() {
    let escape: UInt8? = current == UInt8(ascii: "\"") ? UInt8(ascii: "\\") : nil
    var end = index + 1
    while end < bytes.count, bytes[end] != current, bytes[end] != UInt8(ascii: "\n") {
      end += bytes[end] == escape ? 2 : 1
    }
    var next = min(end + 1, bytes.count)
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    let isKey = next < bytes.count && bytes[next] == UInt8(ascii: ":")
    markString(as: isKey ? .key : .string, escape: escape)
  }

  /// A word or a text without quotes: to a colon, a comment or the end.
  private mutating func scanPlain() {
    let start = index
    var end = index
    var isKey = false
    while !isAtEnd, current != UInt8(ascii: "\n") {
      if current == UInt8(ascii: ":"), peek(1).isSpace || peek(1) == 0 {
        isKey = true
        break
      }
      if current == UInt8(ascii: "#"), bytes[index - 1].isBlank { break }
      if current.isYAMLFlow { break }
      if !current.isBlank { end = index + 1 }
      index += 1
    }
    index = max(end, start + 1)
    let word = bytes[start..<index]
    if isKey {
      mark(.key, from: start)
    } else if Self.isNumber(word) {
      mark(.number, from: start)
    } else if ["true", "false", "null", "~"].contains(where: { word.elementsEqual($0.utf8) }) {
      mark(.literal, from: start)
    }
  }

  /// `|` or `>` and the lines below that are indented deeper.
  private mutating func scanBlockText(_ indentation: Int) {
    let start = index
    skip { "|>+-".utf8.contains($0) || $0.isDigit }
    skip { $0.isBlank }
    if current == UInt8(ascii: "#") {
      markComment()
    } else if !isAtEnd, current != UInt8(ascii: "\n") {
      index = start
      return scanPlain()
    }
    if current == UInt8(ascii: "\n") { index += 1 }
    let text = index
    var end = index
    while !isAtEnd {
      let line = index
      skip { $0.isBlank }
      let isBlank = isAtEnd || current == UInt8(ascii: "\n")
      if !isBlank, index - line <= indentation {
        index = line
        break
      }
      skipToLineEnd()
      if !isBlank { end = index }
      if !isAtEnd { index += 1 }
    }
    index = max(end, text)
    mark(.string, from: text)
  }
}

extension UInt8 {
  /// What lists and mappings in one line consist of: `,`, `[`, `]`, `{` and `}`.
  fileprivate var isYAMLFlow: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}
