/// Text stays text: whatever authors write, no file that is written runs it.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import SiteCheck
import TestSupport
import Testing

@Suite struct HostileSiteTests {
  @Test(
    "Every text of a site is hostile, and no finished file holds it unescaped or fails its checks",
    arguments: ["minimal", "rosa", "ovhcloud", "oke", "six-parties"])
  func hostileSite(name: String) throws {
    let files = try HostileSite.files(poisoning: "Tests/Fixtures/Sites/\(name)")
    let build = HostileSite.build(files)
    let errors = build.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.headline) == [])

    let audit = SiteAudit(build)
    let found = audit.diagnostics.filter { $0.severity == .error }
    #expect(
      found.map { "\($0.location.file):\($0.location.line) \($0.headline.prefix(200)) [\($0.rule.rawValue)]" } == [])
    // In plain text, tables and JSON a tag is text already; the formats' own tests show how each is escaped.
    let exports = HostileSite.exports(build)
    #expect(exports.count > 10)
    let broken = SiteCheck(files: exports, expectation: nil).diagnostics.filter { $0.severity == .error }
    #expect(
      broken.map { "\($0.location.file):\($0.location.line) \($0.headline.prefix(200)) [\($0.rule.rawValue)]" } == [])
    let isMarkup = { (path: String) in [".html", ".svg", ".xml", ".mediawiki"].contains { path.hasSuffix($0) } }
    for file in build.files.map({ FinishedFile(path: $0.path, bytes: $0.bytes) }) + exports where isMarkup(file.path) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for trace in HostileSite.traces where text.contains(trace) {
        Issue.record("\(file.path) holds \(trace)")
      }
    }
    // The payload arrives, as text.
    #expect(build.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("&lt;script&gt;alert(1)") })
  }

  @Test("White space in texts of the model changes nothing", arguments: ["features", "hostile", "minimal", "oke"])
  func whiteSpace(name: String) throws {
    let files = try HostileSite.files(
      poisoning: "Tests/Fixtures/Sites/\(name)", with: "  Wide \t  words  ", after: "  \t", pages: false)
    let build = HostileSite.build(files)
    #expect(build.diagnostics.filter { $0.severity == .error }.map(\.headline) == [])
    #expect(build.site.model.parties.contains { $0.label.hasPrefix("Wide words") })
    #expect(SiteAudit(build).check.diagnostics.map { "\($0.location.file):\($0.location.line) \($0.headline)" } == [])
  }

  @Test("A report on hostile files can't steer the terminal") func terminalReport() throws {
    let hostile = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{202E}\u{2066}\u{0}\u{9B}31m"
    let long = String(repeating: "x", count: 10_000)
    let files = try HostileSite.files(poisoning: "Tests/Fixtures/Sites/minimal").map { file in
      var text = String(decoding: file.bytes, as: UTF8.self)
      if file.path == "index.md" { text = "# T\n\n[a\(hostile)](gone\(hostile).md) \(long) [b](lost\(long).md)\n" }
      if file.path == "model/model.yaml" { text += "\"\(long)\": 1\nba\u{202E}d: 2\n" }
      return SourceFile(path: file.path, displayedPath: file.displayedPath, bytes: Array(text.utf8))
    }
    let named = "\(hostile)\n::error::.md"
    let build = HostileSite.build(
      files + [SourceFile(path: named, displayedPath: "site/\(named)", bytes: Array("[x](gone.md)\n".utf8))])
    for format in [DiagnosticReport.Format.human, .short, .github] {
      let report = DiagnosticReport(sources: build.sources).render(build.diagnostics, as: format)
      #expect(build.diagnostics.count >= 3)
      let unsafe = report.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
          || (0x2066...0x2069).contains($0.value)
      }
      #expect(unsafe.isEmpty)
      let longest = report.split(separator: "\n").map(\.unicodeScalars.count).max() ?? 0
      #expect(longest < 1000, "a line of \(longest) characters in the \(format.rawValue) report")
      if format == .github {
        #expect(report.split(separator: "\n").allSatisfy { $0.contains(/^::(error|warning) file=site\/[^:,]*,line=/) })
      }
    }
  }
}
