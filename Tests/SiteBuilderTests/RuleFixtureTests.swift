/// Every rule has a fixture that breaks it and a page that documents it.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import SiteCheck
import TestSupport
import Testing
import YAML

@Suite struct RuleFixtureTests {
  /// The fixture of a rule is reported as `expected.txt` says, with the rule among what is reported.
  @Test(arguments: Rule.allCases)
  func theFixtureOfARuleIsReportedAsExpected(_ rule: Rule) throws {
    if rule == .unreadableFile, geteuid() == 0 {
      print("skipped: nothing is unreadable for root; the tests of Disk read as another user")
      return
    }
    let fixture = "Tests/Fixtures/Rules/\(rule.rawValue)"
    let output = Repository.root.appending(path: fixture + "/output")
    let report =
      FileManager.default.fileExists(atPath: output.path)
      ? try reportOnOutput(output) : try reportOnSite(fixture)
    #expect(report.contains("[\(rule.rawValue)]"))
    try Golden.expect(report, at: fixture + "/expected.txt")
  }

  @Test func everyFixtureBelongsToARule() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Tests/Fixtures/Rules"))
    #expect(Set(folders) == Set(Rule.allCases.map(\.rawValue)))
  }

  private func reportOnSite(_ fixture: String) throws -> String {
    let site = try FixtureSite(overlaying: fixture)
    let build = SiteBuild(
      try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site",
      today: CalendarDate("2026-12-01"))
    #expect(build.diagnostics.hasErrors == build.files.isEmpty)
    return DiagnosticReport(sources: build.sources).render(build.diagnostics, as: .human)
  }

  private func reportOnOutput(_ output: URL) throws -> String {
    let files = try OutputTree.read(output.path, displayedAs: "output").value
    let site = try FixtureSite()
    let model = SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site")
    let check = SiteCheck(
      files: files.map { FinishedFile(path: $0.path, bytes: $0.bytes) }, expectation: Expectation(labelsOf: model.site),
      displayRoot: "output")
    let sources = files.map { SourceText(path: "output/" + $0.path, bytes: $0.bytes) }
    return DiagnosticReport(sources: sources).render(check.diagnostics, as: .human)
  }
}
