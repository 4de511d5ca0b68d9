/// The text of a paragraph, heading or cell without what surrounds it on its lines, and where it came from.

/// The bytes that libcmark parses inlines from: lines are joined by a line feed, without indentation,
/// quote markers and list markers. Each byte knows its offset in the source.
struct LeafContent {
  private(set) var bytes: [UInt8] = []
  /// Runs of bytes that are contiguous in the source too: where the first begins in the source, which is the only one of
  /// most contents, and the others.
  private var first: Int?
  private var others: [(start: Int, source: Int)] = []

  init() {}

  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    append(source, range)
  }

  /// Makes room for `lines` with `count` bytes in all.
  mutating func reserve(lines: Int, count: Int) {
    others.reserveCapacity(max(0, 2 * lines - 2))
    bytes.reserveCapacity(count + lines)
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    beginRun(range.lowerBound)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  mutating func appendLineFeed(at source: Int) {
    beginRun(source)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func beginRun(_ source: Int) {
    if first == nil { first = source } else { others.append((bytes.count, source)) }
  }

  /// Where the content's `range` stands in the source; line ends and markers in between are included.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let first else { return 0..<0 }
    if others.isEmpty { return first + range.lowerBound..<first + range.upperBound }
    let begin = run(at: range.lowerBound)
    let start = begin.source + range.lowerBound - begin.start
    guard let last = range.last else { return start..<start }
    // Most ranges end in the run in which they begin.
    let end = last < begin.end ? begin : run(at: last)
    return start..<max(start, end.source + last - end.start + 1)
  }

  /// Where `text` ends, which begins at `start`, if it stands there as it is: most texts do. Nil where it may not, and
  /// where indentation, escapes or references may be part of it.
  func endOfPlain(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let end = start + text.count
    guard let first = text.first, end <= bytes.count else { return nil }
    if first.isBlank, start == 0 || bytes[start - 1] == UInt8(ascii: "\n") { return nil }
    let isPlain =
      holds(text, in: start..<end) && text.first(UInt8(ascii: "\\"), from: 0) == nil
      && text.first(UInt8(ascii: "&"), from: 0) == nil
    return isPlain ? end : nil
  }

  /// Whether the bytes in `range` are those of `text`.
  func holds(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
    range.count == text.count && bytes.withUnsafeBufferPointer { $0.holds(text, at: range.lowerBound) }
  }

  /// Whether the source says exactly what stands in `range`.
  func isContiguous(_ range: Range<Int>) -> Bool { sourceRange(range).count == range.count }

  /// The run that holds the byte at `offset`.
  private func run(at offset: Int) -> (start: Int, end: Int, source: Int) {
    // The number of others that begin at `offset` or before.
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    let end = low < others.count ? others[low].start : bytes.count
    return low == 0 ? (0, end, first ?? 0) : (others[low - 1].start, end, others[low - 1].source)
  }
}
