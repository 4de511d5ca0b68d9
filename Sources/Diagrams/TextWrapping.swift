/// Breaking text into lines that fit a width, without losing a character.

/// `text` in lines no wider than `width` pixels; joined, the lines are `text` again.
///
/// Lines break after spaces, hyphens and slashes and between East Asian characters; a word that is longer than a line
/// breaks where it must. Blanks at the end of a line may hang over. No line is shorter than it need be for the
/// number of lines: two lines come out about equally long.
///
///     "Cluster, node pool and network settings" → "Cluster, node pool ", "and network settings"
package func wrap(_ text: String, to width: Int, font: Font) -> [String] {
  // Most texts fit.
  if TextMetrics.width(of: text, font: font) <= width { return [text] }
  let wrapping = Wrapping(text: text, font: font)
  let lines = wrapping.lines(within: width)
  guard lines.count > 1, wrapping.widestPiece <= width else { return lines.map(wrapping.text) }
  var (low, high) = (wrapping.widestPiece, width)
  while low < high {
    let middle = (low + high) / 2
    if wrapping.lines(within: middle).count > lines.count { low = middle + 1 } else { high = middle }
  }
  return wrapping.lines(within: high).map(wrapping.text)
}

extension TextMetrics {
  /// The width of the widest part of `text` that only breaks where it must.
  static func widestWord(in text: String, font: Font) -> Int {
    Wrapping(text: text, font: font).widestPiece
  }
}

/// Whether a line may end after `character` and leave it hanging over.
private func isBlank(_ character: Character) -> Bool {
  character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
}

/// What wrapping asks of a text, character by character.
private struct Wrapping {
  let text: String
  /// Where each character begins in the UTF-8 of the text; at the end, the end.
  let starts: [Int]
  let advances: [Int]
  /// Whether the character is one that may hang over the end of a line.
  let blanks: [Bool]
  /// Whether a line may end after the character.
  let breaks: [Bool]
  /// Whether a word that is too long may end its line after the character.
  let marks: [Bool]
  let font: Font

  private static let markBytes = Set("._:@=+".utf8)

  init(text: String, font: Font) {
    self.text = text
    self.font = font
    var text = text
    let ascii = text.withUTF8 { bytes in
      bytes.allSatisfy { 0x20 <= $0 && $0 < 0x7F } ? Array(bytes) : nil
    }
    if let ascii {
      // Most texts; a drawing of a large model has hundreds of thousands of them.
      starts = Array(0...ascii.count)
      let table = font.isBold ? AdvanceTable.bold : AdvanceTable.regular
      advances = ascii.map { table.advance(of: UInt32($0)) ?? 0 }
      blanks = ascii.map { $0 == 0x20 }
      breaks = Wrapping.breaks(in: ascii)
      marks = ascii.map(Wrapping.markBytes.contains)
    } else {
      let characters = Array(text)
      starts = characters.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
      advances = characters.map { TextMetrics.advance(of: $0, isBold: font.isBold) }
      blanks = characters.map(isBlank)
      breaks = Wrapping.breaks(in: characters)
      marks = characters.map { "._:@=+".contains($0) }
    }
  }

  private var count: Int { advances.count }

  func text(_ line: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: starts[line.lowerBound])
    return String(text[start..<utf8.index(utf8.startIndex, offsetBy: starts[line.upperBound])])
  }

  /// The width of the widest run of characters that only breaks where it must.
  var widestPiece: Int {
    var (widest, piece) = (0, 0)
    for index in 0..<count {
      if !blanks[index] { piece += advances[index] }
      widest = max(widest, piece)
      if breaks[index] { piece = 0 }
    }
    return TextMetrics.pixels(widest, font: font)
  }

  func lines(within width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, advance, end) = (0, 0, 0)
    var index = 0
    while index < count {
      advance += advances[index]
      let overflows = TextMetrics.pixels(advance, font: font) > width && !blanks[index]
      if overflows && index > start {
        let next = end > start ? end : emergencyBreak(from: start, to: index)
        lines.append(start..<next)
        (start, index, advance, end) = (next, next, 0, next)
        continue
      }
      index += 1
      if breaks[index - 1] { end = index }
    }
    if start < count || lines.isEmpty { lines.append(start..<count) }
    return lines
  }

  /// Where a word breaks that is longer than a line: after a mark in its second half if there is one.
  private func emergencyBreak(from start: Int, to index: Int) -> Int {
    let half = (start + index + 1) / 2
    return (half..<index).last { marks[$0] }.map { $0 + 1 } ?? index
  }

  /// As for characters, of which these are the plain ones.
  private static func breaks(in bytes: [UInt8]) -> [Bool] {
    bytes.indices.map { index in
      guard index + 1 < bytes.count, bytes[index + 1] != 0x20 else { return false }
      switch bytes[index] {
      case 0x20: return true
      case UInt8(ascii: "-"), UInt8(ascii: "/"): return index > 0 && bytes[index - 1] != 0x20
      default: return false
      }
    }
  }

  private static func breaks(in characters: [Character]) -> [Bool] {
    characters.indices.map { index in
      guard index + 1 < characters.count else { return false }
      let (before, after) = (characters[index], characters[index + 1])
      if isBlank(after) { return false }
      if isBlank(before) { return true }
      if "-/–—‐".contains(before) { return index > 0 && !isBlank(characters[index - 1]) }
      guard isFullWidth(before) || isFullWidth(after) else { return false }
      return !"（《〈「『【〔“‘([{".contains(before) && !"、。，．：；！？）》〉」』】〕”’…・ー々,.:;!?)]}%".contains(after)
    }
  }

  private static func isFullWidth(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(TextMetrics.isFullWidth) ?? false
  }
}
