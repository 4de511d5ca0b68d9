/// Link texts that say nothing about where the link leads.

enum VagueLinkText {
  private static let texts: Set<String> = [
    "click here", "click", "here", "link", "this link", "this", "this page", "more", "read more", "learn more",
    "details", "go", "see here",
  ]

  /// Whether a text, in UTF-8, would alone leave a reader of a list of links without a clue.
  static func contains(_ text: [UInt8]) -> Bool {
    // None of the texts holds a digit or a letter beyond ASCII, or more than nine letters.
    var letters = 0
    for byte in text {
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
      default: break
      }
      if letters > 9 { return false }
    }
    let words = String(decoding: text, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }
    return texts.contains(words.joined(separator: " "))
  }
}
