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
  struct Unit {
    let advance: Int
    /// Whether the character is one that may hang over the end of a line.
    let isBlank: Bool
    /// Whether a line may end after the character.
    let isBreak: Bool
    /// Whether a word that is too long may end its line after the character.
    let isMark: Bool
  }

  let text: String
  let units: [Unit]
  /// Where each character begins in the UTF-8 of the text, and at the end, the end; nil if each is a byte.
  let starts: [Int]?
  let font: Font

  init(text: String, font: Font) {
    self.text = text
    self.font = font
    var text = text
    if let units = text.withUTF8({ Self.plainUnits(of: $0, font) }) {
      // Most texts; a drawing of a large model has hundreds of thousands of them.
      self.units = units
      starts = nil
    } else {
      let characters = Array(text)
      starts = characters.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
      units = zip(characters, Wrapping.breaks(in: characters)).map { character, isBreak in
        Unit(
          advance: TextMetrics.advance(of: character, isBold: font.isBold), isBlank: isBlank(character),
          isBreak: isBreak, isMark: "._:@=+".contains(character))
      }
    }
  }

  private var count: Int { units.count }

  func text(_ line: Range<Int>) -> String {
    let utf8 = text.utf8
    let (from, to) = starts.map { ($0[line.lowerBound], $0[line.upperBound]) } ?? (line.lowerBound, line.upperBound)
    let start = utf8.index(utf8.startIndex, offsetBy: from)
    return String(text[start..<utf8.index(start, offsetBy: to - from)])
  }

  /// The width of the widest run of characters that only breaks where it must.
  var widestPiece: Int {
    var (widest, piece) = (0, 0)
    for index in 0..<count {
      if !units[index].isBlank { piece += units[index].advance }
      widest = max(widest, piece)
      if units[index].isBreak { piece = 0 }
    }
    return TextMetrics.pixels(widest, font: font)
  }

  func lines(within width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, advance, end) = (0, 0, 0)
    var index = 0
    while index < count {
      advance += units[index].advance
      let overflows = TextMetrics.pixels(advance, font: font) > width && !units[index].isBlank
      if overflows && index > start {
        let next = end > start ? end : emergencyBreak(from: start, to: index)
        lines.append(start..<next)
        (start, index, advance, end) = (next, next, 0, next)
        continue
      }
      index += 1
      if units[index - 1].isBreak { end = index }
    }
    if start < count || lines.isEmpty { lines.append(start..<count) }
    return lines
  }

  /// Where a word breaks that is longer than a line: after a mark in its second half if there is one.
  private func emergencyBreak(from start: Int, to index: Int) -> Int {
    let half = (start + index + 1) / 2
    return (half..<index).last { units[$0].isMark }.map { $0 + 1 } ?? index
  }

  /// The units of printable ASCII; nil for any other text.
  private static func plainUnits(of bytes: UnsafeBufferPointer<UInt8>, _ font: Font) -> [Unit]? {
    let table = font.isBold ? AdvanceTable.bold : AdvanceTable.regular
    var units: [Unit] = []
    units.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard 0x20 <= byte, byte < 0x7F else { return nil }
      let isLast = index + 1 == bytes.count || bytes[index + 1] == 0x20
      let isBreak =
        switch byte {
        case 0x20: !isLast
        case UInt8(ascii: "-"), UInt8(ascii: "/"): !isLast && index > 0 && bytes[index - 1] != 0x20
        default: false
        }
      let isMark =
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "="),
          UInt8(ascii: "+"):
          true
        default: false
        }
      units.append(
        Unit(
          advance: table.advance(of: UInt32(byte)) ?? 0, isBlank: byte == 0x20, isBreak: isBreak, isMark: isMark))
    }
    return units
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
