/// Breaking text into lines that fit a width, without losing a character.

/// A line of a text.
struct WrappedLine: Sendable, Hashable {
  let text: String
  /// In pixels, blanks at the end left out.
  let width: Int
}

/// `text` in lines no wider than `width` pixels; joined, the lines are `text` again.
///
/// Lines break after spaces, hyphens and slashes and between East Asian characters; a word that is longer than a line
/// breaks where it must. Blanks at the end of a line may hang over. No line is shorter than it need be for the
/// number of lines: two lines come out about equally long.
///
///     "Cluster, node pool and network settings" → "Cluster, node pool ", "and network settings"
func wrap(_ text: String, to width: Int, font: Font) -> [WrappedLine] {
  // Most texts fit, and don't end with a blank.
  let whole = TextMetrics.width(of: text, font: font)
  if whole <= width, let last = text.utf8.last, last > 0x20, last < 0x7F {
    return [WrappedLine(text: text, width: whole)]
  }
  let wrapping = Wrapping(text: text, font: font)
  if whole <= width { return [wrapping.line(0..<wrapping.count)] }
  guard wrapping.widestPiece <= width else { return wrapping.forcedLines(within: width).map(wrapping.line) }
  let count = wrapping.lineCount(within: width)
  var (low, high) = (wrapping.widestPiece, width)
  while low < high {
    let middle = (low + high) / 2
    if wrapping.lineCount(within: middle) > count { low = middle + 1 } else { high = middle }
  }
  return wrapping.lines(within: high).map(wrapping.line)
}

extension TextMetrics {
  /// The width of the widest part of `text` that only breaks where it must.
  static func widestWord(in text: String, font: Font) -> Int {
    Wrapping(text: text, font: font).widestPiece
  }
}

/// A text measured character by character.
private struct Wrapping {
  struct Unit {
    let advance: Int
    /// Where the character begins in the UTF-8 of the text.
    let start: Int
    let traits: CharacterTraits
  }

  /// What only breaks where it must: characters, then blanks that may hang over the end of a line.
  struct Piece {
    /// Where it ends in the units.
    var end = 0
    /// The advance without the blanks, and with them.
    var (visible, whole) = (0, 0)
  }

  let text: String
  let font: Font
  private var units: [Unit] = []
  private var pieces: [Piece] = []
  /// How many bytes the units are.
  private var size = 0

  init(text: String, font: Font) {
    self.text = text
    self.font = font
    units.reserveCapacity(text.utf8.count)
    let meter = TextMeter(font)
    // Characters are costly to find: a text of a thousand of them took as long as a drawing of a hundred boxes.
    if text.unicodeScalars.allSatisfy(CharacterTraits.standsAlone) {
      for scalar in text.unicodeScalars {
        append(meter.advance(of: scalar), CharacterTraits(scalar), length: UTF8.width(scalar))
      }
    } else {
      for character in text {
        append(meter.advance(of: character), CharacterTraits(character), length: character.utf8.count)
      }
    }
    if count > 0 { pieces[pieces.count - 1].end = count }
  }

  private mutating func append(_ advance: Int, _ traits: CharacterTraits, length: Int) {
    let before = units.count > 1 ? units[units.count - 2].traits : .blank
    if let last = units.last?.traits, CharacterTraits.breaks(between: last, traits, before: before) {
      pieces[pieces.count - 1].end = count
      pieces.append(Piece())
    } else if pieces.isEmpty {
      pieces.append(Piece())
    }
    units.append(Unit(advance: advance, start: size, traits: traits))
    size += length
    pieces[pieces.count - 1].whole += advance
    if !traits.contains(.blank) { pieces[pieces.count - 1].visible = pieces[pieces.count - 1].whole }
  }

  var count: Int { units.count }

  /// The line of some characters.
  func line(_ range: Range<Int>) -> WrappedLine {
    var visible = range
    while let last = visible.last, units[last].traits.contains(.white) { visible.removeLast() }
    let width = TextMetrics.pixels(units[visible].reduce(0) { $0 + $1.advance }, font: font)
    if range == 0..<count { return WrappedLine(text: text, width: width) }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: units[range.lowerBound].start)
    let next = range.upperBound < count ? units[range.upperBound].start : size
    let end = utf8.index(start, offsetBy: next - units[range.lowerBound].start)
    return WrappedLine(text: String(text[start..<end]), width: width)
  }

  /// The width of the widest run of characters that only breaks where it must.
  var widestPiece: Int {
    TextMetrics.pixels(pieces.reduce(0) { max($0, $1.visible) }, font: font)
  }

  // MARK: Lines of pieces

  /// How many lines there are where no piece is wider than `width`.
  func lineCount(within width: Int) -> Int {
    var count = 1
    everyLine(within: width) { _ in count += 1 }
    return count
  }

  /// The lines where no piece is wider than `width`.
  func lines(within width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    everyLine(within: width) { end in
      lines.append(start..<end)
      start = end
    }
    return lines + [start..<count]
  }

  /// Tells where each line but the last one ends.
  @inline(__always) private func everyLine(within width: Int, _ ended: (Int) -> Void) {
    let room = TextMetrics.room(within: width, font: font)
    var (advance, end) = (0, 0)
    for piece in pieces {
      if advance + piece.visible > room {
        ended(end)
        advance = 0
      }
      advance += piece.whole
      end = piece.end
    }
  }

  // MARK: Words that are longer than a line

  /// The lines where some piece must break within.
  func forcedLines(within width: Int) -> [Range<Int>] {
    let room = TextMetrics.room(within: width, font: font)
    var isEnd = Array(repeating: false, count: count + 1)
    for piece in pieces.dropLast() { isEnd[piece.end] = true }
    var lines: [Range<Int>] = []
    var (start, advance, end) = (0, 0, 0)
    var index = 0
    while index < count {
      advance += units[index].advance
      if advance > room, !units[index].traits.contains(.blank), index > start {
        let next = end > start ? end : emergencyBreak(from: start, to: index)
        lines.append(start..<next)
        (start, index, advance, end) = (next, next, 0, next)
        continue
      }
      index += 1
      if isEnd[index] { end = index }
    }
    if start < count || lines.isEmpty { lines.append(start..<count) }
    return lines
  }

  /// Where a word breaks that is longer than a line: after a mark in its second half if there is one.
  private func emergencyBreak(from start: Int, to index: Int) -> Int {
    let half = (start + index + 1) / 2
    return (half..<index).last { units[$0].traits.contains(.mark) }.map { $0 + 1 } ?? index
  }
}
