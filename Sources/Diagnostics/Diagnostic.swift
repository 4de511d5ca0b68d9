/// What is wrong in an author's file, and where: a plain value that can be sorted and compared.

/// How much a problem weighs.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The site is not written.
  case error
  /// The site is written; `--strict` makes it fail.
  case warning
}

/// One problem.
///
/// The headline reads like a newspaper's: the broken rule in the author's words, without a full stop.
package struct Diagnostic: Sendable, Hashable {
  package var rule: Rule
  package var severity: Severity
  package var headline: String
  package var location: SourceLocation
  /// The one plausible replacement for the text at `location`, if there is exactly one.
  package var suggestion: String?
  /// What the rule is for, where the headline alone may puzzle.
  package var explanation: String?
  package var notes: [Note]

  /// Something that helps to understand the problem, often another place.
  package struct Note: Sendable, Hashable {
    package var text: String
    package var location: SourceLocation?

    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  package init(
    _ rule: Rule, _ headline: String, at location: SourceLocation, suggestion: String? = nil,
    explanation: String? = nil, notes: [Note] = []
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.headline = headline
    self.location = location
    self.suggestion = suggestion
    self.explanation = explanation
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// By place, then by rule and headline, so that a report is the same in every run.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    return left.headline.utf8.lexicographicallyPrecedes(right.headline.utf8)
  }
}

extension Sequence where Element == Diagnostic {
  /// Sorted by place, each problem once.
  package func report() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in sorted() where result.last != diagnostic { result.append(diagnostic) }
    return result
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}

/// A value together with the problems found while making it: parsing never fails.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
