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

  mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    runs.append((bytes.count, range.lowerBound))
    bytes.append(contentsOf: source[range])
  }

  mutating func appendLineFeed(at source: Int) {
    runs.append((bytes.count, source))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Where the content's `range` stands in the source; line ends and markers in between are included.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, sourceOffset(range.upperBound - 1) + 1))
  }

  /// Whether the source says exactly what stands in `range`.
  func isContiguous(_ range: Range<Int>) -> Bool { sourceRange(range).count == range.count }

  private func sourceOffset(_ offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return high < 0 ? 0 : runs[low].source + offset - runs[low].start
  }
}
