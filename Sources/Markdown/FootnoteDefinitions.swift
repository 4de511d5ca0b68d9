/// `[^label]: …`: CommonMark has no such block, so libcmark is shown a list item in its place.

import Diagnostics

/// The lines that begin footnotes, each rewritten as a list item whose text is indented as deep as that of a
/// footnote: `1)  …`, or with another marker where the page has such items, so that the lists stay apart.
struct FootnoteDefinitions {
  /// The page as libcmark gets it.
  private(set) var bytes: [UInt8] = []
  /// For each rewritten line, how many bytes were lost.
  private(set) var shifts: [Int: Int] = [:]

  /// The lines (from 1, as libcmark counts) that look like the beginning of a footnote.
  static func candidates(in lines: SourceLines) -> [Int] {
    guard lines.bytes.containsPair(UInt8(ascii: "["), UInt8(ascii: "^")) else { return [] }
    return (1...max(lines.count, 1)).filter { marker(of: lines.line($0), in: lines.bytes) != nil }
  }

  init(_ candidates: [Int], in lines: SourceLines) {
    bytes.reserveCapacity(lines.bytes.count - lines.start)
    let listMarker = Self.unusedListMarker(in: lines)
    var copied = lines.start
    for number in candidates {
      let line = lines.line(number)
      guard let marker = Self.marker(of: line, in: lines.bytes) else { continue }
      bytes += lines.bytes[copied..<marker.lowerBound]
      bytes += Array(listMarker.utf8)
      copied = marker.upperBound
      shifts[number] = marker.count - 4
    }
    bytes += lines.bytes[copied...]
  }

  /// Four bytes that begin a list item of a kind that the page's lines don't begin with.
  private static func unusedListMarker(in lines: SourceLines) -> String {
    var used: Set<UInt8> = []
    for number in 1...max(lines.count, 1) {
      let text = lines.bytes[lines.text(ofLine: number, quotes: .max)]
      if let mark = text.drop(while: \.isDigit).first { used.insert(mark) }
    }
    let markers: [(UInt8, String)] = [
      (UInt8(ascii: ")"), "1)  "), (UInt8(ascii: "+"), "+   "), (UInt8(ascii: "*"), "*   "),
      (UInt8(ascii: "."), "1.  "),
    ]
    return markers.first { !used.contains($0.0) }?.1 ?? "1)  "
  }

  /// The footnote that stands in a list item of libcmark's; it is numbered later.
  static func footnote(_ item: CMarkNode, blocks: [Block], in lines: SourceLines) -> Footnote {
    let whole = lines.span(of: item)
    let line = lines.line(item.startLine)
    let marker = marker(of: line, in: lines.bytes) ?? line
    let label = lines.bytes[marker].dropFirst(2).prefix { $0 != UInt8(ascii: "]") }
    return Footnote(
      label: String(decoding: label, as: UTF8.self), number: 0, references: 0, blocks: blocks,
      span: marker.lowerBound..<max(marker.upperBound, whole.upperBound))
  }

  /// `[^label]:` and the blanks after it, indented by less than four spaces.
  static func marker(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start - line.lowerBound < 4, bytes[start..<line.upperBound].starts(with: "[^".utf8) else { return nil }
    var end = start + 2
    while end < line.upperBound, !bytes[end].isSpace, bytes[end] != UInt8(ascii: "["), bytes[end] != UInt8(ascii: "]") {
      end += 1
    }
    guard end > start + 2, bytes[end..<line.upperBound].starts(with: "]:".utf8) else { return nil }
    end += 2
    while end < line.upperBound, bytes[end].isBlank { end += 1 }
    return start..<end
  }
}
