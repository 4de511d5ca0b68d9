/// Where the link reference definitions of a page stand: libcmark uses them up and doesn't tell.

/// The definitions found by looking for `[label]: destination` at the beginnings of lines.
struct LinkDefinitions {
  private var places: [String: [(url: [UInt8], span: Range<Int>)]] = [:]
  /// The definitions as they are written, to be parsed together with the cells of tables.
  private(set) var source: [UInt8] = []

  init() {}

  /// Looks through all lines for which `mayDefine` holds.
  init(in lines: SourceLines, entities: Entities, mayDefine: (Int) -> Bool) {
    guard lines.bytes.containsPair(UInt8(ascii: "]"), UInt8(ascii: ":")) else { return }
    for number in 1...max(lines.count, 1) {
      let (text, quotes) = Self.textBehindMarkers(of: lines.line(number), in: lines.bytes)
      guard let first = text.first, lines.bytes[first] == UInt8(ascii: "["), mayDefine(number) else { continue }
      var parts = [text]
      // A definition may go on for a few lines; its label, destination and title seldom do.
      for next in number + 1..<number + 8 where next <= lines.count {
        let range = lines.text(ofLine: next, quotes: quotes)
        if range.isEmpty { break }
        parts.append(range)
      }
      let content = lines.content(parts)
      guard let found = LinkSyntax(bytes: content.bytes).definition(at: 0) else { continue }
      let url = entities.decoded(content.bytes[found.destination])
      let label = Self.key(content.bytes[found.label])
      places[label, default: []].append((url, content.sourceRange(found.destination)))
      source += content.bytes[..<found.end] + [UInt8(ascii: "\n")]
    }
  }

  /// Where the destination of the definition stands that gave a link labelled `label` its `url`.
  func destination(of label: ArraySlice<UInt8>, url: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    places[Self.key(label)]?.first { $0.url.elementsEqual(url) }?.span
  }

  /// Labels are the same whatever their letters' case and however many spaces are between their words.
  private static func key(_ label: some Collection<UInt8>) -> String {
    let words = label.split(whereSeparator: \.isSpace)
    return words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
  }

  /// The line without blanks, quote markers and list markers at its beginning.
  private static func textBehindMarkers(
    of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: Range<Int>, quotes: Int) {
    var low = line.lowerBound
    var quotes = 0
    while low < line.upperBound {
      let byte = bytes[low]
      let isSpaceNext = low + 1 < line.upperBound && bytes[low + 1].isBlank
      if byte.isBlank {
        low += 1
      } else if byte == UInt8(ascii: ">") {
        quotes += 1
        low += 1
      } else if [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(byte), isSpaceNext {
        low += 1
      } else if byte.isDigit {
        var end = low
        while end < line.upperBound, bytes[end].isDigit { end += 1 }
        guard end + 1 < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
          bytes[end + 1].isBlank
        else { break }
        low = end + 1
      } else {
        break
      }
    }
    return (low..<line.upperBound, quotes)
  }
}
