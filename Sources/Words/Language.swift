/// The language of a site: what stands in the `lang` and `dir` of its pages, and which words come with it.

package struct Language: Sendable, Hashable {
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// A BCP 47 tag such as `en` or `zh-Hans`.
  package let tag: String
  package let direction: Direction

  /// - Parameter direction: nil for that in which the language's usual script runs.
  package init(tag: String, direction: Direction? = nil) {
    self.tag = tag
    self.direction = direction ?? Self.direction(of: tag)
  }

  package static let english = Language(tag: "en")

  /// The table that comes with Demarc for this language, if there is one.
  package var words: Words? {
    let parts = Self.parts(tag)
    switch parts.first {
    case "en": return .english
    // Without a script it is that of the region; Traditional characters have no table.
    case "zh": return parts.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? nil : .simplifiedChinese
    default: return nil
    }
  }

  /// Scripts that run from right to left, and languages that are usually written in one.
  private static func direction(of tag: String) -> Direction {
    let parts = parts(tag)
    let scripts: Set = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"]
    let languages: Set = ["ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr", "nqo", "arc"]
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return scripts.contains(script) ? .rightToLeft : .leftToRight
    }
    return parts.first.map(languages.contains) == true ? .rightToLeft : .leftToRight
  }

  private static func parts(_ tag: String) -> [String] { tag.lowercased().split(separator: "-").map(String.init) }
}
