/// What wrapping asks of a character.

struct CharacterTraits: OptionSet {
  let rawValue: UInt8

  /// White space.
  static let white = CharacterTraits(rawValue: 1)
  /// White space after which a line may end, and that may then hang over.
  static let blank = CharacterTraits(rawValue: 1 << 1)
  /// A line may end after it, unless it begins a word.
  static let hyphen = CharacterTraits(rawValue: 1 << 2)
  /// A word that is too long may end its line after it.
  static let mark = CharacterTraits(rawValue: 1 << 3)
  /// It stands in the square of an East Asian character: a line may end before and after it.
  static let fullWidth = CharacterTraits(rawValue: 1 << 4)
  /// No line ends after it.
  static let opening = CharacterTraits(rawValue: 1 << 5)
  /// No line begins with it.
  static let closing = CharacterTraits(rawValue: 1 << 6)
}

extension CharacterTraits {
  /// Those of the character that is `scalar`.
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": self = []
    case " ", "\t"..."\r", "\u{85}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{205F}":
      self = [.white, .blank]
    case "\u{A0}", "\u{202F}": self = .white
    case "\u{3000}": self = [.white, .blank, .fullWidth]
    case "-", "/", "–", "—", "‐": self = .hyphen
    case ".", ":": self = [.mark, .closing]
    case "_", "@", "=", "+": self = .mark
    case "(", "[", "{", "“", "‘": self = .opening
    case "（", "《", "〈", "「", "『", "【", "〔": self = [.opening, .fullWidth]
    case ",", ";", "!", "?", ")", "]", "}", "%", "”", "’", "…", "・", "ー", "々", "、", "。", "，", "．", "：", "；", "！",
      "？", "）", "》", "〉", "」", "』", "】", "〕":
      self = TextMetrics.isFullWidth(scalar) ? [.closing, .fullWidth] : .closing
    default: self = TextMetrics.isFullWidth(scalar) ? .fullWidth : []
    }
  }

  /// Those of any character: one with marks on it is as its first scalar, but no sign of punctuation.
  init(_ character: Character) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else {
      self = []
      return
    }
    let traits = CharacterTraits(first)
    if scalars.count == 1 {
      self = traits
    } else if traits.contains(.white) {
      self = traits.union(.blank)
    } else {
      self = traits.intersection(.fullWidth)
    }
  }

  /// Whether a line may end between two characters; `before` is what stands before them.
  static func breaks(between last: CharacterTraits, _ next: CharacterTraits, before: CharacterTraits) -> Bool {
    if next.contains(.blank) { return false }
    if last.contains(.blank) { return true }
    if last.contains(.hyphen) { return !before.contains(.blank) }
    guard last.contains(.fullWidth) || next.contains(.fullWidth) else { return false }
    return !last.contains(.opening) && !next.contains(.closing)
  }

  /// Whether `scalar` is a character of its own beside any other of which this is true: Latin, Greek and Cyrillic
  /// letters, common punctuation, arrows and East Asian characters.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x21FF,
      0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF60:
      true
    default: false
    }
  }
}
