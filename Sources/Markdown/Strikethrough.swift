/// `~~struck out~~`, with one or two tildes, as GitHub reads it.

struct Strikethrough {
  typealias Piece = InlineBuilder.Piece

  let content: LeafContent

  init(_ content: LeafContent) { self.content = content }

  /// Replaces what stands between matching runs of tildes.
  func apply(to pieces: [Piece]) -> [Piece] {
    // The open runs, each with the pieces that follow it; the first entry is what stands before any of them.
    var open: [(tildes: Range<Int>, pieces: [Piece])] = [(0..<0, [])]
    func append(_ piece: Piece) { open[open.count - 1].pieces.append(piece) }
    for piece in pieces {
      guard case .verbatim(let range) = piece else {
        append(piece)
        continue
      }
      var rest = range
      while let run = nextTildes(in: rest) {
        if rest.lowerBound < run.lowerBound { append(.verbatim(rest.lowerBound..<run.lowerBound)) }
        rest = run.upperBound..<rest.upperBound
        let (opens, closes) = flanks(of: run)
        if closes, open.count > 1, let last = open.last {
          // Only the nearest open run counts; if it has another length, nothing is closed.
          guard last.tildes.count == run.count else {
            append(.verbatim(run))
            continue
          }
          open.removeLast()
          let whole = last.tildes.lowerBound..<run.upperBound
          let span = content.sourceRange(whole)
          let inner = content.inlines(last.pieces)
          append(.inline(.strikethrough(Inline.Span(content: inner, span: span)), whole))
        } else if opens {
          open.append((run, []))
        } else {
          append(.verbatim(run))
        }
      }
      if !rest.isEmpty { append(.verbatim(rest)) }
    }
    return open.flatMap { entry in entry.tildes.isEmpty ? entry.pieces : [.verbatim(entry.tildes)] + entry.pieces }
  }

  private func nextTildes(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard content.bytes[index] == UInt8(ascii: "~") else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, content.bytes[index] == UInt8(ascii: "~") { index += 1 }
      return start..<index
    }
    return nil
  }

  /// Whether a run can open or close: like `*`, by what stands on either side.
  private func flanks(of run: Range<Int>) -> (opens: Bool, closes: Bool) {
    guard run.count <= 2 else { return (false, false) }
    let before = content.bytes.scalar(before: run.lowerBound)
    let after = content.bytes.scalar(at: run.upperBound)
    let spaceBefore = before?.isMarkdownSpace ?? true
    let spaceAfter = after?.isMarkdownSpace ?? true
    let punctuationBefore = before?.isMarkdownPunctuation ?? false
    let punctuationAfter = after?.isMarkdownPunctuation ?? false
    let opens = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore)
    let closes = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter)
    return (opens, closes)
  }
}
