/// Words that matrices print in cells and that the format has other words for.

enum OwnerWords {
  /// What `word` probably stands for: a word of the format, or advice where there is none.
  static func meaning(of word: String) -> (word: String?, advice: String?)? {
    if word.contains(",") || word.contains(" and ") || word.contains("+") {
      return (nil, "several parties are a list of ids, as in [provider, customer]")
    }
    return switch word.lowercased() {
    case "n/a", "na", "not applicable", "inapplicable": ("not-applicable", nil)
    case "nobody", "no one", "no-one", "no": ("none", nil)
    case "unknown", "not stated", "tbd", "todo", "?", "-", "–", "—": ("not-stated", nil)
    case "shared", "both", "joint", "all": (nil, "name those who share, as in [provider, customer]")
    default: nil
    }
  }
}
