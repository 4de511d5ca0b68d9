/// Brings references and footnotes together: numbers both by the order of the first references.

import Diagnostics

extension MarkdownDocument {
  /// Keeps those of `definitions` that are referred to, and reports what doesn't fit together.
  mutating func numberFootnotes(_ definitions: [Footnote], problems: inout PageProblems) {
    var known: [String: Footnote] = [:]
    for definition in definitions {
      let key = definition.label.lowercased()
      if let first = known[key] {
        problems.report(
          .duplicateAnchor, "footnote '\(definition.label)' is defined twice", at: Self.labelSpan(definition),
          note: ("first defined here", Self.labelSpan(first)))
      } else {
        known[key] = definition
      }
    }
    var order: [String] = []
    var references: [String: Int] = [:]
    let labels = known.values.map(\.label).sorted()
    func number(_ inline: Inline) -> Inline {
      guard case .footnoteReference(var reference) = inline else { return inline }
      let key = reference.label.lowercased()
      guard known[key] != nil else {
        let suggestion = Suggestion.closest(to: reference.label, in: labels)
        let question = suggestion.map { "; did you mean '\($0)'?" } ?? ""
        problems.report(
          .unknownFootnote, "footnote '\(reference.label)' is not defined\(question)", at: reference.span,
          suggestion: suggestion.map { "[^\($0)]" })
        return .text(Inline.Text(value: "[^\(reference.label)]", span: reference.span, isVerbatim: true))
      }
      if references[key] == nil { order.append(key) }
      references[key, default: 0] += 1
      reference.number = (order.firstIndex(of: key) ?? 0) + 1
      reference.occurrence = references[key] ?? 1
      return .footnoteReference(reference)
    }
    mapInlines(number)
    // A footnote may be the first to refer to another one.
    var finished = 0
    var notes: [Footnote] = []
    while finished < order.count {
      guard var note = known[order[finished]] else { break }
      finished += 1
      note.number = finished
      var page = MarkdownDocument(blocks: note.blocks)
      page.mapInlines(number)
      note.blocks = page.blocks
      notes.append(note)
    }
    for index in notes.indices { notes[index].references = references[notes[index].label.lowercased()] ?? 0 }
    footnotes = notes
    for definition in definitions where references[definition.label.lowercased()] == nil {
      problems.report(
        .unusedFootnote, "footnote '\(definition.label)' is never referred to", at: Self.labelSpan(definition))
    }
  }

  /// `[^label]` at the beginning of a definition.
  private static func labelSpan(_ footnote: Footnote) -> Range<Int> {
    footnote.span.lowerBound..<min(footnote.span.upperBound, footnote.span.lowerBound + footnote.label.utf8.count + 3)
  }
}
