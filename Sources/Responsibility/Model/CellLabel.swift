/// What a cell prints: derived from its value, so that it can't disagree with it.

/// The words of labels that aren't the names of parties.
package struct LabelWords: Sendable, Hashable {
  package var shared: String
  package var nobody: String
  package var notStated: String
  package var notApplicable: String
  /// Between the last two of several names.
  package var and: String
  /// What a model prints instead for single values.
  package var overrides: [CellValue: String] = [:]

  package init(
    shared: String, nobody: String = "Nobody", notStated: String, notApplicable: String, and: String
  ) {
    self.shared = shared
    self.nobody = nobody
    self.notStated = notStated
    self.notApplicable = notApplicable
    self.and = and
  }

  package static let english = LabelWords(
    shared: "Shared", notStated: "Not stated", notApplicable: "Not applicable", and: "and")
}

enum CellLabel {
  /// What the model overrides; else for one owner its form of address or name, and for several "Shared"
  /// where there are only two independent parties and the word can mean nothing else, their names otherwise.
  static func text(for value: CellValue, parties: [Party], words: LabelWords) -> String {
    if let override = words.overrides[value] { return override }
    switch value {
    case .nobody: return words.nobody
    case .notApplicable: return words.notApplicable
    case .notStated: return words.notStated
    case .owners(let owners):
      let shown = parties.filter { owners.contains($0.id) }
      let names = shown.map(\.label)
      if names.count < 2 { return names.first ?? words.notStated }
      if parties.filter(\.isIndependent).count == 2, shown.allSatisfy(\.isIndependent) { return words.shared }
      return names.dropLast().joined(separator: ", ") + " \(words.and) " + names[names.count - 1]
    }
  }
}
