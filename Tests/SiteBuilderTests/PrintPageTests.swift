/// The whole site on one page.

import Disk
import SiteBuilder
import SiteCheck
import TestSupport
import Testing

@Suite struct PrintPageTests {
  @Test func everyPageIsAChapterAndLinksStayInside() throws {
    let build = try #require(ACKSite.audit.get().build)
    let html = String(
      decoding: try #require(build.files.first { $0.path == "print.html" }).bytes, as: UTF8.self)
    let printed = build.site.pages.map(\.id).filter { $0 != .print && $0 != .notFound }
    for page in printed {
      #expect(html.count(of: "<article class=\"chapter\" id=\"\(page.stem)\">") == 1, "\(page)")
      #expect(html.contains("<a href=\"#\(page.stem)\">"), "\(page) in the contents")
      // The way back to the first page is the only one that leads out.
      #expect(html.count(of: "href=\"\(page.outputPath)") == (page == .document("index") ? 1 : 0), "\(page)")
    }
    let order = build.site.navigation.order.filter { $0 != .print }
    let places = order.map { html.range(of: "id=\"\($0.stem)\">")?.lowerBound }
    #expect(places == places.sorted { ($0 ?? html.startIndex) < ($1 ?? html.startIndex) })
    #expect(html.contains("data-theme=\"light\""))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<form"))
  }

  @Test func aSiteCanDoWithoutIt() throws {
    let site = try FixtureSite()
    try site.replace("title: Minimal", with: "title: Minimal\nprint: false", in: "site.yaml")
    let audit = SiteAudit(
      SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site"))
    #expect(audit.diagnostics == [])
    #expect(!(audit.build?.files.contains { $0.path == "print.html" } ?? true))
  }
}
