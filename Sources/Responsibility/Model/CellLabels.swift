/// What a cell prints: derived from its value, so that it can't disagree with it.

import Words

/// The labels of one model.
package struct CellLabels: Sendable, Hashable {
  package let words: LabelWords
  /// What the model prints instead for single values.
  package private(set) var overrides: [CellValue: String] = [:]

  package init(words: LabelWords, overrides: [CellValue: String] = [:]) {
    self.words = words
    self.overrides = overrides
  }

  /// What the model overrides; else for one owner its form of address or name, and for several "Shared"
  /// where there are only two independent parties and the word can mean nothing else, their names otherwise.
  package func text(for value: CellValue, parties: [Party]) -> String {
    if let override = overrides[value] { return override }
    switch value {
    case .nobody: return words.nobody
    case .notApplicable: return words.notApplicable
    case .notStated: return words.notStated
    case .owners(let owners):
      let shown = parties.filter { owners.contains($0.id) }
      let names = shown.map(\.label)
      if names.count < 2 { return names.first ?? words.notStated }
      if parties.filter(\.isIndependent).count == 2, shown.allSatisfy(\.isIndependent) { return words.shared }
      return names.dropLast().joined(separator: words.separator) + words.lastSeparator + names[names.count - 1]
    }
  }
}
