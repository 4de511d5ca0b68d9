/// Links and fragments, as a browser follows them.

import Diagnostics
import SiteCheck
import Testing

@Suite("Links")
struct LinkTests {
  @Test("a link leads to a file that is there")
  func deadLink() {
    #expect(
      problems(in: [
        "index.html": page(#"<a href="layers/node.html">Nodes</a> <a href="layers/nodes.html">Nodes</a>"#),
        "layers/nodes.html": page(#"<a href="../index.html">Home</a> <a href="../../index.html">Out</a>"#),
      ]) == [
        "index.html:2:10: no file at 'layers/node.html'; did you mean 'layers/nodes.html'? [output-link]",
        "layers/nodes.html:2:43: '../../index.html' leads out of the site [output-link]",
      ])
  }

  @Test("the suggestion replaces the whole address")
  func suggestion() throws {
    let check = SiteCheck(
      files: [
        FinishedFile(path: "a/x.html", page(##"<a href="../layer/nodes.html?q=1#top">x</a>"##)),
        FinishedFile(path: "layers/nodes.html", page("")),
      ], expectation: nil)
    let diagnostic = try #require(check.diagnostics.first)
    #expect(
      diagnostic
        == Diagnostic(
          .outputLink,
          "no file at '../layer/nodes.html?q=1#top'; did you mean '../layers/nodes.html?q=1#top'?",
          at: Diagnostics.SourceLocation(file: "Public/a/x.html", line: 2, column: 10, endLine: 2, endColumn: 37),
          suggestion: "../layers/nodes.html?q=1#top"))
  }

  @Test("case counts, on every file system")
  func wrongCase() {
    #expect(
      problems(in: ["index.html": page(#"<img src="Logo.svg" alt="">"#), "logo.svg": "<svg></svg>"]) == [
        "index.html:2:11: 'Logo.svg' differs from the file's name in case; did you mean 'logo.svg'? [output-link]"
      ])
  }

  @Test("composed and decomposed letters are different file names")
  func composition() {
    #expect(
      problems(in: ["index.html": page("<a href=\"caf\u{E9}.html\">x</a>"), "cafe\u{301}.html": page("")])
        .map { $0.prefix(30) } == ["index.html:2:10: no file at 'c"])
  }

  @Test(
    "these lead to the page 'a b/版本.html'",
    arguments: [
      "../a%20b/%E7%89%88%E6%9C%AC.html", "../a b/版本.html", "./../a%20b/x/../版本.html?query#top", "../a%20b\\版本.html",
      " ../a%20b/版本.html\n", "%2e%2E/a%20b/版本.html#", "../a&#x20;b/版本.html",
    ])
  func resolution(href: String) {
    #expect(
      problems(in: ["c/x.html": page("<a href=\"\(href)\">x</a>"), "a b/版本.html": page("")]) == [])
  }

  @Test("character references in addresses are resolved")
  func entities() {
    #expect(
      problems(in: [
        "index.html": page(#"<a href="a&amp;b.html">x</a> <a href='&#x62;.html'>y</a>"#), "a&b.html": page(""),
      ])
        == ["index.html:2:39: no file at 'b.html'; did you mean 'a&b.html'? [output-link]"]
    )
  }

  @Test("a path with an encoded slash or a doubled slash is no other path")
  func slashes() {
    #expect(
      problems(in: ["index.html": page(#"<a href="a%2Fx.html">x</a> <a href="a//x.html">y</a>"#), "a/x.html": page("")])
        == [
          "index.html:2:10: no file at 'a%2Fx.html' [output-link]",
          "index.html:2:37: no file at 'a//x.html'; did you mean 'a/x.html'? [output-link]",
        ])
  }

  @Test("links to folders, to the server's root and without a scheme die on a disk")
  func offline() {
    #expect(
      problems(in: [
        "index.html": page(
          """
          <a href="layers/">1</a>
          <a href="layers">2</a>
          <a href=".">3</a>
          <a href="/index.html">4</a>
          <a href="//example.org/">5</a>
          <a href="file:///tmp/x">6</a>
          """),
        "layers/index.html": page(""),
      ]) == [
        "index.html:2:10: 'layers/' leads to a folder, which opens no page from disk; did you mean 'layers/index.html'? [output-offline]",
        "index.html:3:10: 'layers' leads to a folder, which opens no page from disk; did you mean 'layers/index.html'? [output-offline]",
        "index.html:4:10: '.' leads to a folder, which opens no page from disk; did you mean 'index.html'? [output-offline]",
        "index.html:5:10: '/index.html' starts at the server's root, which a disk doesn't have (a href) [output-offline]",
        "index.html:6:10: '//example.org/' has no scheme: opened from disk, it leads nowhere (a href) [output-offline]",
        "index.html:7:10: 'file:///tmp/x' is a place on one machine's disk (a href) [output-offline]",
      ])
  }

  @Test("captions, and what scripts fetch, die on a disk")
  func offlineScripts() {
    #expect(
      problems(in: [
        "index.html": page(#"<video controls><track src="a.vtt"></video>"#), "a.vtt": "",
        "a.js": """
        // fetch("a.json"), new Worker("w.js")
        var s = "fetch(1)" + 'import x', fetching = 1; a.fetch(x); ({ import: 1, export: 2 });
        if (window.fetch) { fetch ("a.json"); }
        new XMLHttpRequest(); new Worker("w.js"); navigator.serviceWorker.register("s.js");
        /* import("a") */ import("b.js");
        export { a };
        s.replace(/"/g, ""); fetch(1)
        fetch(2);
        """,
      ]) == [
        "a.js:3:21: browsers refuse 'fetch' on a page from disk [output-offline]",
        "a.js:4:5: browsers refuse 'XMLHttpRequest' on a page from disk [output-offline]",
        "a.js:4:27: browsers refuse workers on a page from disk [output-offline]",
        "a.js:4:53: browsers refuse service workers on a page from disk [output-offline]",
        "a.js:5:19: browsers refuse modules on a page from disk [output-offline]",
        "a.js:6:1: browsers refuse modules on a page from disk [output-offline]",
        "a.js:8:1: browsers refuse 'fetch' on a page from disk [output-offline]",
        "index.html:2:29: browsers refuse captions from disk [output-offline]",
      ])
  }

  @Test("schemes that are followed, and others")
  func schemes() {
    #expect(
      problems(
        inBody: """
          <a href="https://example.org/a?b#c">1</a> <a href="mailto:a@example.org">2</a> <a href="tel:+49">3</a>
          <a href="javascript:alert(1)">4</a>
          <a href="java&#9;script:alert(1)">5</a>
          <a href="data:text/html,x">6</a>
          <a href="C:\\x.html">7</a>
          <a href="https:x.html">8</a>
          """) == [
          "index.html:3:10: a 'javascript:' address is inline script (a href) [output-external]",
          "index.html:4:10: a 'javascript:' address is inline script (a href) [output-external]",
          "index.html:5:10: browsers don't follow a link to a 'data:' address (a href) [output-link]",
          "index.html:6:10: 'c:' is not a scheme that every browser follows (a href) [output-link]",
          "index.html:7:10: 'https:x.html' names no host (a href) [output-link]",
        ])
  }

  @Test(
    "every attribute that names a resource is followed",
    arguments: [
      #"<img src="x.png" alt="">"#, #"<img srcset="x.png 1x" alt="">"#, #"<video poster="x.png"></video>"#,
      #"<blockquote cite="x.png">a</blockquote>"#, #"<form action="x.png"></form>"#,
      #"<button formaction="x.png">a</button>"#, #"<object data="x.png"></object>"#, #"<iframe src="x.png"></iframe>"#,
      #"<svg><image href="x.png"/></svg>"#, #"<svg><image xlink:href="x.png"/></svg>"#,
      #"<svg><a href="x.png"><text>a</text></a></svg>"#, #"<svg><rect fill="url(x.png#a)"/></svg>"#,
      #"<audio src="x.png"></audio>"#, #"<picture><source srcset="x.png"></picture>"#,
      #"<script src="x.png"></script>"#,
      #"<noscript><img src="x.png" alt=""></noscript>"#, #"<map name="m"><area href="x.png" alt="a"></map>"#,
      #"<input type="image" src="x.png" alt="a">"#, #"<embed src="x.png">"#, #"<q cite="x.png">a</q>"#,
      #"<ins cite="x.png">a</ins>"#, #"<del cite="x.png">a</del>"#,
      #"<input type="submit" formaction="x.png">"#, #"<img alt="a" longdesc="x.png">"#,
      #"<a ping="x.png">a</a>"#, #"<svg><feImage href="x.png"/></svg>"#,
    ])
  func attributes(markup: String) {
    let found = problems(inBody: markup)
    #expect(found.count == 1 && found[0].contains("no file at 'x.png"))
  }

  @Test("links in the head, and a refreshing page")
  func head() {
    #expect(
      problems(
        inBody: "",
        head: """

          <link rel="stylesheet" href="a.css">
          <link rel="next" href="b.html">
          <meta http-equiv="Refresh" content="0; URL='c.html'">
          """) == [
          "index.html:2:30: no file at 'a.css' [output-link]",
          "index.html:3:24: no file at 'b.html' [output-link]",
          "index.html:4:37: no file at 'c.html' [output-link]",
        ])
  }

  @Test("srcset: a comma inside an address belongs to it")
  func sourceSet() {
    #expect(
      problems(in: [
        "index.html": page(#"<img srcset="a,b.png 1x, c.png 2x,d.png,e.png" alt="">"#), "a,b.png": "", "c.png": "",
      ]) == ["index.html:2:14: no file at 'd.png,e.png' [output-link]"])
  }

  @Test("where an address is one of several, the suggestion can't replace their place")
  func sharedPlace() throws {
    let check = SiteCheck(
      files: [
        FinishedFile(path: "index.html", page(#"<img srcset="logo.png 1x, logos.png 2x" alt="">"#)),
        FinishedFile(path: "logo.png", ""),
      ], expectation: nil)
    let diagnostic = try #require(check.diagnostics.first)
    #expect(diagnostic.headline == "no file at 'logos.png'; did you mean 'logo.png'?")
    #expect(diagnostic.suggestion == nil)
  }

  @Test("addresses in style sheets are relative to them, in every way CSS can write them")
  func styleSheet() {
    #expect(
      problems(in: [
        "assets/site.css": """
        /* url(comment.png) */
        @import "a.css";
        @import url(b.css);
        @namespace url(http://www.w3.org/1999/xhtml);
        .x { background: url( 'c.png' ), u\\72l(d.png); content: "url(e.png)"; mask: url(#f) }
        .y { background: image-set("g.png" 1x); src: url(../h.woff2) }
        """,
        "h.woff2": "",
      ]) == [
        "assets/site.css:2:10: no file at 'a.css' [output-link]",
        "assets/site.css:3:13: no file at 'b.css' [output-link]",
        "assets/site.css:5:24: no file at 'c.png' [output-link]",
        "assets/site.css:5:40: no file at 'd.png' [output-link]",
        "assets/site.css:6:29: no file at 'g.png' [output-link]",
      ])
  }

  @Test("two files can't have one path")
  func twice() {
    #expect(problems(in: ["a.txt": "", "a.txt": ""]) == ["a.txt:1:1: two files at one path [output-link]"])
  }
}
