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
    var result: [Reference] = []
    var position = 0
    while let start = bytes.firstRange(of: Array("http".utf8), from: position)?.lowerBound {
      var end = start
      while end < bytes.count, !stops.contains(bytes[end]) { end += 1 }
      // A slash may be written as `\\/`.
      let text = String(decoding: bytes[start..<end].filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
      if text.hasPrefix("http://") || text.hasPrefix("https://") {
        result.append(
          Reference(address: text, range: start..<end, use: .ownAddress, origin: "JSON string", isAlone: false))
      }
      position = max(end, start + 1)
    }
    return result
  }

  private static let stops = Set(#""'<> "#.utf8)

  /// XML's five entities.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    return String(pieces[0])
      + pieces.dropFirst().map { piece in
        for (name, value) in [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'")]
        where piece.hasPrefix(name) { return value + piece.dropFirst(name.count) }
        return "&" + piece
      }.joined()
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
