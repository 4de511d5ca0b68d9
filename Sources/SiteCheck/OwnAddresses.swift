/// Finds the absolute addresses in files that are no pages: the site's own must lead to something too.

enum OwnAddresses {
  /// The text of every `loc`.
  static func inSitemap(_ bytes: [UInt8]) -> [Reference] {
    var result: [Reference] = []
    var position = 0
    while let open = bytes.firstRange(of: Array("<loc>".utf8), from: position),
      let close = bytes.firstRange(of: Array("</loc>".utf8), from: open.upperBound)
    {
      let range = open.upperBound..<close.lowerBound
      let text = String(decoding: bytes[range], as: UTF8.self)
      result.append(Reference(address: unescaped(text), range: range, use: .ownAddress, origin: "loc"))
      position = close.upperBound
    }
    return result
  }

  /// Every string that begins like a web address, and each such address in a string that holds markup.
  static func inJSON(_ bytes: [UInt8]) -> [Reference] {
    // A slash may be written as `\\/`.
    inText(bytes, origin: "JSON string", stops: Set(#""'<> "#.utf8)) { $0.replacing("\\", with: "") }
  }

  /// Every web address in the text for a wiki, whatever marks its end there.
  static func inWikiText(_ bytes: [UInt8]) -> [Reference] {
    inText(bytes, origin: "wiki text", stops: Set(" |)]}>\"'<^\r\n\t".utf8)) { unescaped($0) }
  }

  private static func inText(
    _ bytes: [UInt8], origin: String, stops: Set<UInt8>, read: (String) -> String
  ) -> [Reference] {
    var result: [Reference] = []
    var position = 0
    while let start = bytes.firstRange(of: Array("http".utf8), from: position)?.lowerBound {
      var end = start
      while end < bytes.count, !stops.contains(bytes[end]) { end += 1 }
      let text = read(String(decoding: bytes[start..<end], as: UTF8.self))
      if text.hasPrefix("http://") || text.hasPrefix("https://") {
        result.append(Reference(address: text, range: start..<end, use: .ownAddress, origin: origin, isAlone: false))
      }
      position = max(end, start + 1)
    }
    return result
  }

  /// XML's five entities, and characters by their numbers.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    return String(pieces[0])
      + pieces.dropFirst().map { piece in
        for (name, value) in [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'")]
        where piece.hasPrefix(name) { return value + piece.dropFirst(name.count) }
        if piece.hasPrefix("#"), let end = piece.firstIndex(of: ";"), let scalar = scalar(piece[..<end].dropFirst()) {
          return String(scalar) + piece[end...].dropFirst()
        }
        return "&" + piece
      }.joined()
  }
}

extension OwnAddresses {
  /// `39`, `x27` → `'`
  private static func scalar(_ digits: Substring) -> Character? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map(Character.init)
  }
}

extension [UInt8] {
  /// Where `part` stands first at or after `start`.
  func firstRange(of part: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = part.first else { return nil }
    var index = start
    while index + part.count <= count {
      if self[index] == first, self[index..<(index + part.count)].elementsEqual(part) {
        return index..<(index + part.count)
      }
      index += 1
    }
    return nil
  }
}
