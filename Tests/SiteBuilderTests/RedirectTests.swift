/// Old addresses lead to where their pages and parts are now.

import Diagnostics
import Disk
import SiteBuilder
import SiteCheck
import TestSupport
import Testing

@Suite struct RedirectTests {
  private func audit(_ redirects: String) throws -> SiteAudit {
    let site = try FixtureSite()
    try site.replace(
      "# Minimal", with: "---\nredirect-from:\n\(redirects)\n---\n\n# Minimal\n\n## Steps", in: "index.md")
    return SiteAudit(SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site"))
  }

  private func text(_ path: String, in audit: SiteAudit) throws -> String {
    let file = try #require(audit.build?.files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func anOldPageLeadsOnWithAndWithoutScripts() throws {
    let audit = try audit(
      """
        - guide/old.html
        - { from: "guide/old.html#do-it", to: "#steps" }
      """)
    #expect(audit.diagnostics == [])
    let page = try text("guide/old.html", in: audit)
    #expect(page.contains("<noscript><meta http-equiv=\"refresh\" content=\"0; url=../index.html\"></noscript>"))
    #expect(page.contains("<a data-from=\"\" href=\"../index.html\">Minimal</a>"))
    #expect(page.contains("<a data-from=\"do-it\" href=\"../index.html#steps\">Minimal</a>"))
    #expect(page.contains("<script src=\"../assets/redirect.js\" defer>"))
    #expect(audit.check.redirects == ["guide/old.html"])
  }

  @Test func aPartThatLeftAPageStillHasItsPlaceThere() throws {
    let audit = try audit("  - { from: \"layers/nodes.html#reboots\", to: \"#steps\" }")
    #expect(audit.diagnostics == [])
    let page = try text("layers/nodes.html", in: audit)
    #expect(page.contains("<p id=\"reboots\">It is here now: <a href=\"../index.html#steps\">Minimal</a></p>"))
    #expect(audit.check.published.contains("layers/nodes.html#reboots"))
    #expect(!(audit.build?.files.contains { $0.path == "assets/redirect.js" } ?? true))
  }

  @Test func anOldPageHasANameThatEverySystemCanWrite() throws {
    let audit = try audit("  - guide/aux.html\n  - \"a*b|c.html\"")
    #expect(
      audit.diagnostics.map { "\($0.location.line) \($0.headline) [\($0.rule.rawValue)]" } == [
        "3 name 'aux.html' is reserved on Windows [file-name]",
        "4 character '*' in a name is not possible on Windows [file-name]",
      ])
  }
}
