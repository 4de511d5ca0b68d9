/// `words:` → the table of words with what the site puts in place of single ones.

import Diagnostics
import Words
import YAML

enum WordsReader {
  /// `{ pages: { menu: Contents }, labels: { shared: Joint } }` over `words`, and how many of each group are replaced.
  static func read(_ node: YAMLNode, over words: Words, _ yaml: inout YAMLReader) -> (
    words: Words, replaced: Set<String>
  ) {
    var (result, replaced) = (words, Set<String>())
    let groups = Words.Group.allCases.map(\.rawValue)
    guard let fields = yaml.fields(node, of: "the words", allowed: groups) else { return (words, []) }
    for group in Words.Group.allCases {
      guard let node = fields[group.rawValue] else { continue }
      let known = words.texts(of: group)
      guard let fields = yaml.fields(node, of: "the words of \(group.rawValue)", allowed: known.map(\.name)) else {
        continue
      }
      var texts: [String: String] = [:]
      for (name, original) in known {
        guard let node = fields[name] else { continue }
        // What stands between words begins or ends with a space, if its language has any.
        let isBetween = name.hasSuffix("separator") || original.hasPrefix(" ") || original.hasSuffix(" ")
        guard let text = isBetween ? yaml.separator(node) : yaml.text(node) else { continue }
        check(text, against: original, &yaml)
        texts[name] = text.value
        replaced.insert("\(group.rawValue).\(name)")
      }
      result = result.replacing(texts, in: group)
    }
    return (result, replaced)
  }

  /// A warning if words of the table stay English on pages that say that they are in another language.
  static func untranslated(
    into language: Located<String>, _ words: Words, except replaced: Set<String>
  ) -> [Diagnostic] {
    let names = Words.Group.allCases.flatMap { group in
      words.texts(of: group).filter { $0.text.contains(where: \.isLetter) }.map { "\(group.rawValue).\($0.name)" }
    }
    let missing = names.filter { !replaced.contains($0) }
    guard let first = missing.first else { return [] }
    return [
      Diagnostic(
        .untranslatedWords, "no words come with '\(language.value)', and \(missing.count) stay English",
        at: language.location,
        explanation: "put your own into 'words:', beginning with '\(first)'; the page on words lists them all")
    ]
  }

  /// A pattern that forgets a value would hide it from readers; one that misspells it would show the name.
  private static func check(_ text: Located<String>, against original: String, _ yaml: inout YAMLReader) {
    let (wanted, given) = (original.patternNames, text.value.patternNames)
    guard wanted != given else { return }
    let names = wanted.isEmpty ? "nothing in braces" : wanted.map { "{\($0)}" }.joined(separator: ", ")
    yaml.note(
      Diagnostic(
        .wrongValue, "'\(text.value)' doesn't fill in what '\(original)' does", at: text.location,
        explanation: "the text holds \(names)"))
  }
}
