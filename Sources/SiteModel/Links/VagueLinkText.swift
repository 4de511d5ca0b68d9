/// Link texts that say nothing about where the link leads.

enum VagueLinkText {
  private static let texts: Set<String> = [
    "click here", "click", "here", "link", "this link", "this", "this page", "more", "read more", "learn more",
    "details", "go", "see here",
  ]

  /// Whether `text` alone would leave a reader of a list of links without a clue.
  static func contains(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return texts.contains(words.joined(separator: " "))
  }
}
