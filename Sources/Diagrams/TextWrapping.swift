/// Breaking text into lines that fit a width, without losing a character.

/// `text` in lines no wider than `width` pixels; joined, the lines are `text` again.
///
/// Lines break after spaces, hyphens and slashes and between East Asian characters; a word that is longer than a line
/// breaks where it must. Blanks at the end of a line may hang over. No line is shorter than it need be for the
/// number of lines: two lines come out about equally long.
///
///     "Cluster, node pool and network settings" → "Cluster, node pool ", "and network settings"
package func wrap(_ text: String, to width: Int, font: Font) -> [String] {
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

private struct Wrapping {
  let characters: [Character]
  let advances: [Int]
  /// Whether a line may end after the character.
  let breaks: [Bool]
  let font: Font

  init(text: String, font: Font) {
    characters = Array(text)
    advances = characters.map { TextMetrics.advance(of: $0, isBold: font.isBold) }
    breaks = Wrapping.breaks(in: characters)
    self.font = font
  }

  func text(_ line: Range<Int>) -> String { String(characters[line]) }

  /// The width of the widest run of characters that only breaks where it must.
  var widestPiece: Int {
    var (widest, piece) = (0, 0)
    for index in characters.indices {
      if !isBlank(characters[index]) { piece += advances[index] }
      widest = max(widest, piece)
      if breaks[index] { piece = 0 }
    }
    return TextMetrics.pixels(widest, font: font)
  }

  func lines(within width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, advance, end) = (0, 0, 0)
    var index = 0
    while index < characters.count {
      advance += advances[index]
      let overflows = TextMetrics.pixels(advance, font: font) > width && !isBlank(characters[index])
      if overflows && index > start {
        let next = end > start ? end : emergencyBreak(from: start, to: index)
        lines.append(start..<next)
        (start, index, advance, end) = (next, next, 0, next)
        continue
      }
      index += 1
      if breaks[index - 1] { end = index }
    }
    if start < characters.count || lines.isEmpty { lines.append(start..<characters.count) }
    return lines
  }

  /// Where a word breaks that is longer than a line: after a mark in its second half if there is one.
  private func emergencyBreak(from start: Int, to index: Int) -> Int {
    let half = (start + index + 1) / 2
    return (half..<index).last { "._:@=+".contains(characters[$0]) }.map { $0 + 1 } ?? index
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
