/// What Demarc's Markdown has beyond CommonMark inside a line: footnote references, addresses, strikethrough.

/// Looks for the extensions in the finished pieces of one run of inlines, and joins the rest into text.
struct InlineExtensions {
  typealias Piece = InlineBuilder.Piece

  let content: LeafContent
  private let marks: ExtensionMarks
  var mayHoldFootnotes: Bool { marks.footnotes }

  init(_ content: LeafContent, scope: InlineScope) {
    self.content = content
    marks =
      scope.extensions.isEmpty
      ? scope.extensions : content.bytes.withUnsafeBufferPointer { ExtensionMarks(in: $0, scope.dialect) }
  }

  /// Pieces → inlines, neighbouring texts joined.
  func finish(_ pieces: [Piece], inLink: Bool) -> [Inline] {
    var pieces = pieces
    if marks.footnotes { pieces = FootnoteReferences(content).apply(to: pieces) }
    if marks.addresses, !inLink { pieces = LiteralAutolinks(content).apply(to: pieces) }
    if marks.tildes { pieces = Strikethrough(content).apply(to: pieces) }
    return content.inlines(pieces)
  }
}

extension LeafContent {
  /// Joins neighbouring texts: libcmark, too, gives one text node for what no markup interrupts.
  func inlines(_ pieces: [InlineBuilder.Piece]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(pieces.count)
    // Pieces that follow each other in the content become one text without a string for each of them.
    var plain: Range<Int>?
    var decoded = ""
    var range: Range<Int>?
    var isVerbatim = true
    func flush() {
      guard let place = range else { return }
      let span = sourceRange(place)
      let rest = plain.map(text) ?? ""
      result.append(
        .text(
          Inline.Text(
            value: decoded.isEmpty ? rest : decoded + rest, span: span,
            isVerbatim: isVerbatim && span.count == place.count)))
      (plain, decoded, range, isVerbatim) = (nil, "", nil, true)
    }
    for piece in pieces {
      switch piece {
      case .verbatim(let next):
        if let before = plain, before.upperBound != next.lowerBound {
          decoded += text(before)
          plain = next
        } else {
          plain = (plain?.lowerBound ?? next.lowerBound)..<next.upperBound
        }
        range = (range?.lowerBound ?? next.lowerBound)..<next.upperBound
      case .decoded(let text, let next):
        if let before = plain { decoded += self.text(before) }
        plain = nil
        decoded += text
        range = (range?.lowerBound ?? next.lowerBound)..<next.upperBound
        isVerbatim = false
      case .inline(let inline, _):
        flush()
        result.append(inline)
      }
    }
    flush()
    return result
  }

  private func text(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).string }
  }
}
