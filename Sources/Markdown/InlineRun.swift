/// Pieces of a paragraph's content → inlines, neighbouring texts joined.

/// The inlines of one run; texts are joined as they come, without a string for each of them: libcmark, too, gives one text
/// node for what no markup interrupts.
struct InlineRun {
  private let content: LeafContent
  private var inlines: [Inline] = []
  /// The text that may go on: what stands for escapes and references before `plain`, and the bytes that follow as they are.
  private var decoded: [UInt8] = []
  private var plain: Range<Int>?
  private var range: Range<Int>?
  private var isVerbatim = true

  init(_ content: LeafContent, capacity: Int) {
    self.content = content
    inlines.reserveCapacity(capacity)
  }

  mutating func append(_ piece: InlineBuilder.Piece) {
    switch piece {
    case .verbatim(let range): append(verbatim: range)
    case .decoded(let text, let range): append(decoded: text, range)
    case .inline(let inline, _): append(inline)
    }
  }

  mutating func append(verbatim next: Range<Int>) {
    if let before = plain, before.upperBound != next.lowerBound {
      decoded += content.bytes[before]
      plain = next
    } else {
      plain = (plain?.lowerBound ?? next.lowerBound)..<next.upperBound
    }
    range = (range?.lowerBound ?? next.lowerBound)..<next.upperBound
  }

  private mutating func append(decoded text: String, _ next: Range<Int>) {
    if let before = plain { decoded += content.bytes[before] }
    plain = nil
    decoded += text.utf8
    range = (range?.lowerBound ?? next.lowerBound)..<next.upperBound
    isVerbatim = false
  }

  mutating func append(_ inline: Inline) {
    endText()
    inlines.append(inline)
  }

  /// Ends the run, and returns what it holds.
  mutating func finish() -> [Inline] {
    endText()
    defer { inlines = [] }
    return inlines
  }

  private mutating func endText() {
    guard let place = range else { return }
    let span = content.sourceRange(place)
    var utf8 = content.bytes[plain ?? 0..<0]
    if !decoded.isEmpty {
      utf8 = (decoded + utf8)[...]
      decoded = []
    }
    inlines.append(.text(Inline.Text(utf8: utf8, span: span, isVerbatim: isVerbatim && span.count == place.count)))
    (plain, range, isVerbatim) = (nil, nil, true)
  }
}

extension LeafContent {
  func inlines(_ pieces: [InlineBuilder.Piece]) -> [Inline] {
    var run = InlineRun(self, capacity: pieces.count)
    for piece in pieces { run.append(piece) }
    return run.finish()
  }
}
