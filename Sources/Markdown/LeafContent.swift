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
    let start = sourceOffset(range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, sourceOffset(range.upperBound - 1) + 1))
  }

  /// Where `text` ends, which begins at `start`, if it stands there as it is: most texts do. Nil where it may not, and
  /// where blanks, escapes or references may be part of it.
  func endOfPlain(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard let first = text.first, !first.isBlank, start + text.count <= bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in text.indices {
        let byte = text[index]
        if byte != bytes[start &+ index] || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") { return nil }
      }
      return start + text.count
    }
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
