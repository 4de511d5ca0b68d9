/// What Demarc's Markdown has beyond CommonMark inside a line: footnote references, addresses, strikethrough.

/// Looks for the extensions in the finished pieces of one run of inlines, and joins the rest into text.
struct InlineExtensions {
  typealias Piece = InlineBuilder.Piece

  let content: LeafContent
  private let marks: ExtensionMarks
  var mayHoldFootnotes: Bool { marks.footnotes }
  /// Whether there is nothing to look for, as in most paragraphs.
  var isEmpty: Bool { marks.isEmpty }

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
