/// Finds every address in CSS.

/// Reads CSS token by token: comments, strings, escapes, `url()`, `@import` and the functions that take strings.
struct StyleSheet {
  struct Found: Hashable {
    var address: String
    var range: Range<Int>
    /// `url()`, `@import` or the function.
    var origin: String
    /// In lower case; empty outside a declaration.
    var property = ""

    /// How the address is used: browsers take a mask, filter or shape from another file only with leave of its
    /// server, and a disk gives none.
    var use: Reference.Use {
      let name = property.hasPrefix("-webkit-") ? String(property.dropFirst(8)) : property
      let isPart = name == "filter" || name == "backdrop-filter" || name == "clip-path" || name == "shape-outside"
      return isPart || name.hasPrefix("mask") ? .loadFromSameFile : .load
    }
  }

  static func references(in bytes: [UInt8]) -> [Found] {
    var sheet = StyleSheet(bytes: bytes)
    sheet.read()
    return sheet.found
  }

  private let bytes: [UInt8]
  private var position = 0
  private var found: [Found] = []
  /// The at-rule whose prelude is being read.
  private var rule: String?
  /// The last name outside functions, and the property whose value is being read.
  private var lastName = ""
  private var property = ""
  /// Names of open functions, empty for a plain parenthesis.
  private var functions: [String] = []

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        readString()
      case UInt8(ascii: "@"):
        position += 1
        rule = name().lowercased()
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        position += 1
        rule = nil
        property = ""
        functions = []
      case UInt8(ascii: ":"):
        position += 1
        if property.isEmpty, functions.isEmpty { property = lastName }
      case UInt8(ascii: "("):
        position += 1
        functions.append("")
      case UInt8(ascii: ")"):
        position += 1
        _ = functions.popLast()
      case let byte where isName(byte) || byte == UInt8(ascii: "\\"):
        readName()
      default:
        position += 1
      }
      if position == start { position += 1 }
    }
  }

  private mutating func readName() {
    let function = name().lowercased()
    guard peek(0) == UInt8(ascii: "(") else {
      lastName = function
      return
    }
    position += 1
    if function == "url" {
      readAddress()
    } else {
      functions.append(function)
    }
  }

  private mutating func readString() {
    let start = position + 1
    let text = string()
    let end = max(start, position - 1)
    if rule == "import", functions.isEmpty {
      found.append(Found(address: text, range: start..<end, origin: "@import"))
      rule = nil
    } else if let function = functions.last, Self.taking.contains(function) {
      found.append(Found(address: text, range: start..<end, origin: "\(function)()", property: property))
    }
  }

  /// After `url(`, quoted or not.
  private mutating func readAddress() {
    skipSpace()
    var start = position
    let address: String
    var end: Int
    if peek(0) == UInt8(ascii: "\"") || peek(0) == UInt8(ascii: "'") {
      start += 1
      address = string()
      end = max(start, position - 1)
    } else {
      var text: [UInt8] = []
      while let byte = peek(0), byte != UInt8(ascii: ")"), !isSpace(byte) { appendCharacter(to: &text) }
      address = String(decoding: text, as: UTF8.self)
      end = position
    }
    while let byte = peek(0), byte != UInt8(ascii: ")") { position += 1 }
    position += 1
    // The address of a namespace is a name; nobody fetches it.
    if rule != "namespace" {
      let origin = rule == "import" ? "@import" : "url()"
      found.append(Found(address: address, range: start..<end, origin: origin, property: property))
    }
    if rule == "import" { rule = nil }
  }

  private mutating func name() -> String {
    var text: [UInt8] = []
    while let byte = peek(0), isName(byte) || byte == UInt8(ascii: "\\") { appendCharacter(to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func string() -> String {
    let quote = bytes[position]
    position += 1
    var text: [UInt8] = []
    while let byte = peek(0), byte != quote, byte != 0x0A { appendCharacter(to: &text) }
    position = min(position + 1, bytes.count)
    return String(decoding: text, as: UTF8.self)
  }

  /// One byte, or one escape: `\` and up to six hexadecimal digits, or any character.
  private mutating func appendCharacter(to text: inout [UInt8]) {
    let byte = bytes[position]
    position += 1
    guard byte == UInt8(ascii: "\\"), let next = peek(0) else { return text.append(byte) }
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, let digit = peek(0).flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) {
      value = value * 16 + UInt32(digit)
      digits += 1
      position += 1
    }
    if digits == 0 {
      position += 1
      if next != 0x0A { text.append(next) }
      return
    }
    if let space = peek(0), isSpace(space) { position += 1 }
    text += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }

  private mutating func skipComment() {
    position += 2
    while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
      position += 1
    }
    position = min(position + 2, bytes.count)
  }

  private mutating func skipSpace() {
    while let byte = peek(0), isSpace(byte) { position += 1 }
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Functions whose strings are addresses.
  private static let taking: Set = ["image-set", "-webkit-image-set", "image", "cross-fade", "src"]
}
