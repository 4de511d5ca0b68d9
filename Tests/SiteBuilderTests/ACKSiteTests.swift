/// The site in Content/: every page and every table of what it builds to, and Public/ itself.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import SiteCheck
import TestSupport
import Testing

/// The site of this repository, built and checked once for all tests.
enum ACKSite {
  static let audit: Result<SiteAudit, DiskError> = Result { () throws(DiskError) -> SiteAudit in
    SiteAudit(
      SiteBuild(
        try SourceTree.read(Repository.path("Content"), displayedAs: "Content"), displayedAs: "Content"))
  }

  static var pages: [CheckedPage] { checked?.pages ?? [] }
  static var tables: [CheckedTable] { checked?.tables ?? [] }

  private static var checked: SiteCheck? {
    if case .success(let audit) = audit { audit.check } else { nil }
  }
}

@Suite struct ACKSiteTests {
  @Test func contentBuildsWithoutAnErrorOrWarning() throws {
    let audit = try ACKSite.audit.get()
    let report = DiagnosticReport(sources: audit.sources).render(audit.diagnostics, as: .human)
    #expect(report == "")
    #expect(audit.check.pages.count >= 20)
    #expect(audit.check.tables.count >= 30)
  }

  @Test(arguments: ACKSite.pages)
  func everyLinkFragmentImageAndIDResolvesOn(_ page: CheckedPage) throws {
    try expectNone(page.problems)
  }

  @Test(arguments: ACKSite.tables)
  func rowsAreEvenHeadersAreScopedAndCellsSayWhatTheModelSaysIn(_ table: CheckedTable) throws {
    #expect(!table.caption.isEmpty)
    try expectNone(table.problems)
  }

  @Test func publicIsByteForByteWhatContentBuildsTo() throws {
    let built = try #require(ACKSite.audit.get().build).files
    let published = try OutputTree.read(Repository.path("Public"), displayedAs: "Public").value
    #expect(published.map(\.path) == built.map(\.path))
    for (old, new) in zip(published, built) where old.bytes != new.bytes {
      Issue.record("Public/\(new.path) is not what Content/ builds to; Scripts/build-site writes it again")
    }
  }

  @Test func everyClusterTypeHasItsOwnMatrixAndItsOwnDiagram() throws {
    let build = try #require(ACKSite.audit.get().build)
    for type in build.site.model.clusterTypes {
      let page = try #require(build.files.first { $0.path == "cluster-types/\(type.id).html" })
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("data-matrix=\"complete\""))
      #expect(html.contains("<svg") && html.contains("role=\"img\""))
    }
    #expect(build.site.model.clusterTypes.count == 3)
    #expect((18...25).contains(build.site.model.responsibilities.count))
  }

  private func expectNone(_ problems: [Diagnostic]) throws {
    guard !problems.isEmpty else { return }
    let sources = try ACKSite.audit.get().sources
    Issue.record("\(DiagnosticReport(sources: sources).render(problems, as: .human))")
  }
}
