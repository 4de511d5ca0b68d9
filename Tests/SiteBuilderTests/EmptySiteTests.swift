/// What is empty is a mistake at its place, or drawn as what it is.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct EmptySiteTests {
  private func audit(_ site: borrowing FixtureSite) throws -> SiteAudit {
    SiteAudit(SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site"))
  }

  @Test func aModelWithoutResponsibilitiesIsAnErrorInItsFile() throws {
    let site = try FixtureSite()
    let model = "model: { as-of: 2026-01-01 }\nparties:\n  - { id: a, name: A, kind: provider }\n"
    try Data(model.utf8).write(to: site.directory.appending(path: "model/model.yaml"))
    let found = try audit(site).diagnostics.filter { $0.rule == .missingKey }
    #expect(found.map(\.headline) == ["the model has no cluster types", "the model has no responsibilities"])
    #expect(found.allSatisfy { $0.location.file == "site/model/model.yaml" && $0.severity == .error })
  }

  @Test(arguments: ["Table: &#32;", "##"]) func aTableIsNamedThoughItsCaptionIsEmpty(
    _ caption: String
  ) throws {
    let site = try FixtureSite()
    try site.replace("# Minimal", with: "# Minimal\n\n\(caption)\n\n| A |\n| - |\n| b |\n", in: "index.md")
    let audit = try audit(site)
    #expect(audit.build?.files.isEmpty == false)
    #expect(!audit.diagnostics.contains { $0.rule == .outputTable })
  }
}
