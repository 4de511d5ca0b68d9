/// `demarc explain`: what a rule asks for.

import ArgumentParser
import Diagnostics

struct ExplainVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule, or list all rules.",
    discussion: """
      EXAMPLES
        demarc explain                            every rule in a line
        demarc explain unassigned-cell            what it asks, and why
      """)

  @Argument(
    help: ArgumentHelp("The id in square brackets behind a problem.", valueName: "rule"),
    completion: .list(Rule.allCases.map(\.rawValue).sorted()))
  var rule: String?

  func run() throws {
    guard let name = rule else { return Console.print(Self.list(width: Console.isResultShown ? Console.width : nil)) }
    let rule = try Choice.find(name, "rule", in: Rule.allCases, \.rawValue)
    Console.print(Self.explanation(of: rule, width: min(Console.width, 100)))
  }

  /// A rule per line, or with hanging lines where there is a `width`.
  static func list(width: Int?) -> String {
    let rules = Rule.allCases.sorted { $0.rawValue < $1.rawValue }
    let column = (rules.map(\.rawValue.count).max() ?? 0) + 2
    return rules.map { rule in
      let name = rule.rawValue + String(repeating: " ", count: column - rule.rawValue.count)
      let summary = rule.documentation.summary
      guard let width, width > column + 20 else { return name + summary + "\n" }
      let lines = TerminalText.lines(summary, width: width - column)
      return name + lines.joined(separator: "\n" + String(repeating: " ", count: column)) + "\n"
    }.joined()
  }

  static func explanation(of rule: Rule, width: Int) -> String {
    let documentation = rule.documentation
    let choice =
      switch documentation.severity {
      case .error: "An error: the site isn't written before it is mended, and nothing turns it off."
      case .warning:
        """
        A warning: `check: { severity: { \(rule.rawValue): error } }` in site.yaml makes it an error, `off` turns it \
        off. A comment `demarc-ignore \(rule.rawValue): REASON` ignores one place.
        """
      }
    let paragraphs = [documentation.summary, documentation.mending, choice].map {
      TerminalText.lines($0, width: width).joined(separator: "\n")
    }
    return ([rule.rawValue] + paragraphs).joined(separator: "\n\n") + "\n"
  }
}
