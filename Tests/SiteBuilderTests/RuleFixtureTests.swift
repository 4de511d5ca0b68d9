/// Every rule has a fixture that breaks it and a page that documents it.

import Diagnostics
import Disk
import Exports
import Foundation
import SiteBuilder
import SiteCheck
import TestSupport
import Testing
import Web
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
    // Every message names a file and a line in it.
    let headlines = report.matches(of: /(?:^|\n)(?:error|warning): .*/).count
    #expect(report.matches(of: /\[[a-z-]+\]\n  --> [^:\n]+:[1-9]\d*:[1-9]\d*\n/).count == headlines)
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
    let export = Repository.root.appending(path: fixture + "/export")
    if FileManager.default.fileExists(atPath: export.path) {
      let name = try String(contentsOf: export, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
      let format = try #require(ExportFormat(rawValue: name))
      let losses = Embeds(site: build.site).export(ExportRequest(format: format, subject: .all)).losses
      return DiagnosticReport(sources: build.sources).render((build.diagnostics + losses).report(), as: .human)
    }
    let lock = site.directory.appending(path: AnchorLock.fileName)
    if FileManager.default.fileExists(atPath: lock.path) {
      let text = SourceText(path: "site/" + AnchorLock.fileName, bytes: Array(try Data(contentsOf: lock)))
      let audit = SiteAudit(build, lock: AnchorLock(text))
      return DiagnosticReport(sources: audit.sources).render(audit.diagnostics, as: .human)
    }
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
    let answers = output.deletingLastPathComponent().appending(path: "answers")
    let external =
      FileManager.default.fileExists(atPath: answers.path)
      ? external(check.externalLinks, try String(contentsOf: answers, encoding: .utf8)) : []
    return DiagnosticReport(sources: sources).render(check.diagnostics + external, as: .human)
  }

  /// What is said of addresses elsewhere if hosts answer so: a line each of address, status and new address.
  private func external(_ links: [ExternalLink], _ answers: String) -> [Diagnostic] {
    var known: [String: Response] = [:]
    for line in answers.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      known[words[0]] = Response(Int(words[1]) ?? 0, location: words.count > 2 ? words[2] : nil)
    }
    let check = AddressCheck(
      ask: { [known] _, url in known[url].map(Answer.response) ?? .failure(.noSuchHost) }, wait: { _ in }, now: { 0 })
    return ExternalCheck(links, ExternalRules(), cache: FindingCache(), now: 0, check: check).diagnostics
  }
}
