/// What open pages are told about the last build.

import Diagnostics

/// A problem as it is shown over a page: text, never markup.
package struct LiveProblem: Sendable, Hashable {
  package let severity: Severity
  package let headline: String
  /// Place, excerpt and notes, as in the terminal.
  package let detail: String

  package init(_ severity: Severity, _ headline: String, detail: String) {
    self.severity = severity
    self.headline = headline
    self.detail = detail
  }
}

extension LiveProblem {
  /// The errors among `diagnostics`, at most `limit`.
  static func errors(_ diagnostics: [Diagnostic], sources: [SourceText], limit: Int = 50) -> [LiveProblem] {
    let report = DiagnosticReport(sources: sources)
    return diagnostics.filter { $0.severity == .error }.prefix(limit).map { diagnostic in
      let lines = report.render([diagnostic], as: .human).split(separator: "\n")
      return LiveProblem(
        .error, "\(diagnostic.headline) [\(diagnostic.rule.rawValue)]",
        detail: lines.dropFirst().joined(separator: "\n"))
    }
  }
}

struct LiveState: Sendable {
  /// Grows with every build, good or not.
  var sequence: String
  /// The last good build.
  var site: ServedSite?
  /// Why the last build is not the good one; empty if it is.
  var problems: [LiveProblem]

  var json: JSON {
    .object([
      "sequence": .text(sequence),
      "site": .text(site?.token ?? ""),
      "problems": .list(
        problems.map {
          .object([
            "severity": .text($0.severity.rawValue), "headline": .text($0.headline), "detail": .text($0.detail),
          ])
        }),
    ])
  }
}
