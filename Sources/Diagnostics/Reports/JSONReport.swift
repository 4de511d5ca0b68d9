/// Problems as a JSON document for other programs; `problems.schema.json` on the site describes it.

enum JSONReport {
  /// Grows when a reader of older documents could misread newer ones; members may be added without that.
  static let version = 1

  /// `[Diagnostic]` → `{"version": 1, "diagnostics": […]}`, in the order given.
  static func render(_ diagnostics: [Diagnostic]) -> String {
    JSON.object(["version": .number(version), "diagnostics": .list(diagnostics.map(object))]).document
  }

  private static func object(_ diagnostic: Diagnostic) -> JSON {
    .object([
      "rule": .text(diagnostic.rule.rawValue),
      "severity": .text(diagnostic.severity.rawValue),
      "headline": .text(diagnostic.headline),
      "location": object(diagnostic.location),
      "suggestion": diagnostic.suggestion.map(JSON.text),
      "explanation": diagnostic.explanation.map(JSON.text),
      "notes": diagnostic.notes.isEmpty
        ? nil
        : .list(diagnostic.notes.map { .object(["text": .text($0.text), "location": $0.location.map(object)]) }),
    ])
  }

  private static func object(_ location: SourceLocation) -> JSON {
    .object([
      "file": .text(location.file),
      "line": .number(location.line),
      "column": .number(location.column),
      "endLine": .number(location.endLine),
      "endColumn": .number(location.endColumn),
    ])
  }
}
