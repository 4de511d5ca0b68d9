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

  @Argument(help: ArgumentHelp("The id in square brackets behind a problem.", valueName: "rule"))
  var rule: String?

  func validate() throws {
    guard let rule, Rule(rawValue: rule) == nil else { return }
    let suggestion = Suggestion.closest(to: rule, in: Rule.allCases.map(\.rawValue))
    throw ValidationError("no rule '\(rule)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? ""))
  }

  func run() {
    guard let rule = rule.flatMap(Rule.init(rawValue:)) else {
      let width = Rule.allCases.map(\.rawValue.count).max() ?? 0
      for rule in Rule.allCases {
        let padding = String(repeating: " ", count: width - rule.rawValue.count)
        Console.print("\(rule.rawValue)\(padding)  \(rule.documentation.summary)\n")
      }
      return
    }
    let documentation = rule.documentation
    Console.print(
      """
      \(rule.rawValue) (\(documentation.severity.rawValue))

      \(documentation.summary)
      \(documentation.mending)

      """)
  }
}
