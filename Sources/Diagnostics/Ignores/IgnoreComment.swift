/// A comment in an author's file by which a warning is ignored, with the reason why.

/// In Markdown `<!-- demarc-ignore RULE: REASON -->`, in YAML `# demarc-ignore RULE: REASON`.
package struct IgnoreComment: Sendable, Hashable {
  package static let keyword = "demarc-ignore"

  /// As written; there may be no such rule.
  package let rule: String
  /// Empty if none is given.
  package let reason: String
  package let location: SourceLocation
  /// The lines whose warnings are ignored.
  package let lines: ClosedRange<Int>

  private init(_ text: Substring, at location: SourceLocation, lines: ClosedRange<Int>) {
    let colon = text.firstIndex(of: ":")
    rule = Self.trimmed(text[..<(colon ?? text.endIndex)])
    reason = colon.map { Self.trimmed(text[text.index(after: $0)...]) } ?? ""
    self.location = location
    self.lines = lines
  }

  /// The comment that `html` is, which stands in `span` of `source`; nil if it is something else.
  ///
  /// - Parameter isBlock: whether it stands on lines of its own: it is for the lines that follow then, up to an empty
  ///   one. Else it is for its own line.
  package init?(html: String, span: Range<Int>, in source: SourceText, isBlock: Bool) {
    let html = Self.trimmed(html[...])
    guard html.hasPrefix("<!--"), html.hasSuffix("-->"), html.utf8.count >= 7 else { return nil }
    guard let text = Self.text(html.dropFirst(4).dropLast(3)) else { return nil }
    let location = source.location(span)
    var last = source.lineNumber(at: span.lowerBound)
    let first = last
    if isBlock {
      while last < source.lineCount, source.isBlank(line: last + 1) { last += 1 }
      while last < source.lineCount, !source.isBlank(line: last + 1) { last += 1 }
    }
    self.init(text, at: location, lines: first...last)
  }

  /// The comments in some lines of YAML. One on a line of its own is for the next line that isn't a comment.
  ///
  /// - Parameter isFrontMatter: the lines stand at the top of a page: they are also for what concerns the page as a
  ///   whole, which is reported at its first line.
  package static func inYAML(
    _ source: SourceText, lines: ClosedRange<Int>, isFrontMatter: Bool = false
  ) -> [IgnoreComment] {
    lines.compactMap { number in
      let range = source.line(number)
      let line = source.bytes[range]
      guard let hash = commentStart(line) else { return nil }
      let comment = hash..<range.upperBound
      let written = source.text(comment)
      guard let text = text(written.dropFirst()) else { return nil }
      var last = number
      if line[..<hash].allSatisfy(isSpace) {
        repeat {
          last += 1
        } while last < lines.upperBound && (source.isBlank(line: last) || source.isComment(line: last))
      }
      return IgnoreComment(text, at: source.location(comment), lines: (isFrontMatter ? 1 : number)...last)
    }
  }

  /// ` demarc-ignore x: y ` → `x: y`
  private static func text(_ comment: Substring) -> Substring? {
    let words = comment.drop { $0.isWhitespace }
    guard words.hasPrefix(keyword) else { return nil }
    let rest = words.dropFirst(keyword.count)
    return rest.first.map { $0.isWhitespace || $0 == ":" } ?? true ? rest : nil
  }

  /// Where a comment with our word begins: at a `#` at the start of the line or behind a space.
  private static func commentStart(_ line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { index in
      line[index] == UInt8(ascii: "#") && (index == line.startIndex || isSpace(line[index - 1]))
        && line[(index + 1)...].drop(while: isSpace).starts(with: keyword.utf8)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension SourceText {
  fileprivate func isBlank(line number: Int) -> Bool {
    bytes[line(number)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  fileprivate func isComment(line number: Int) -> Bool {
    bytes[line(number)].drop { $0 == 0x20 || $0 == 0x09 }.first == UInt8(ascii: "#")
  }
}
