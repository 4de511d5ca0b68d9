/// What a page loads, what stands inline, what dies on a disk, and what it says about itself.

import SiteCheck
import Testing

@Suite("Pages")
struct PageTests {
  @Test("nothing is loaded from another host; links to it are fine")
  func external() {
    #expect(
      problems(in: [
        "index.html": page(
          """
          <a href="https://example.org/">fine</a> <blockquote cite="https://example.org/">fine</blockquote>
          <script src="https://example.org/x.js"></script>
          <img src="//example.org/x.png" alt="">
          <img srcset="https://example.org/a.png 1x, https://example.org/b.png 2x" alt="">
          <iframe src="HTTPS://example.org/"></iframe>
          <svg><image href="https://example.org/x.png"/><use xlink:href="https://example.org/x.svg#a"/></svg>
          <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
          """,
          head: """

            <link rel="stylesheet" href="https://example.org/x.css"><link rel="canonical" href="https://example.org/">
            <link rel="preconnect" href="https://example.org">
            """)
      ]) == [
        "index.html:2:30: 'https://example.org/x.css' is loaded from another host (link href) [output-external]",
        "index.html:3:30: 'https://example.org' is loaded from another host (link href) [output-external]",
        "index.html:5:14: 'https://example.org/x.js' is loaded from another host (script src) [output-external]",
        "index.html:6:11: '//example.org/x.png' is loaded from another host (img src) [output-external]",
        "index.html:7:14: 'https://example.org/a.png' is loaded from another host (img srcset) [output-external]",
        "index.html:7:14: 'https://example.org/b.png' is loaded from another host (img srcset) [output-external]",
        "index.html:8:14: 'HTTPS://example.org/' is loaded from another host (iframe src) [output-external]",
        "index.html:9:19: 'https://example.org/x.png' is loaded from another host (image href) [output-external]",
        "index.html:9:64: 'https://example.org/x.svg#a' is loaded from another host (use xlink:href) [output-external]",
        "index.html:10:11: a 'data:' address is inline data (img src) [output-external]",
      ])
  }

  @Test("style sheets load nothing from another host either")
  func externalStyle() {
    #expect(
      problems(in: [
        "site.css": """
        @import "https://example.org/a.css";
        @font-face { src: url(//example.org/b.woff2) }
        a { background: url("data:image/png;base64,AA") }
        """
      ]) == [
        "site.css:1:10: 'https://example.org/a.css' is loaded from another host (@import) [output-external]",
        "site.css:2:23: '//example.org/b.woff2' is loaded from another host (url()) [output-external]",
        "site.css:3:22: a 'data:' address is inline data (url()) [output-external]",
      ])
  }

  @Test("no inline script or style")
  func inline() {
    #expect(
      problems(
        inBody: """
          <script>alert(1)</script>
          <script type="application/json">{"fine": "<b>"}</script><script></script>
          <style>p { color: red }</style>
          <p style="color: red" OnClick="x()">x</p>
          <svg onload="x()"><script>x()</script><style>a{}</style></svg>
          <iframe srcdoc="x"></iframe>
          """) == [
          "index.html:2:1: inline script [output-external]",
          "index.html:4:1: inline style [output-external]",
          "index.html:5:11: inline style in an attribute [output-external]",
          "index.html:5:32: inline script in 'onclick' [output-external]",
          "index.html:6:14: inline script in 'onload' [output-external]",
          "index.html:6:19: inline script [output-external]",
          "index.html:6:39: inline style [output-external]",
          "index.html:7:17: a page inside an attribute can't be checked [output-external]",
        ])
  }

  @Test("files for other hosts carry their styles with them, but load nothing")
  func embeds() {
    #expect(
      problems(in: [
        "embed/managed/matrix.html": page(
          #"<p style="background: url(https://example.org/x.png)">x</p><img src="data:image/png;base64,AA" alt="">"#,
          head: "<style>p { color: red; background: url(x.png) }</style><script>x()</script>"),
        "embed/managed/matrix.fragment.html": "<p style=\"color: red\">x</p>\n",
      ]) == [
        "embed/managed/matrix.html:1:79: no file at 'x.png' [output-link]",
        "embed/managed/matrix.html:2:11: 'https://example.org/x.png' is loaded from another host (style url()) [output-external]",
      ])
  }

  @Test("what browsers refuse from a disk")
  func offline() {
    #expect(
      problems(in: [
        "index.html": page(
          """
          <script type="module" src="x.js"></script>
          <script src="x.js" integrity="sha256-x" crossorigin></script>
          <svg><use href="x.svg#a"/><use href="#b"/><g id="b" fill="url(x.svg#a)"/></svg>
          """, head: "\n<base href=\"x/\"><link rel=\"modulepreload\" href=\"x.js\">"), "x.js": "",
        "x.svg": #"<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/></svg>"#,
      ]) == [
        "index.html:2:1: a base changes where every link leads [output-offline]",
        "index.html:2:28: browsers refuse script modules from disk [output-offline]",
        "index.html:3:15: browsers refuse script modules from disk [output-offline]",
        "index.html:4:31: 'integrity' makes browsers refuse a file from disk [output-offline]",
        "index.html:4:41: 'crossorigin' makes browsers refuse a file from disk [output-offline]",
        "index.html:5:17: 'x.svg#a' uses a part of another file, which browsers refuse from disk [output-offline]",
        "index.html:5:59: 'x.svg#a' uses a part of another file, which browsers refuse from disk [output-offline]",
      ])
  }

  @Test("a page says its language, title and encoding")
  func head() {
    #expect(
      problems(in: [
        "a.html": "<!doctype html><html><head></head><body>x</body></html>",
        "b.html": """
        <!doctype html><html lang=""><head><meta charset="latin1"><title> </title></head><body>x</body></html>
        """,
        "c.html": """
        <!doctype html><html lang="en"><head><!-- \(String(repeating: "x", count: 1000)) --><meta charset="UTF-8">
        <title>x</title></head><body>x</body></html>
        """,
      ]) == [
        "a.html:1:16: the page doesn't say its encoding [output-page]",
        "a.html:1:16: the page doesn't say its language [output-page]",
        "a.html:1:16: the page has no title [output-page]",
        "b.html:1:16: the page doesn't say its language [output-page]",
        "b.html:1:51: the page's encoding is not UTF-8 [output-page]",
        "b.html:1:59: the page's title is empty [output-page]",
        "c.html:1:1047: the encoding is said after the first 1024 bytes [output-page]",
      ])
  }
}
