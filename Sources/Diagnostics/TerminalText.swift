/// Text that is safe to print on a terminal, and how wide it is there.

package enum TerminalText {
  package enum Tone: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case green = "1;32"
  }

  package static func paint(_ text: String, _ tone: Tone) -> String {
    "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
  }

  /// `text` with control and bidirectional formatting characters written as `\u{…}`, so that a hostile
  /// file can't steer the terminal or reorder the line.
  package static func safe(_ text: String, tab: String = "\\t") -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result += tab
      } else if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `text` made safe and short enough to be read in a report: cut in the middle, as ends tell most.
  package static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 600 else { return safe(text) }
    return safe(String(String.UnicodeScalarView(scalars.prefix(400))) + " … ")
      + safe(String(String.UnicodeScalarView(scalars.suffix(120))))
  }

  /// How many cells `text` takes: two for East Asian wide characters and emoji, none for combining marks.
  package static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// `text` in lines of at most `width` cells, broken between words; a longer word has a line of its own.
  package static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      if !line.isEmpty, Self.width(line) + 1 + Self.width(word) > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return lines + [line]
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
