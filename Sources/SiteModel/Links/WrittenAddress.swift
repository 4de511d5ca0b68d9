/// What kind of address a written destination is, seen as a browser would see it.

/// A written destination, taken apart.
enum WrittenAddress {
  case empty
  /// The scheme in lower case and what follows the colon.
  case scheme(String, rest: String)
  /// Begins with a slash, or with two.
  case absolute
  /// A path, possibly empty, and what follows `#`.
  case relative(path: String, fragment: String?)

  /// Browsers drop control characters and white space before they look for a scheme; so does this.
  init(_ written: String) {
    // Most addresses are plain: nothing to drop, no scheme, no query.
    if let plain = Self.plain(written) {
      self = plain
      return
    }
    let bytes = written.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    guard let first = bytes.first else {
      self = .empty
      return
    }
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(bytes[..<colon]) {
      self = .scheme(
        String(decoding: bytes[..<colon], as: UTF8.self).lowercased(),
        rest: String(decoding: bytes[(colon + 1)...], as: UTF8.self))
      return
    }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") {
      self = .absolute
      return
    }
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    self = .relative(path: String(path), fragment: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// A relative address without a colon, query, control character or space, read in one pass over its bytes: splitting
  /// by characters took a twentieth of a build.
  private static func plain(_ written: String) -> WrittenAddress? {
    var written = written
    return written.withUTF8 { bytes in
      guard let first = bytes.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "\\") else { return nil }
      var hash: Int?
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "#"): hash = hash ?? index
        case UInt8(ascii: ":"), UInt8(ascii: "?"), 0x00...0x20, 0x7F...: return nil
        default: break
        }
      }
      guard let hash else { return .relative(path: String(decoding: bytes, as: UTF8.self), fragment: nil) }
      return .relative(
        path: String(decoding: bytes[..<hash], as: UTF8.self),
        fragment: String(decoding: bytes[(hash + 1)...], as: UTF8.self))
    }
  }

  /// Whether a destination that begins with a slash leads to another host: `//host`, also with a backslash.
  static func isSchemeRelative(_ written: String) -> Bool {
    let bytes = written.utf8.filter { $0 > 0x20 && $0 != 0x7F }.prefix(2)
    return bytes.count == 2 && bytes.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || 48...57 ~= $0 || $0 == 43 || $0 == 45 || $0 == 46 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
}

/// `%41` and the byte it stands for.
enum PercentCoding {
  /// `text` with each `%XX` replaced by its byte; invalid UTF-8 becomes U+FFFD.
  static func decode(_ text: String) -> String {
    var text = text
    // Asked of the bytes: of the text, it took a two hundredth of a build.
    guard text.withUTF8({ $0.contains(UInt8(ascii: "%")) }) else { return text }
    let bytes = Array(text.utf8)
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
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
