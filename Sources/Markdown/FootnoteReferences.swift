/// `[^label]` in the text.

struct FootnoteReferences {
  typealias Piece = InlineBuilder.Piece

  let content: LeafContent

  init(_ content: LeafContent) { self.content = content }

  /// Takes the references out of the text; whether they lead to a footnote is seen when the page is complete.
  func apply(to pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for piece in pieces {
      guard case .verbatim(var rest) = piece else {
        result.append(piece)
        continue
      }
      while let reference = next(in: rest) {
        if rest.lowerBound < reference.lowerBound { result.append(.verbatim(rest.lowerBound..<reference.lowerBound)) }
        rest = reference.upperBound..<rest.upperBound
        let label = content.bytes[reference.lowerBound + 2..<reference.upperBound - 1]
        result.append(
          .inline(
            .footnoteReference(
              Inline.FootnoteReference(
                label: String(decoding: label, as: UTF8.self), number: 0, occurrence: 0,
                span: content.sourceRange(reference))), reference))
      }
      if !rest.isEmpty { result.append(.verbatim(rest)) }
    }
    return result
  }

  private func next(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index + 3 < range.upperBound {
      if content.bytes[index] == UInt8(ascii: "["), content.bytes[index + 1] == UInt8(ascii: "^"),
        let end = Self.labelEnd(in: content.bytes[..<range.upperBound], at: index + 2)
      {
        return index..<end + 1
      }
      index += 1
    }
    return nil
  }

  /// Where the `]` stands that ends the label which begins at `start`: a word without brackets.
  static func labelEnd(in bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
    var end = start
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: "]") {
      if bytes[end].isSpace || bytes[end] == UInt8(ascii: "[") || bytes[end] == UInt8(ascii: "^") { return nil }
      end += 1
    }
    return end > start && end < bytes.endIndex ? end : nil
  }
}
