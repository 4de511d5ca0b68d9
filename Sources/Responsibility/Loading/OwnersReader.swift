/// Who is responsible: by name, by degree or by RACI letters.

import Diagnostics
import YAML

enum OwnersReader {
  /// Words that stand where a party could.
  static let emptyValues: [(word: String, value: CellValue)] = [
    ("none", .nobody), ("not-stated", .notStated), ("not-applicable", .notApplicable),
  ]

  /// `owner:` a party, a list of parties, or one of the words for an empty cell.
  static func owners(_ node: YAMLNode, _ yaml: inout YAMLReader) -> OwnersDefinition? {
    if case .mapping = node.content {
      yaml.expected("a party or a list of parties", node)
      return nil
    }
    let owners = yaml.texts(node)
    guard let first = owners.first else {
      if case .sequence([]) = node.content { yaml.expected("at least one party", node) }
      return nil
    }
    if owners.count == 1, let empty = emptyValues.first(where: { $0.word == first.value }) {
      return .empty(empty.value)
    }
    return .parties(owners)
  }

  /// `degree:` `{ provider: total, customer: none }`
  static func degrees(_ node: YAMLNode, _ yaml: inout YAMLReader) -> OwnersDefinition? {
    guard let entries = yaml.entries(node, of: "degrees by party") else { return nil }
    let degrees = entries.compactMap { entry in
      yaml.word(entry.value, as: Degree.self).map {
        (party: Located(entry.key, at: yaml.source.location(entry.keyRange)), degree: $0)
      }
    }
    return degrees.isEmpty ? nil : .degrees(degrees)
  }

  /// `raci:` `{ provider: RA, customer: I }`; letters in any order, a party without letters may be left empty.
  static func raci(_ node: YAMLNode, _ yaml: inout YAMLReader) -> OwnersDefinition? {
    guard let entries = yaml.entries(node, of: "RACI letters by party") else { return nil }
    let sets = entries.map { entry in
      let party = Located(entry.key, at: yaml.source.location(entry.keyRange))
      return (party: party, letters: entry.value.isAbsent ? [] : letters(entry.value, &yaml))
    }
    // With a set that can't be read, the others would seem to lack letters.
    let readable = sets.compactMap { set in set.letters.map { (party: set.party, letters: $0) } }
    return readable.count == sets.count ? .raci(readable) : nil
  }

  private static func letters(_ node: YAMLNode, _ yaml: inout YAMLReader) -> [RACILetter]? {
    guard let text = yaml.verbatim(node) else { return nil }
    let written = text.value.unicodeScalars.filter { !" ,/".unicodeScalars.contains($0) }.map { String($0) }
    let letters = written.compactMap(RACILetter.init(rawValue:))
    guard letters.count == written.count, Set(letters).count == letters.count else {
      yaml.note(
        Diagnostic(
          .wrongValue, "'\(text.value)' is not a set of the letters R, A, C and I", at: text.location))
      return nil
    }
    return RACILetter.allCases.filter(letters.contains)
  }
}
