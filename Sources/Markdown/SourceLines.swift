/// libcmark's lines and columns → byte offsets of the author's file.

import CMark
import Diagnostics

/// The lines that libcmark was given: the file without its front matter and byte order mark.
struct SourceLines {
  let source: SourceText
  /// The bytes of the file; those that are not text are replaced, at the same offsets.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset at which libcmark began to read, always the start of a line.
  let start: Int
  private let linesBefore: Int
  /// Lines that libcmark got with another marker, and how many bytes shorter that is than the author's.
  let shifts: [Int: Int]

  init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, start: Int, shifts: [Int: Int] = [:]) {
    self.source = source
    self.bytes = bytes
    self.start = start
    self.shifts = shifts
    linesBefore = source.lineNumber(at: start) - 1
  }

  /// How many lines libcmark has seen.
  var count: Int { source.lineCount - linesBefore }

  /// The bytes of line `number` (from 1) without its line end.
  func line(_ number: Int) -> Range<Int> {
    let range = source.line(number + linesBefore)
    return max(range.lowerBound, min(start, range.upperBound))..<range.upperBound
  }

  /// The number that libcmark gives to line `number` of the file.
  func number(ofSourceLine number: Int) -> Int { number - linesBefore }

  func offset(line number: Int, column: Int) -> Int {
    let range = line(number)
    return min(range.lowerBound + max(column - 1 + (shifts[number] ?? 0), 0), range.upperBound)
  }

  /// Line `number` without the blanks around it.
  func trimmedLine(_ number: Int) -> Range<Int> { trimmed(line(number)) }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isBlank { low += 1 }
    while low < high, bytes[high - 1].isBlank { high -= 1 }
    return low..<high
  }

  /// Where `node` stands: from its first to its last character, trailing blanks and blank lines left out.
  func span(of node: CMarkNode) -> Range<Int> {
    let low = offset(line: node.startLine, column: node.startColumn)
    var number = endLine(of: node)
    while number > node.startLine, trimmedLine(number).isEmpty { number -= 1 }
    return low..<max(low, trimmedLine(number).upperBound)
  }

  /// The first line of `node`, from where it begins, without trailing blanks.
  func firstLine(of node: CMarkNode) -> Range<Int> {
    let low = offset(line: node.startLine, column: node.startColumn)
    return low..<max(low, trimmedLine(node.startLine).upperBound)
  }

  /// Whether `node` is a heading that is underlined, not marked by number signs.
  func isUnderlined(_ node: CMarkNode) -> Bool {
    guard node.kind == CMARK_NODE_HEADING else { return false }
    let first = offset(line: node.startLine, column: node.startColumn)..<line(node.startLine).upperBound
    let marks = bytes[first].prefix { $0 == UInt8(ascii: "#") }.count
    return marks == 0 || marks > 6 || (marks < first.count && !bytes[first.lowerBound + marks].isBlank)
  }

  /// The last line of `node`; of an underlined heading libcmark often gives the line behind it.
  private func endLine(of node: CMarkNode) -> Int {
    let last = min(max(node.endLine, node.startLine), count)
    guard isUnderlined(node), last - 1 > node.startLine else { return last }
    let before = trimmedLine(last - 1)
    // In an underline indented by four, the marks are text.
    let indentation = before.lowerBound - line(last - 1).lowerBound - (node.startColumn - 1)
    return indentation < 4 && isUnderline(before) ? last - 1 : last
  }

  private func isUnderline(_ line: Range<Int>) -> Bool {
    let text = bytes[line].drop { $0 == UInt8(ascii: ">") || $0.isBlank }
    guard let mark = text.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    return text.allSatisfy { $0 == mark }
  }

  /// The line's text behind the markers of `quotes` quotes.
  func text(ofLine number: Int, quotes: Int) -> Range<Int> {
    let range = line(number)
    var low = range.lowerBound
    var left = quotes
    while low < range.upperBound {
      if bytes[low].isBlank {
        low += 1
      } else if left > 0, bytes[low] == UInt8(ascii: ">") {
        left -= 1
        low += 1
      } else {
        break
      }
    }
    return low..<range.upperBound
  }

  /// The texts of the lines of a paragraph or heading; the first begins at the node.
  func textLines(of node: CMarkNode, quotes: Int) -> [Range<Int>] {
    let first = offset(line: node.startLine, column: node.startColumn)
    let last = endLine(of: node)
    var lines: [Range<Int>] = []
    lines.reserveCapacity(last - node.startLine + 1)
    lines.append(first..<max(first, line(node.startLine).upperBound))
    for number in stride(from: node.startLine + 1, through: last, by: 1) {
      lines.append(text(ofLine: number, quotes: quotes))
    }
    return lines
  }

  func content(_ lines: [Range<Int>]) -> LeafContent {
    var content = LeafContent()
    content.reserve(lines: lines.count, count: lines.reduce(0) { $0 + $1.count })
    for (index, line) in lines.enumerated() {
      content.append(bytes, line)
      if index + 1 < lines.count { content.appendLineFeed(at: line.upperBound) }
    }
    return content
  }
}
