/// A cursor over code that collects its parts; each language has its rules in a file of its own.

struct CodeScanner {
  let bytes: [UInt8]
  var index = 0
  private(set) var spans: [CodeSpan] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  /// The byte at the cursor; NUL at the end.
  var current: UInt8 { peek() }

  func peek(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  /// Marks what lies between `start` and the cursor.
  mutating func mark(_ part: CodePart, from start: Int) {
    if start < index { spans.append(CodeSpan(part: part, range: start..<index)) }
  }

  /// Moves on while `condition` holds.
  mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }

  mutating func skipToLineEnd() { skip { $0 != UInt8(ascii: "\n") } }

  /// A comment to the end of the line.
  mutating func markComment() {
    let start = index
    skipToLineEnd()
    mark(.comment, from: start)
  }

  /// A quoted text that begins at the cursor; it ends at the same quote, or with its line unless it `spansLines`.
  mutating func markString(as part: CodePart = .string, escape: UInt8? = UInt8(ascii: "\\"), spansLines: Bool = false) {
    let start = index
    let quote = current
    index += 1
    while !isAtEnd, current != quote, spansLines || current != UInt8(ascii: "\n") {
      index += current == escape && index + 1 < bytes.count ? 2 : 1
    }
    if current == quote { index += 1 }
    index = min(index, bytes.count)
    mark(part, from: start)
  }

  /// The text of `range`.
  func text(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  /// Whether what stands before the cursor can't be part of a word that goes on here.
  var isAtWordStart: Bool {
    index == 0 || !(bytes[index - 1].isAlphanumeric || bytes[index - 1] == UInt8(ascii: "_"))
  }

  /// Whether `word` is a number: `-1`, `0x1F`, `1.5e3`, `1_000`.
  static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var digits = word
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first.isDigit else { return false }
    if digits.starts(with: "0x".utf8) {
      return digits.count > 2 && digits.dropFirst(2).allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) }
    }
    var dots = 0
    var exponent = false
    var last: UInt8 = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        if exponent { return false }
        exponent = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"): if last | 0x20 != UInt8(ascii: "e") { return false }
      case UInt8(ascii: "_"): break
      default: if !byte.isDigit { return false }
      }
      last = byte
    }
    return dots <= 1 && last != UInt8(ascii: "_")
  }
}
