/// Absolute addresses of the site itself, files that only differ in case, and parts of other files in CSS.

import Diagnostics
import SiteCheck
import Testing

@Suite("A site's own addresses")
struct OwnAddressTests {
  private func problems(_ files: KeyValuePairs<String, String>, baseURL: String?) -> [String] {
    let files = files.map { FinishedFile(path: $0.key, $0.value) }
    return lines(SiteCheck(files: files, expectation: nil, baseURL: baseURL, displayRoot: "").diagnostics)
  }

  @Test("what a sitemap, a JSON file or a page says of the site is followed")
  func ownAddresses() {
    let sitemap = """
      <urlset><url><loc>https://docs.example/ack/index.html</loc></url>
      <url><loc>https://docs.example/ack/gone.html</loc></url></urlset>
      """
    let oembed = #"{"html": "<iframe src=\"https://docs.example/ack/lost.html\">", "url": "https://docs.example/ack/"}"#
    #expect(
      problems(
        [
          "index.html": page(##"<a href="https://docs.example/ack/#nope">x</a><a href="https://docs.example/">y</a>"##),
          "sitemap.xml": sitemap, "embed/oembed.json": oembed,
        ], baseURL: "https://docs.example/ack") == [
          "embed/oembed.json:1:25: no file of this site at 'https://docs.example/ack/lost.html' (JSON string) [output-link]",
          "index.html:2:10: no id 'nope' at 'https://docs.example/ack/#nope' (a href) [output-fragment]",
          "sitemap.xml:2:11: no file of this site at 'https://docs.example/ack/gone.html' (loc) [output-link]",
        ])
    #expect(problems(["index.html": page(""), "sitemap.xml": sitemap], baseURL: nil) == [])
  }

  @Test("what a page tells other programs about itself is followed, where it is an address of the site")
  func descriptions() {
    let head = """

      <meta property="og:image" content="https://docs.example/ack/gone.svg">
      <meta property="og:title" content="https://docs.example is a title">
      <meta name="twitter:image" content="https://docs.example/ack/index.html">
      """
    #expect(
      problems(["index.html": page("", head: head)], baseURL: "https://docs.example/ack/") == [
        "index.html:2:36: no file of this site at 'https://docs.example/ack/gone.svg' (meta content) [output-link]"
      ])
  }

  @Test("links in texts for wikis are followed, whatever marks their end")
  func wikiText() {
    let base = "https://docs.example/ack/"
    let found = problems(
      [
        "embed/all/matrix.md": "[a](\(base)gone.html#x) [b](\(base)index.html)", "index.html": page(""),
        "embed/all/matrix.mediawiki": "[\(base)gone.html Words] [\(base)index.html Words]",
        "embed/all/matrix.dokuwiki.txt": "[[\(base)gone.html|Words]] ^ [[\(base)index.html|Words]]",
        "embed/all/matrix.confluence.xml": "<a href=\"\(base)gone.html?a&amp;b\">x</a>",
        "embed/all/matrix.csv": "\"\(base)gone.html\",\"\(base)index.html\"\r\n",
        "notes/matrix.md": "\(base)gone.html",
      ], baseURL: base)
    #expect(
      found.map { $0.prefix { $0 != " " } + $0.drop { $0 != "'" }.prefix { $0 != ")" } } == [
        "embed/all/matrix.confluence.xml:1:10:'\(base)gone.html?a&b' (wiki text",
        "embed/all/matrix.csv:1:2:'\(base)gone.html' (wiki text",
        "embed/all/matrix.dokuwiki.txt:1:3:'\(base)gone.html' (wiki text",
        "embed/all/matrix.md:1:5:'\(base)gone.html#x' (wiki text",
        "embed/all/matrix.mediawiki:1:2:'\(base)gone.html' (wiki text",
      ])
  }

  @Test("an address that only begins like the site's own is another host's, and asked")
  func neighbours() {
    let files = [
      FinishedFile(
        path: "index.html",
        page(
          #"<a href="https://docs.example/ack-old/x.html">1</a><a href="https://docs.example/ack/index.html">2</a>"#))
    ]
    let check = SiteCheck(files: files, expectation: nil, baseURL: "https://docs.example/ack", displayRoot: "")
    #expect(check.diagnostics == [])
    #expect(check.externalLinks.map(\.url) == ["https://docs.example/ack-old/x.html"])
  }

  @Test("two paths that differ in case are one file on many disks")
  func twins() {
    #expect(
      problems(["index.html": page(""), "a/B.html": page(""), "a/b.html": page("")], baseURL: nil) == [
        "a/b.html:1:1: 'a/b.html' and 'a/B.html' are one file where case doesn't count [output-link]"
      ])
  }

  @Test("browsers take masks, filters and shapes from the same file only, when it is opened from disk")
  func partsOfOtherFiles() {
    let css = """
      a:hover { background: url(a.svg); -webkit-mask-image: url("a.svg") }
      b { mask: url(a.svg#m) } c { filter: url(a.svg#f) } d { clip-path: url(#p) }
      """
    #expect(
      problems(
        ["index.html": page(""), "a.svg": "<svg><mask id='m'/><filter id='f'/></svg>", "a.css": css], baseURL: nil)
        == [
          "a.css:1:60: 'a.svg' uses a part of another file, which browsers refuse from disk [output-offline]",
          "a.css:2:15: 'a.svg#m' uses a part of another file, which browsers refuse from disk [output-offline]",
          "a.css:2:42: 'a.svg#f' uses a part of another file, which browsers refuse from disk [output-offline]",
        ])
  }

  @Test("a rule between options is HTML")
  func ruleInSelect() {
    #expect(SiteCheckTests.problems(inBody: "<select><option>a</option><hr><option>b</option></select>") == [])
  }
}

@Suite("The list of what is published")
struct AnchorLockTests {
  @Test("a site holds what it has published; what only leads elsewhere answers for its anchors")
  func lock() {
    func check(_ files: KeyValuePairs<String, String>) -> SiteCheck {
      SiteCheck(files: files.map { FinishedFile(path: $0.key, $0.value) }, expectation: nil, displayRoot: "")
    }
    let before = check([
      "index.html": page("<h2 id='a'>A</h2><svg><g id='part'/></svg><template><p id='t'></p></template>"),
      "old.html": page("<h2 id='b'>B</h2>"), "gone.html": page("<h2 id='c'>C</h2>"),
    ])
    #expect(before.published == ["gone.html", "gone.html#c", "index.html", "index.html#a", "old.html", "old.html#b"])

    let lock = AnchorLock(SourceText(path: "lock", AnchorLock.file(of: before.published)))
    func gone(from site: SiteCheck) -> [String] {
      lines(lock.diagnostics(published: site.published, redirects: site.redirects))
    }
    #expect(gone(from: before) == [])
    let redirect = #"<meta http-equiv="refresh" content="0; url=index.html">"#
    let after = check(["index.html": page("<h2 id='b'>B</h2>"), "old.html": page("", head: redirect)])
    #expect(
      gone(from: after) == [
        "lock:3:1: published page 'gone.html' is gone [removed-anchor]",
        "lock:6:1: published anchor 'a' of 'index.html' is gone [removed-anchor]",
      ])
  }
}
