/// What a cell prints: derived from its value, so that it can't disagree with it.

/// The words of labels that aren't the names of parties.
package struct LabelWords: Sendable, Hashable {
  package var shared: String
  package var notStated: String
  package var notApplicable: String
  /// Between the last two of several names.
  package var and: String

  package init(shared: String, notStated: String, notApplicable: String, and: String) {
    self.shared = shared
    self.notStated = notStated
    self.notApplicable = notApplicable
    self.and = and
  }

  package static let english = LabelWords(
    shared: "Shared", notStated: "Not stated", notApplicable: "Not applicable", and: "and")
}

enum CellLabel {
  /// One owner: its form of address or name. Several: "Shared" where there are only two parties and the
  /// word can mean nothing else, their names otherwise.
  static func text(for value: CellValue, parties: [Party], words: LabelWords) -> String {
    switch value {
    case .notApplicable: return words.notApplicable
    case .notStated: return words.notStated
    case .owners(let owners):
      let names = parties.filter { owners.contains($0.id) }.map(\.label)
      if names.count < 2 { return names.first ?? words.notStated }
      if parties.count == 2 { return words.shared }
      return names.dropLast().joined(separator: ", ") + " \(words.and) " + names[names.count - 1]
    }
  }
}
