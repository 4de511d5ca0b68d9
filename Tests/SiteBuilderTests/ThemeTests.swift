/// What a theme can't do: load from elsewhere, hide problems, name what isn't there.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct ThemeTests {
  private func problems(_ theme: String, _ files: [String: String] = [:]) throws -> [String] {
    let site = try FixtureSite()
    try site.replace("title: Minimal", with: "title: Minimal\ntheme:\n\(theme)", in: "site.yaml")
    for (path, text) in files {
      try Data(text.utf8).write(to: site.directory.appending(path: path))
    }
    let build = SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site")
    return build.diagnostics.map {
      "\($0.location.file):\($0.location.line): \($0.headline) [\($0.rule.rawValue)]"
    }
  }

  @Test func nothingIsLoadedFromElsewhere() throws {
    let found = try problems(
      "  css: site.css\n  head: head.html",
      [
        "site.css":
          "h1 { color: #222222; }\n@import \"https://fonts.example.com/x.css\";\np { background: url(//x.example/y.png); }\n",
        "head.html": "<script>alert(1)</script>\n<script src=\"https://cdn.example.com/x.js\"></script>\n",
      ])
    #expect(
      found == [
        "site/head.html:1: inline script [output-external]",
        "site/head.html:2: 'https://cdn.example.com/x.js' is loaded from another host (script src) [output-external]",
        "site/site.css:2: 'https://fonts.example.com/x.css' is loaded from another host (@import) [output-external]",
        "site/site.css:3: '//x.example/y.png' is loaded from another host (url()) [output-external]",
      ])
  }

  @Test func filesAndPartiesExist() throws {
    #expect(
      try problems("  logo: logo.svg\n  parties: { costumer: \"#b45309\" }") == [
        "site/site.yaml:3: no logo 'logo.svg' in the site [missing-file]",
        "site/site.yaml:4: unknown party 'costumer'; did you mean 'customer'? [unknown-party]",
      ])
  }

  @Test func wordsFillInWhatTheOnesTheyReplaceDo() throws {
    let site = try FixtureSite()
    try site.replace(
      "title: Minimal",
      with: "title: Minimal\nwords: { pages: { done-count: Done, menue: Menu }, labels: { shared: Joint } }",
      in: "site.yaml")
    let build = SiteBuild(try SourceTree.read(site.directory.path, displayedAs: "site"), displayedAs: "site")
    #expect(
      build.diagnostics.map(\.headline) == [
        "'Done' doesn't fill in what '{done} of {total} done' does",
        "unknown key 'menue' of the words of pages; did you mean 'menu'?",
      ])
    #expect(build.site.model["os-patches", "node-pool"].label == "Joint")
  }
}
