/// A file of the author's, as bytes, with the table that turns byte offsets into lines and columns.

/// The bytes of one source file and the offsets at which its lines begin.
///
/// Offsets are byte offsets from 0. Lines end with LF, CRLF or a lone CR, and are counted from 1.
package struct SourceText: Sendable, Hashable {
  /// The path as it is shown to the author, for example `Content/model/nodes.yaml`.
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        // Most steps find eight bytes without a line's end.
        if Self.isInsideLine(buffer, at: index) {
          index += 8
          continue
        }
        let byte = buffer[index]
        index += 1
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D, index == buffer.count || buffer[index] != 0x0A {
          starts.append(index)
        }
      }
    }
    self.lineStarts = starts
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Whether none of the next eight bytes is below 0x10, where the ends of lines are.
  private static func isInsideLine(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= buffer.count else { return false }
    let word = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // The subtraction sets the high bit of a byte that is less, and of some behind it.
    return (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 == 0
  }

  /// How many lines there are; an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The bytes of line `number` (from 1) without its line ending.
  ///
  /// A line past the end is an empty range at the end of the file.
  package func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line (from 1) that holds the byte at `offset`.
  package func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// The column of the byte at `offset`: 1 plus the number of Unicode scalars before it in its line.
  package func column(at offset: Int) -> Int {
    let start = lineStarts[lineNumber(at: offset) - 1]
    return 1 + scalarCount(start..<min(offset, bytes.count))
  }

  /// Where the bytes of `range` stand, in lines and columns.
  package func location(_ range: Range<Int>) -> SourceLocation {
    let start = min(range.lowerBound, bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    return SourceLocation(
      file: path, line: lineNumber(at: start), column: column(at: start),
      endLine: lineNumber(at: end), endColumn: column(at: end))
  }

  /// Where line `number` stands, without its indentation and trailing white space.
  package func location(ofLine number: Int) -> SourceLocation {
    var range = line(number)
    while let first = range.first, bytes[first] == 0x20 || bytes[first] == 0x09 {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, bytes[last] == 0x20 || bytes[last] == 0x09 {
      range = range.lowerBound..<last
    }
    return location(range)
  }

  /// The text of `range`; invalid UTF-8 becomes U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
