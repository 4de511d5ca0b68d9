/// What the inlines of a run are made of, while they are found.

extension InlineBuilder {
  /// A part of the content that is not final yet: extensions may still find something in it.
  enum Piece {
    /// Text that stands in the content as it is.
    case verbatim(Range<Int>)
    /// An escape or a reference, and what it stands for.
    case decoded(String, Range<Int>)
    case inline(Inline, Range<Int>)
  }

  /// The pieces of one run: kept where extensions look at them, else joined at once.
  struct Pieces {
    var run: InlineRun
    private(set) var kept: [Piece] = []
    private let isKept: Bool

    init(_ content: LeafContent, isKept: Bool, capacity: Int) {
      self.isKept = isKept
      run = InlineRun(content, capacity: isKept ? 0 : capacity)
    }

    mutating func append(_ piece: Piece) {
      if isKept { kept.append(piece) } else { run.append(piece) }
    }

    mutating func append(verbatim range: Range<Int>) {
      if isKept { kept.append(.verbatim(range)) } else { run.append(verbatim: range) }
    }

    mutating func append(_ inline: Inline, _ range: Range<Int>) {
      if isKept { kept.append(.inline(inline, range)) } else { run.append(inline) }
    }
  }
}
