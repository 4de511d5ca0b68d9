/// Sites in other languages, from right to left, and in colours of their own: they build, and nothing is wrong with them.

import Diagnostics
import Disk
import SiteBuilder
import SiteCheck
import TestSupport
import Testing

@Suite struct SiteLanguageTests {
  static func build(_ name: String) throws -> SiteBuild {
    let path = Repository.path("Tests/Fixtures/Sites/\(name)")
    return SiteBuild(try SourceTree.read(path, displayedAs: name), displayedAs: name)
  }

  private func text(_ path: String, in build: SiteBuild) throws -> String {
    String(decoding: try #require(build.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test(arguments: ["chinese", "arabic", "six-parties"])
  func nothingIsWrongWith(_ name: String) throws {
    let audit = SiteAudit(try Self.build(name))
    #expect(DiagnosticReport(sources: audit.sources).render(audit.diagnostics, as: .human) == "")
    #expect(audit.check.pages.count > 10)
  }

  @Test func everyPartOfAChineseSiteSpeaksChinese() throws {
    let build = try Self.build("chinese")
    let page = try text("cluster-types/managed-node-pool.html", in: build)
    #expect(page.contains("<html lang=\"zh-Hans\" dir=\"ltr\">"))
    for word in ["您要做什么", "跳到正文", "共同负责", "继承自", "如果节点池使用自定义操作系统镜像", "编辑此页"] {
      #expect(page.contains(word), "\(word)")
    }
    #expect(try text("responsibilities.html", in: build).contains("<h1>谁负责什么</h1>"))
    #expect(try text("embed/all/matrix.md", in: build).contains("共同负责"))
    #expect(try text("embed/managed/diagram.svg", in: build).contains("谁负责什么"))
    #expect(try text("embed/all/matrix.html", in: build).contains("<html lang=\"zh-Hans\">"))
    #expect(try text("data/model.json", in: build).contains("不适用"))
    // No sentence of Demarc's own is left in English.
    for (path, english) in [
      ("index.html", "Skip to content"), ("404.html", "There is no page"), ("print.html", "Contents"),
      ("guide/补丁.html", "Last updated"), ("embed/all/matrix.html", "Who does what"),
    ] {
      #expect(!(try text(path, in: build)).contains(english), "\(path)")
    }
  }

  @Test func anArabicSiteRunsFromRightToLeftInItsOwnWords() throws {
    let build = try Self.build("arabic")
    let page = try text("cluster-types/pool.html", in: build)
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("مشترك"))
    #expect(page.contains("دليل المنصة"))
    #expect(try text("guide/patching.html", in: build).contains("<a href=\"../guide/patching.html\">"))
    #expect(try text("embed/pool/matrix.html", in: build).contains("dir=\"rtl\""))
  }

  @Test func coloursOfPartiesAreTheSameEverywhere() throws {
    let build = try Self.build("six-parties")
    let css = try text("assets/owners.css", in: build)
    #expect(css.contains("--owner-own-acme-cloud-stroke:#0369a1"))
    #expect(css.contains("--owner-own-payments-text:#1a2e05"))
    #expect(css.contains("--accent:#7c2d12"))
    #expect(css.contains("--accent:#fdba74"))
    #expect(try text("embed/shared/diagram.svg", in: build).contains("#0369a1"))
    #expect(try text("embed/shared/diagram-dark.svg", in: build).contains("#a3e635"))
    #expect(try text("embed/shared/matrix.html", in: build).contains("--owner-stroke: #4d7c0f"))
    #expect(try text("embed/shared/matrix.fragment.html", in: build).contains("#ecfccb"))
    let page = try text("layers/apps.html", in: build)
    #expect(
      page.contains("<img class=\"logo logo-light\" src=\"../theme/logo.svg\" alt=\"\" width=\"72\" height=\"24\">"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"../theme/site.css\">"))
    #expect(page.contains("<a href=\"../index.html\">Platform handbook</a> of ACME"))
    #expect(page.contains("href=\"https://git.example.com/docs/edit/main/model/model.yaml\""))
    #expect(!build.files.contains { $0.path == "theme/head.html" || $0.path == "theme/footer.html" })
  }

  @Test func withABaseURLPagesSayWhereTheyAre() throws {
    let build = try Self.build("chinese")
    let base = "https://docs.example.com/zh/"
    let page = try text("guide/补丁.html", in: build)
    let address = base + "guide/%E8%A1%A5%E4%B8%81.html"
    #expect(page.contains("<link rel=\"canonical\" href=\"\(address)\">"))
    #expect(page.contains("<meta property=\"og:url\" content=\"\(address)\">"))
    #expect(page.contains("<meta property=\"og:description\" content=\"谁发布、应用和完成补丁。\">"))
    let sitemap = try text("sitemap.xml", in: build)
    #expect(sitemap.contains("<url><loc>\(address)</loc><lastmod>2026-05-04</lastmod></url>"))
    #expect(!sitemap.contains("404.html"))
    // A server shows this page at any depth.
    let notFound = try text("404.html", in: build)
    #expect(notFound.contains("<link rel=\"stylesheet\" href=\"\(base)assets/demarc.css\">"))
    #expect(notFound.contains("href=\"\(base)index.html\""))
    #expect(!notFound.contains("href=\"assets/"))
  }
}
