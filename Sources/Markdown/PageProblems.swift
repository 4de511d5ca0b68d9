/// Collects what is wrong with one page.

import Diagnostics

/// Diagnostics of one source; of each rule no more than a limit, since nobody reads a hundred thousand.
struct PageProblems {
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText
  private let limit: Int
  private var counts: [Rule: Int] = [:]

  init(_ source: SourceText, limit: Int) {
    self.source = source
    self.limit = limit
  }

  mutating func report(
    _ rule: Rule, _ headline: @autoclosure () -> String, at range: Range<Int>, suggestion: String? = nil,
    explanation: String? = nil, note: (text: String, range: Range<Int>)? = nil
  ) {
    let count = counts[rule, default: 0] + 1
    counts[rule] = count
    guard count <= limit else {
      if count == limit + 1 {
        diagnostics.append(
          Diagnostic(
            .markdownLimit, "page has more than \(limit) problems of the kind '\(rule.rawValue)'",
            at: source.location(range), explanation: "Those behind this place are not listed."))
      }
      return
    }
    diagnostics.append(
      Diagnostic(
        rule, headline(), at: source.location(range), suggestion: suggestion, explanation: explanation,
        notes: note.map { [Diagnostic.Note($0.text, at: source.location($0.range))] } ?? []))
  }

  mutating func append(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }
}
