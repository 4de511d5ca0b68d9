/// libyaml's events, composed to a tree; the only file that talks to libyaml.

import Diagnostics
import LibYAML

/// Reads one YAML document: bytes → tree and diagnostics.
///
/// Anchors, aliases, tags, directives and further documents are refused, so a file can't hold more than it shows.
package struct YAMLParser {
  private let limits: YAMLLimits

  package init(limits: YAMLLimits = .standard) { self.limits = limits }

  /// The document in the whole of `source`; nil if it is empty or can't be read.
  package func parse(_ source: SourceText) -> Diagnosed<YAMLNode?> {
    var lines = (1...source.lineCount).map(source.line)
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if source.bytes.starts(with: byteOrderMark) { lines[0] = 3..<lines[0].upperBound }
    return parse(source, lines: lines)
  }

  /// The document in some lines of `source`, each given by its byte range: front matter or a directive.
  package func parse(_ source: SourceText, lines: [Range<Int>]) -> Diagnosed<YAMLNode?> {
    let text = YAMLText(source, lines: lines)
    if let problem = refusal(of: text, in: source, lines: lines) { return Diagnosed(nil, [problem]) }
    var composer = YAMLComposer(source: source, text: text, limits: limits)
    let root = composer.compose()
    return Diagnosed(root, composer.diagnostics)
  }

  private func refusal(of text: YAMLText, in source: SourceText, lines: [Range<Int>]) -> Diagnostic? {
    let start = lines.first?.lowerBound ?? 0
    if text.bytes.count > limits.bytes {
      return Diagnostic(
        .yamlLimit, "YAML of \(text.bytes.count) bytes, more than \(limits.bytes)",
        at: source.location(start..<start))
    }
    return source.invalidText(in: start..<(lines.last?.upperBound ?? start))
  }
}

/// The bytes that libyaml reads, and the way back from its marks to the source.
struct YAMLText {
  let bytes: [UInt8]
  private let lineStarts: [Int]
  private let pieces: [(start: Int, source: Int)]

  init(_ source: SourceText, lines: [Range<Int>]) {
    var bytes: [UInt8] = []
    var pieces: [(Int, Int)] = []
    for line in lines {
      pieces.append((bytes.count, line.lowerBound))
      bytes.append(contentsOf: source.bytes[line])
      bytes.append(0x0A)
    }
    self.pieces = pieces
    // libyaml also ends lines at U+0085, U+2028 and U+2029.
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: starts.append(index + 1)
      case 0x85 where index >= 1 && bytes[index - 1] == 0xC2: starts.append(index + 1)
      case 0xA8 where index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2: starts.append(index + 1)
      case 0xA9 where index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2: starts.append(index + 1)
      default: break
      }
    }
    self.lineStarts = starts
    self.bytes = bytes
  }

  /// The offset in the source of a place that libyaml gives as line and column, both from 0, in characters.
  func sourceOffset(line: Int, column: Int) -> Int {
    var offset = lineStarts[min(line, lineStarts.count - 1)]
    var left = column
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return sourceOffset(offset)
  }

  func sourceOffset(_ offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return pieces.isEmpty ? 0 : pieces[low].source + offset - pieces[low].start
  }
}
