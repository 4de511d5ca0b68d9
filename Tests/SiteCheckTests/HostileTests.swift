/// Any bytes at all: the check ends, and says the same thing every time.

import Diagnostics
import SiteCheck
import Testing

@Suite("Hostile files")
struct HostileTests {
  private static let pieces = [
    "<div>", "</div>", "<p>", "<b>", "</b>", "<a href=\"", "\">", "<table>", "<tr>", "<td colspan=9 rowspan=0>",
    "</table>",
    "<caption>", "<th scope=row data-responsibility=\"", "<svg>", "</svg>", "<title>", "</title>", "<style>",
    "<script>",
    "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&amp", "&#x4e2d;", "\u{4E2D}", "\u{202E}", "url(", "\\", "%",
    "%41", "#",
    "?", "../", "//", "https:", " id=a", " id=\"\"", "<template>", "<select>", "<option>", "<li>", "<dt>",
    "<image href=",
    "<use xlink:href=", "<meta http-equiv=refresh content=\"0;url=", "<img srcset=\"", ",", " 1x", "<body>",
    "<html lang=",
    "\"", "'", "=", "<", ">", "/", "\u{FEFF}", "\r\n", "\r", "@import \"", "<foreignObject>", "<math><mi>", "\u{1}",
  ]

  /// A site of pages, pictures and style sheets made of `pieces`; the same for the same `seed`.
  private static func site(seed: UInt64) -> [FinishedFile] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func number(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return ["a.html", "b/c.html", "embed/x.fragment.html", "d.svg", "e.css", "index.html"].map { path in
      let text = (0..<number(below: 60)).map { _ in pieces[number(below: pieces.count)] }.joined()
      return FinishedFile(path: path, number(below: 2) == 0 ? text : page(text))
    }
  }

  @Test("random pieces of markup, in any order of the files", arguments: 0..<20)
  func pieces(batch: UInt64) {
    for seed in (batch * 20)..<(batch * 20 + 20) {
      let files = Self.site(seed: seed)
      let diagnostics = SiteCheck(files: files, expectation: nil).diagnostics
      #expect(SiteCheck(files: files.reversed(), expectation: nil).diagnostics == diagnostics)
      #expect(diagnostics == diagnostics.report())
    }
  }

  @Test("random bytes", arguments: 0..<20)
  func bytes(seed: UInt64) {
    var state = seed &+ 1
    let bytes = (0..<2000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    let files = ["a.html", "a.svg", "a.css"].map { FinishedFile(path: $0, bytes: bytes) }
    let rules = SiteCheck(files: files, expectation: nil).diagnostics.map(\.rule)
    #expect(rules.prefix(2) == [.outputSyntax, .outputSyntax])
  }

  @Test("the report says what is hidden, and no more than fits a line")
  func longAddress() {
    let found = problems(inBody: "<a href=\"\(String(repeating: "x", count: 10_000))\">x</a>")
    #expect(found.count == 1 && found[0].utf8.count < 300)
  }
}
