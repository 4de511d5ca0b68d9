/// Reviews of pages that are overdue.

import Diagnostics
import Disk
import SiteBuilder
import TestSupport
import Testing
import YAML

@Suite struct PageReviewTests {
  private func problems(on day: String) throws -> [String] {
    let site = try FixtureSite()
    try site.replace(
      "# Minimal", with: "---\nreviewed: 2026-01-31\nreviewer: Platform team\nreview-every: 90 days\n---\n\n# Minimal",
      in: "index.md")
    let build = SiteBuild(
      try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site", today: CalendarDate(day))
    return build.diagnostics.map {
      "\($0.location.file):\($0.location.line) \($0.severity.rawValue): \($0.headline) [\($0.rule.rawValue)]"
    }
  }

  @Test func aPageIsReviewedAsOftenAsItsFrontMatterSays() throws {
    #expect(try problems(on: "2026-05-01") == [])
    #expect(
      try problems(on: "2026-05-02") == [
        "site/index.md:2 warning: the review of this page was due on 2026-05-01 [overdue-review]"
      ])
  }
}
