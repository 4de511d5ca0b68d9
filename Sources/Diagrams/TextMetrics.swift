/// How wide a piece of text is, so that a layout can be computed without a browser.

/// A size and weight of the diagrams' one typeface.
package struct Font: Sendable, Hashable {
  /// In pixels.
  package let size: Int
  package let isBold: Bool

  package static func regular(_ size: Int) -> Font { Font(size: size, isBold: false) }
  package static func bold(_ size: Int) -> Font { Font(size: size, isBold: true) }

  /// From one baseline to the next.
  var lineHeight: Int { size + (size + 2) / 3 }

  /// Where the baseline stands in a line, so that capitals are in its middle.
  var ascent: Int { (lineHeight + size * 716 / 1000 + 1) / 2 }
}

package enum TextMetrics {
  /// The width of `text` in one line, in pixels, rounded up.
  package static func width(of text: String, font: Font) -> Int {
    pixels(TextMeter(font).advance(of: text), font: font)
  }

  /// Thousandths of the font size as pixels, rounded up.
  static func pixels(_ advance: Int, font: Font) -> Int {
    (advance * font.size + 999) / 1000
  }

  /// The most thousandths of the font size that are no more than `width` pixels.
  static func room(within width: Int, font: Font) -> Int { width * 1000 / font.size }

  /// What `scalar` takes, in thousandths of the font size; never less than what the usual fallback fonts take.
  ///
  /// Joined emoji count as their parts: a reader without the joined picture sees these.
  fileprivate static func advance(of scalar: Unicode.Scalar, in table: AdvanceTable) -> Int {
    if let advance = table.advance(of: scalar.value) { return advance }
    if scalar.properties.isWhitespace { return isFullWidth(scalar) ? 1000 : 278 }
    if takesNoRoom(scalar) { return 0 }
    if scalar.value >= 0x1F000 && !isFullWidth(scalar) || scalar.properties.isEmojiPresentation { return 1400 }
    return isFullWidth(scalar) ? 1000 : 1200
  }

  /// Whether `scalar` stands in the square of an East Asian character.
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func takesNoRoom(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}

/// Measures texts in one weight.
struct TextMeter {
  private let table: AdvanceTable

  init(_ font: Font) { table = font.isBold ? .bold : .regular }

  func advance(of scalar: Unicode.Scalar) -> Int { TextMetrics.advance(of: scalar, in: table) }

  func advance(of character: Character) -> Int {
    var sum = 0
    for scalar in character.unicodeScalars { sum += advance(of: scalar) }
    return sum
  }

  func advance(of text: String) -> Int {
    var text = text
    if let sum = text.withUTF8({ table.advance(ofPlain: $0) }) { return sum }
    var sum = 0
    for scalar in text.unicodeScalars { sum += advance(of: scalar) }
    return sum
  }
}
