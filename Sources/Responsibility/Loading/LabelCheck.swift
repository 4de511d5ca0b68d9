/// Labels of a model that no cell has, or that say what would be printed without them.

import Diagnostics
import Words
import YAML

struct LabelCheck {
  let names: PartyNames
  let words: LabelWords
  /// The values of all cells, with those under conditions.
  let values: Set<CellValue>

  func diagnostics(of labels: [LabelDefinition]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var known: [CellValue: SourceLocation] = [:]
    for label in labels {
      let value = CellValue(label.value, names)
      if let first = known[value] {
        found.append(
          Diagnostic(
            .duplicateKey, "a second label for the same owners", at: label.location,
            notes: [.init("the first is here", at: first)]))
        continue
      }
      known[value] = label.location
      if !values.contains(value) {
        found.append(
          Diagnostic(.unusedDefinition, "unused label '\(label.label)': no cell has these owners", at: label.location))
      } else if CellLabels(words: words).text(for: value, parties: names.parties) == label.label {
        found.append(
          Diagnostic(.idleOverride, "the label '\(label.label)' is what is printed without it", at: label.location))
      }
    }
    return found
  }
}
