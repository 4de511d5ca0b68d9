/// Problems as workflow commands, which GitHub shows at the lines of a pull request.

enum GitHubReport {
  /// `[Diagnostic]` → a command per line: `::error file=…,line=12,…::unknown party 'costumer'`
  static func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { command($0) + "\n" }.joined()
  }

  private static func command(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    // The log is read on terminals too; no site may hold a file whose name this changes, but for direction marks.
    var properties = [
      ("file", TerminalText.safe(place.file)), ("line", String(place.line)), ("endLine", String(place.endLine)),
    ]
    // GitHub refuses columns of a range over several lines. Its last column is part of the range.
    if place.endLine == place.line {
      properties.append(("col", String(place.column)))
      properties.append(("endColumn", String(max(place.column, place.endColumn - 1))))
    }
    properties.append(("title", diagnostic.rule.rawValue))
    let list = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(diagnostic.severity.rawValue) \(list)::\(escaped(PlainReport.message(diagnostic)))"
  }

  private static func escaped(_ text: String) -> String {
    replacing(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func escapedProperty(_ text: String) -> String {
    replacing(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func replacing(_ text: String, _ replacements: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if let replacement = replacements[scalar] {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
