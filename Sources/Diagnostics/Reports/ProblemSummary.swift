/// The outcome of a run as Markdown, for a page that a CI service shows.

package enum ProblemSummary {
  /// A heading, what `counts` says, and a table of problems. At most `limit` rows: GitHub refuses more than 1 MiB.
  package static func markdown(_ diagnostics: [Diagnostic], of command: String, limit: Int = 200) -> String {
    let sorted = diagnostics.report()
    guard !sorted.isEmpty else { return "### \(command): no problem found\n\n" }
    let rows = sorted.prefix(limit).map { diagnostic in
      let place = "\(diagnostic.location.file):\(diagnostic.location.line):\(diagnostic.location.column)"
      return "| \(diagnostic.severity.rawValue) | \(code(place)) | \(text(diagnostic.headline)) "
        + "| `\(diagnostic.rule.rawValue)` |\n"
    }
    let rest = sorted.count > limit ? "\n… and \(sorted.count - limit) more.\n" : ""
    return """
      ### \(command): \(counts(sorted))

      | | Place | Problem | Rule |
      | --- | --- | --- | --- |
      \(rows.joined())\(rest)

      """
  }

  /// `1 error, 2 warnings`; empty if there is nothing to count.
  package static func counts(_ diagnostics: [Diagnostic]) -> String {
    Severity.allCases.compactMap { severity in
      let number = diagnostics.filter { $0.severity == severity }.count
      return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }

  /// Text of an author's, so that nothing in it is markup.
  private static func text(_ text: String) -> String {
    TerminalText.safe(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "!", "@", ":":
        result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func code(_ place: String) -> String { "<code>\(text(place))</code>" }
}
