/// The lines of a GFM table: splits rows into cells and reads the delimiter row.

enum TableSyntax {
  /// The places of a row's cells, without the white space around them; `\|` doesn't end a cell.
  static func cells(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var line = trimmed(line, in: bytes)
    if let first = line.first, bytes[first] == UInt8(ascii: "|") { line = (first + 1)..<line.upperBound }
    if let last = line.last, isSeparator(last, from: line.lowerBound, in: bytes) { line = line.lowerBound..<last }
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = line.lowerBound
    for index in line where isSeparator(index, from: line.lowerBound, in: bytes) {
      cells.append(trimmed(start..<index, in: bytes))
      start = index + 1
    }
    cells.append(trimmed(start..<line.upperBound, in: bytes))
    return cells
  }

  /// The alignments that a line like `| :-- | --: |` gives; nil if it isn't one.
  static func alignments(
    of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Block.Alignment]? {
    var hasMark = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: "-"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
    }
    guard hasMark else { return nil }
    var alignments: [Block.Alignment] = []
    for cell in cells(of: line, in: bytes) {
      guard let first = cell.first, let last = cell.last else { return nil }
      let left = bytes[first] == UInt8(ascii: ":")
      let right = bytes[last] == UInt8(ascii: ":")
      let dashes = (first + (left ? 1 : 0))..<max(first + (left ? 1 : 0), last + (right ? 0 : 1))
      guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments
  }

  /// The text of a cell, in which `\|` stands for a pipe even inside code.
  static func content(of cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> LeafContent {
    var content = LeafContent()
    var start = cell.lowerBound
    for index in cell.dropLast() where bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == UInt8(ascii: "|") {
      content.append(bytes, start..<index)
      start = index + 1
    }
    content.append(bytes, start..<cell.upperBound)
    return content
  }

  private static func isSeparator(_ index: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[index] == UInt8(ascii: "|") && (index == start || bytes[index - 1] != UInt8(ascii: "\\"))
  }

  private static func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isSpace { low += 1 }
    while low < high, bytes[high - 1].isSpace { high -= 1 }
    return low..<high
  }
}
