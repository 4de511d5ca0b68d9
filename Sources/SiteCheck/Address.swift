/// An address as a browser reads it.

enum Address: Hashable {
  /// `https://host/…`, `mailto:…`: the scheme in lower case, and what follows the colon.
  case absolute(scheme: String, rest: String)
  /// `//host/…`
  case schemeRelative
  /// `/path`
  case rooted
  case relative(Relative)

  struct Relative: Hashable {
    /// As written, `\` turned into `/`; empty for the page itself.
    var path: String
    /// With its `?`.
    var query: String
    /// What follows `#`; nil where there is none.
    var fragment: String?
  }

  init(_ text: String) {
    // Browsers drop spaces and control characters around an address, and line breaks and tabs in it.
    var rest = Substring(text)
    if text.utf8.contains(where: { $0 <= 0x20 }) {
      let kept = text.unicodeScalars.drop { $0.value <= 0x20 }.reversed().drop { $0.value <= 0x20 }.reversed()
        .filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
      rest = Substring(String(String.UnicodeScalarView(kept)))
    }
    if let scheme = Self.scheme(of: rest) {
      self = .absolute(scheme: scheme, rest: String(rest.utf8.dropFirst(scheme.utf8.count + 1)) ?? "")
      return
    }
    var fragment: String?
    if let mark = rest.unicodeScalars.firstIndex(of: "#") {
      fragment = String(rest.unicodeScalars[mark...].dropFirst())
      rest = rest[..<mark]
    }
    var query = ""
    if let mark = rest.unicodeScalars.firstIndex(of: "?") {
      query = String(rest.unicodeScalars[mark...])
      rest = rest[..<mark]
    }
    var path = String(rest)
    if path.utf8.contains(UInt8(ascii: "\\")) {
      path = String(String.UnicodeScalarView(path.unicodeScalars.map { $0 == "\\" ? "/" : $0 }))
    }
    if path.utf8.starts(with: "//".utf8) {
      self = .schemeRelative
    } else if path.utf8.first == UInt8(ascii: "/") {
      self = .rooted
    } else {
      self = .relative(Relative(path: path, query: query, fragment: fragment))
    }
  }

  private static func scheme(of text: Substring) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.utf8.first,
      isLetter(first)
    else { return nil }
    let name = text.utf8[..<colon]
    let isScheme = name.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
    }
    return isScheme ? String(Substring(name)).lowercased() : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension Address.Relative {
  enum Target: Hashable {
    /// The path of a file below the output root.
    case file([UInt8])
    /// A folder, by its path without the last `/`; empty for the root.
    case folder([UInt8])
    /// Above the output root.
    case outside
  }

  /// Where the address leads from the file at `base`.
  func target(from base: String) -> Target {
    if path.isEmpty { return .file(Array(base.utf8)) }
    var parts = base.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
      .map { Array($0) }
    var isFolder = false
    for raw in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let decoded = Percent.decoded(Array(raw))
      // A decoded slash or zero is no separator; such a file can't be there.
      let part = decoded.contains(UInt8(ascii: "/")) || decoded.contains(0) ? Array(raw) : decoded
      isFolder = part.isEmpty || part == Array(".".utf8) || part == Array("..".utf8)
      if part == Array("..".utf8) {
        guard parts.popLast() != nil else { return .outside }
      } else if part != Array(".".utf8) {
        parts.append(part)
      }
    }
    if isFolder, parts.last?.isEmpty == true { parts.removeLast() }
    let joined = Array(parts.joined(separator: [UInt8(ascii: "/")]))
    return isFolder ? .folder(joined) : .file(joined)
  }
}

enum Percent {
  /// `%41` → `A`; a `%` without two hexadecimal digits stays.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// What in a path would be read as something else is written as `%XX`.
  static func encoded(path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0...0x20, 0x22, 0x23, 0x25, 0x3C, 0x3E, 0x3F, 0x5C, 0x60, 0x7F:
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array("%\(digits.count == 1 ? "0" : "")\(digits)".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
