/// What is wrong, in the form that a reader wants: people, CI services or other programs.

/// Renders diagnostics with their excerpts: `[Diagnostic]` and the sources they point into → text.
package struct DiagnosticReport: Sendable {
  /// How the report looks.
  package enum Format: String, Sendable, CaseIterable {
    /// Headline, place, excerpt with carets, notes.
    case human
    /// One line per problem: `file:line:column: severity: headline [rule]`.
    case short
    /// A JSON document with all fields.
    case json
    /// Commands that GitHub shows at the lines of a pull request.
    case github
    /// SARIF 2.1.0, for code scanning services and editors.
    case sarif
    /// A JUnit report, for services that show tests.
    case junit

    /// Whether the report is the command's result, for another program to read, rather than messages to people.
    package var isDocument: Bool {
      switch self {
      case .human, .short: false
      case .json, .github, .sarif, .junit: true
      }
    }
  }

  private let sources: [String: SourceText]
  private let usesColor: Bool
  private let failsOnWarnings: Bool

  package init(sources: some Sequence<SourceText>, usesColor: Bool = false, failsOnWarnings: Bool = false) {
    self.sources = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.usesColor = usesColor
    self.failsOnWarnings = failsOnWarnings
  }

  /// The whole report, sorted, ending in a line break. Where there is nothing to report it is empty, but for
  /// the formats that are documents of their own.
  package func render(_ diagnostics: [Diagnostic], as format: Format) -> String {
    let sorted = diagnostics.report()
    switch format {
    case .human: return sorted.map { human($0) + "\n" }.joined()
    case .short: return sorted.map { PlainReport.line($0) + "\n" }.joined()
    case .json: return JSONReport.render(sorted)
    case .github: return GitHubReport.render(sorted)
    case .sarif: return SARIFReport.render(sorted)
    case .junit: return JUnitReport.render(sorted, failingOnWarnings: failsOnWarnings)
    }
  }

  private func human(_ diagnostic: Diagnostic) -> String {
    var lines: [String] = []
    let tone: TerminalText.Tone = diagnostic.severity == .error ? .red : .yellow
    lines.append(
      paint(diagnostic.severity.rawValue, tone) + paint(": \(TerminalText.line(diagnostic.headline))", .bold)
        + " [\(diagnostic.rule.rawValue)]")
    lines += excerpt(of: diagnostic.location, tone: tone)
    if let explanation = diagnostic.explanation {
      lines.append("   = \(TerminalText.line(explanation))")
    }
    for note in diagnostic.notes {
      lines.append(paint("note", .blue) + ": " + TerminalText.line(note.text))
      if let location = note.location { lines += excerpt(of: location, tone: .blue) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func excerpt(of location: SourceLocation, tone: TerminalText.Tone) -> [String] {
    let head = "  --> \(TerminalText.safe(location.file)):\(location.line):\(location.column)"
    guard let source = sources[location.file], location.line <= source.lineCount else { return [head] }
    let line = Excerpt(
      source.text(source.line(location.line)), from: location.column,
      to: location.endLine == location.line ? location.endColumn : nil)
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.count)
    return [
      head,
      "\(gutter) \(paint("|", .blue))",
      "\(paint(number, .blue)) \(paint("|", .blue)) \(line.text)",
      "\(gutter) \(paint("|", .blue)) \(line.indentation)\(paint(line.carets, tone))",
    ]
  }

  private func paint(_ text: String, _ tone: TerminalText.Tone) -> String {
    usesColor ? TerminalText.paint(text, tone) : text
  }
}

/// One source line as it is printed: control characters made visible, long lines cut around the place.
struct Excerpt {
  let text: String
  let indentation: String
  let carets: String

  /// `start` and `end` are columns from 1, the end exclusive; without an end, to the end of the line.
  init(_ line: String, from start: Int, to end: Int?, width: Int = 160) {
    let scalars = Array(line.unicodeScalars)
    let first = max(0, min(start - 1, scalars.count))
    let last = max(first, min((end ?? scalars.count + 1) - 1, scalars.count))
    let cutStart = first > width / 2 ? first - width / 4 : 0
    let cutEnd = min(scalars.count, cutStart + width)

    func printed(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : TerminalText.safe(String(String.UnicodeScalarView(scalars[range])), tab: "    ")
    }
    let before = (cutStart > 0 ? "…" : "") + printed(cutStart..<min(first, cutEnd))
    let marked = printed(min(first, cutEnd)..<min(last, cutEnd))
    let after = printed(min(last, cutEnd)..<cutEnd) + (cutEnd < scalars.count ? "…" : "")
    text = before + marked + after
    indentation = String(repeating: " ", count: TerminalText.width(before))
    carets = String(repeating: "^", count: max(1, TerminalText.width(marked)))
  }
}
