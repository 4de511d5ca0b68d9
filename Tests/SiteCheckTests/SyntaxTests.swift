/// What the HTML parser has to repair, and what it is never given.

import Diagnostics
import SiteCheck
import Testing

@Suite("Syntax")
struct SyntaxTests {
  @Test(
    "what a parser must repair is a problem, at its place",
    arguments: [
      ("<div><p>x</div></p>", "2:16: '</p>' ends an element while others in it are open, or that isn't open"),
      ("<p>&unknown;</p>", "2:4: a character reference with an unknown name"),
      ("<p id=a id=b>x</p>", "2:9: an attribute that stands twice on its tag"),
      ("<div/>\n</div>", "2:1: '<div/>' closes itself, which only void elements and SVG can"),
      ("中<table><caption>x</caption><div></div><tr><th scope=col>x</table>", "2:29: '<div>' can't stand here"),
      ("<h1>x</h2>", "2:6: '</h2>' ends an element while others in it are open, or that isn't open"),
    ])
  func repairs(body: String, message: String) {
    #expect(problems(inBody: body).first == "index.html:\(message) [output-syntax]")
  }

  @Test(
    "what newer HTML allows is fine",
    arguments: [
      "<main><p>x</p></main>", "<details><summary>a</summary>b</details>", "<dialog>x</dialog>", "<my-tag>x</my-tag>",
      "<search>x</search>", "<!-- a -- b -->", "<ul><li>a<li>b</ul>", "<a href=\"?a=1&b=2\">x</a>",
      "<svg viewBox=\"0 0 1 1\"><title>x</title><g/><linearGradient/></svg>", "<ruby>x<rt>y</rt></ruby>",
      "<select><option>a<option selected>b</select>", "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
    ])
  func modern(body: String) { #expect(problems(inBody: body) == []) }

  @Test("a page without a doctype is shown by other rules")
  func doctype() {
    #expect(
      problems(in: ["index.html": page("").replacing("<!doctype html>", with: "")]) == [
        "index.html:1:1: '<html lang=\"en\">' can't stand here [output-syntax]"
      ])
  }

  @Test("an empty file, and one that is no text")
  func unreadable() {
    let files = [
      FinishedFile(path: "a.html", ""), FinishedFile(path: "b.html", bytes: [0x3C, 0x70, 0xFF, 0x3E]),
      FinishedFile(path: "c.html", bytes: [0x3C, 0x00]), FinishedFile(path: "d.png", bytes: [0xFF, 0x00]),
      FinishedFile(path: "e.html", page(##"<a href="b.html#x">x</a>"##)),
    ]
    #expect(
      lines(SiteCheck(files: files, expectation: nil, displayRoot: "").diagnostics) == [
        "a.html:1:1: empty file [output-syntax]",
        "b.html:1:3: not a text in UTF-8 [output-syntax]",
        "c.html:1:2: not a text in UTF-8 [output-syntax]",
      ])
  }

  @Test("a byte order mark is no text")
  func byteOrderMark() { #expect(problems(in: ["index.html": "\u{FEFF}" + page("<p>x</p>")]) == []) }

  @Test("a page with thousands of problems is not a report of thousands")
  func cap() {
    let found = problems(inBody: String(repeating: "<img src=\"x\" alt=\"\">", count: 5000))
    #expect(found.count == 201)
    #expect(found.last == "index.html:2:4011: 4800 more problems from here on [output-link]")
  }

  @Test(
    "what would make the parser slow or large is refused before it starts",
    arguments: [
      (
        String(repeating: "<div>", count: 100_000) + String(repeating: "</div>", count: 100_000),
        "more than 512 elements nested in each other"
      ),
      (String(repeating: "<div><!-- </div> -->", count: 600), "more than 512 elements nested in each other"),
      (String(repeating: "<div></span>", count: 600), "more than 512 elements nested in each other"),
      (String(repeating: "<div a='</div>'>", count: 600), "more than 512 elements nested in each other"),
      ("<!-->" + String(repeating: "<div>", count: 600) + "-->", "more than 512 elements nested in each other"),
      (String(repeating: "<lin\u{212A}>", count: 600), "more than 512 elements nested in each other"),
      (String(repeating: "<li><dt>", count: 600), "more than 512 elements nested in each other"),
      (String(repeating: "<p><b x=1>", count: 600), "more than 512 elements nested in each other"),
      (
        String(repeating: "<b>", count: 400) + String(repeating: "<p>", count: 20_000),
        "too many open formatting elements"
      ),
      ("<p " + (0..<300).map { "a\($0) " }.joined() + ">", "more than 256 attributes on one tag"),
      (String(repeating: "<body a>", count: 20), "'body' is opened again and again"),
      ("<svg><title><div></title></svg>", "'title' inside svg, math or select holds a tag"),
      ("<svg><g></svg></g>", "'svg' is closed where 'g' is open, inside svg, math or select"),
      ("<svg><![CDATA[ x ]]></svg>", "a CDATA section has no place in a page"),
      ("<plaintext>", "'plaintext' is obsolete and not checked"),
      (
        "<script><!-- <script></script> <div> --></script>",
        "a script holds '<!--' and '<script', which hides its end"
      ),
    ])
  func refusals(body: String, message: String) {
    let found = problems(inBody: body)
    #expect(found.count == 1 && found[0].hasSuffix(": \(message) [output-syntax]"), "\(found)")
  }

  @Test(
    "what only looks deep is fine",
    arguments: [
      String(repeating: "<p>x", count: 2000), "<ul>" + String(repeating: "<li>x", count: 2000) + "</ul>",
      String(repeating: "<ul><li>x<li>y</ul>", count: 2000), String(repeating: "<dl><dt>x<dd>y</dl>", count: 2000),
      String(repeating: "<br>", count: 2000), String(repeating: "<b>x</b>", count: 2000),
      "<textarea>" + String(repeating: "<div>", count: 2000) + "</textarea>",
      "<script src=\"x.js\">" + String(repeating: "<div>", count: 2000) + "</script>",
      "<!-- " + String(repeating: "<div>", count: 2000) + "-->",
      "<svg>" + String(repeating: "<g/>", count: 2000) + "</svg>",
      String(repeating: "<div>", count: 500) + String(repeating: "</div>", count: 500),
    ])
  func shallow(body: String) { #expect(problems(in: ["index.html": page(body), "x.js": ""]) == []) }
}
