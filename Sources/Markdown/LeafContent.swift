/// The text of a paragraph, heading or cell without what surrounds it on its lines, and where it came from.

/// The bytes that libcmark parses inlines from: lines are joined by a line feed, without indentation,
/// quote markers and list markers. Each byte knows its offset in the source.
struct LeafContent {
  private(set) var bytes: [UInt8] = []
  /// Runs of bytes that are contiguous in the source too.
  private var runs: [(start: Int, source: Int)] = []

  init() {}

  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    append(source, range)
  }

  /// Makes room for `lines` with `count` bytes in all.
  mutating func reserve(lines: Int, count: Int) {
    runs.reserveCapacity(2 * lines)
    bytes.reserveCapacity(count + lines)
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    runs.append((bytes.count, range.lowerBound))
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  mutating func appendLineFeed(at source: Int) {
    runs.append((bytes.count, source))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Where the content's `range` stands in the source; line ends and markers in between are included.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty else { return 0..<0 }
    let first = run(at: range.lowerBound)
    let start = runs[first].source + range.lowerBound - runs[first].start
    guard let end = range.last else { return start..<start }
    // Most ranges end in the run in which they begin.
    let last = first + 1 == runs.count || runs[first + 1].start > end ? first : run(at: end)
    return start..<max(start, runs[last].source + end - runs[last].start + 1)
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
  private func run(at offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
