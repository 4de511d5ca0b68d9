/// Warnings that an author ignores, with a reason.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct IgnoreTests {
  /// `file:line rule` of what is reported where these files lie over the minimal site.
  private func problems(_ files: [String: String]) throws -> [String] {
    let site = try FixtureSite()
    for (path, text) in files {
      try Data(text.utf8).write(to: site.directory.appending(path: path))
    }
    let build = SiteBuild(try SourceTree.read(site.directory.path, displayedAs: ""), displayedAs: "")
    #expect(build.diagnostics.hasErrors == build.files.isEmpty)
    return build.diagnostics.map { "\($0.location.file):\($0.location.line) \($0.rule.rawValue)" }
  }

  private let link = "[click here](responsibilities.md)"

  @Test func aWarningIsIgnoredOnTheLineOrInTheLinesBelow() throws {
    let comment = "<!-- demarc-ignore vague-link-text: quoted from the old page -->"
    #expect(try problems(["index.md": "# A\n\n\(link)\n"]) == ["index.md:3 vague-link-text"])
    #expect(try problems(["index.md": "# A\n\n\(link) \(comment)\n"]) == [])
    #expect(try problems(["index.md": "# A\n\n\(comment)\n\(link)\n"]) == [])
    #expect(try problems(["index.md": "# A\n\n\(comment)\n\none\ntwo \(link)\n"]) == [])
    #expect(try problems(["index.md": "# A\r\n\r\n\(comment)\r\n\r\n- a\r\n- \(link)\r\n"]) == [])
    // Not beyond an empty line.
    #expect(
      try problems(["index.md": "# A\n\n\(comment)\n\none\n\n\(link)\n"])
        == ["index.md:3 unused-ignore", "index.md:7 vague-link-text"])
  }

  @Test func aCommentInTheFrontMatterIsForThePageAsAWhole() throws {
    let page = "---\ntitle: More\n# demarc-ignore unreachable-page: linked from the intranet\n---\n\nMore.\n"
    #expect(try problems(["more.md": "# More\n"]) == ["more.md:1 unreachable-page"])
    #expect(try problems(["more.md": page]) == [])
  }

  @Test func inYAMLTheCommentStandsOnTheLineOrAbove() throws {
    let party = "{ id: extra, name: Extra, kind: third-party }"
    let file = { (text: String) in ["model/more.yaml": "parties:\n\(text)"] }
    #expect(try problems(file("  - \(party)\n")) == ["model/more.yaml:2 unused-definition"])
    let comment = "# demarc-ignore unused-definition: used next month"
    #expect(try problems(file("  - \(party) \(comment)\n")) == [])
    #expect(try problems(file("  \(comment)\n\n  # the party:\n  - \(party)\n")) == [])
  }

  @Test func thePublishedPageHoldsNoTraceOfIt() throws {
    let site = try FixtureSite()
    let page =
      "# A\n\n<!-- demarc-ignore vague-link-text: secret -->\n\n\(link) <!-- demarc-ignore vague-link-text: secret -->\n"
    try Data(page.utf8).write(to: site.directory.appending(path: "index.md"))
    for settings in ["", "markdown: { allow-raw-html: true }\n"] {
      try Data(("title: x\n" + settings).utf8).write(to: site.directory.appending(path: "site.yaml"))
      let build = SiteBuild(try SourceTree.read(site.directory.path, displayedAs: ""), displayedAs: "")
      #expect(build.diagnostics == [])
      #expect(!build.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("secret") })
    }
  }

  @Test func whatOnlyLooksLikeAnIgnoreIsNone() throws {
    let code = "# A\n\n```html\n<!-- demarc-ignore vague-link-text: shown -->\n```\n\n`<!-- demarc-ignore x -->`\n"
    #expect(try problems(["index.md": code]) == [])
    #expect(try problems(["index.md": "# A\n\n<!-- demarc-ignored -->\n"]) == ["index.md:3 raw-html"])
    #expect(
      try problems(["index.md": "# A\n\n<!-- demarc-ignore vague-link-text: x --> text\n"]) == ["index.md:3 raw-html"])
  }
}
