/// The same problems in every format, as they are printed.

import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct ReportTests {
  /// Two problems: one with everything that a problem can have, one full of what formats must escape.
  static let nodes = SourceText(
    path: "Content/model/nodes.yaml", "responsibilities:\n  - owner: costumer\n")
  static let page = SourceText(path: "Content/a b,c%:d.md", "<&\"'>]]>\u{1B}[2J \u{202E}")

  static let problems = [
    Diagnostic(
      .unknownParty, "unknown party 'costumer'; did you mean 'customer'?",
      at: SourceLocation(file: nodes.path, line: 2, column: 12, endLine: 2, endColumn: 20),
      suggestion: "customer", explanation: "parties are defined under 'parties'",
      notes: [
        .init("it is defined here", at: SourceLocation(startOf: "Content/model/parties.yaml")), .init("see the guide"),
      ]),
    Diagnostic(
      .unusedDefinition, "<&\"'>]]>\u{1B}[2J\r\n::error::\u{202E}|`*",
      at: SourceLocation(file: page.path, line: 1, column: 1, endLine: 2, endColumn: 1)),
  ]

  static func render(
    _ format: DiagnosticReport.Format, _ problems: [Diagnostic] = problems, failsOnWarnings: Bool = false
  ) -> String {
    DiagnosticReport(sources: [nodes, page], failsOnWarnings: failsOnWarnings).render(problems, as: format)
  }

  @Test(arguments: DiagnosticReport.Format.allCases)
  func everyFormatShowsTheProblems(_ format: DiagnosticReport.Format) throws {
    try Golden.expect(Self.render(format), at: "Tests/Fixtures/Reports/problems.\(format.rawValue)")
  }

  @Test(arguments: DiagnosticReport.Format.allCases)
  func aCleanSiteIsADocumentOrNothing(_ format: DiagnosticReport.Format) throws {
    let report = Self.render(format, [])
    if report.isEmpty {
      #expect([.human, .short, .github].contains(format))
    } else {
      try Golden.expect(report, at: "Tests/Fixtures/Reports/clean.\(format.rawValue)")
    }
  }

  @Test func aWarningIsAFailedCaseOnlyWhereItMakesTheCommandFail() {
    #expect(Self.render(.junit).contains(#"tests="2" failures="1""#))
    #expect(Self.render(.junit, failsOnWarnings: true).contains(#"tests="2" failures="2""#))
  }

  @Test func theSummaryIsATableInWhichNothingOfTheAuthorsIsMarkup() throws {
    try Golden.expect(
      ProblemSummary.markdown(Self.problems, of: "demarc check"), at: "Tests/Fixtures/Reports/problems.summary")
    #expect(ProblemSummary.markdown([], of: "demarc check") == "### demarc check: no problem found\n\n")
    let short = ProblemSummary.markdown(Self.problems, of: "demarc check", limit: 1)
    #expect(short.contains("… and 1 more."))
  }
}
