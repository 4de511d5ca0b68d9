/// A site of two pages in one file.

import SingleFile
import Testing

@Suite struct SingleFileTests {
  private static let files = [
    "index.html": """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title>\
    <link rel="stylesheet" href="assets/a.css"><script src="assets/a.js" defer></script></head>\
    <body><header><a href="index.html">Site</a></header>\
    <div class="frame"><main id="main"><h1 id="top">Home &amp; more</h1><p><a href="x/b.html#top">B</a> \
    <a href="#top">Up</a> <a href="https://e.example/#a">Out</a> <a href="data.csv">Data</a> <a href="404.html">Gone</a> <a href="all.html">All</a></p></main></div>\
    <footer>End</footer></body></html>
    """,
    "x/b.html": """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>B</title>\
    <link rel="stylesheet" href="../assets/a.css"></head><body><header>Other</header>\
    <div class="frame"><main id="main"><h1 id="top">B</h1><svg viewBox="0 0 1 1"><defs><clipPath id="c"></clipPath></defs>\
    <rect clip-path="url(#c)"/></svg><img src="../p.png" alt=""><label for="i">L</label><input id="i"></main></div>\
    </body></html>
    """,
    "assets/a.css": "p { background: url(../p.png) } /* </style> */", "assets/a.js": "var a = '</script></SCRIPT >';",
    "p.png": "PNG", "data.csv": "a", "404.html": "<p>Not here</p>",
    "all.html": "<html><body><h1>Everything once more</h1></body></html>",
  ]

  private var text: String {
    let files = Self.files.mapValues { Array($0.utf8) }
    return String(
      decoding: SingleFile(files: files, pages: ["index.html", "x/b.html", "all.html"], leftOut: ["404.html"]).bytes,
      as: UTF8.self)
  }

  @Test func idsSayOfWhichPageTheyAre() {
    for id in ["index:top", "x/b:top", "index:main", "x/b:main", "x/b:c"] {
      #expect(text.contains("id=\"\(id)\""), "\(id)")
    }
    #expect(text.contains("<label for=\"x/b:i\">") && text.contains("<input id=\"x/b:i\">"))
    #expect(text.contains("clip-path=\"url(&quot;#x/b:c&quot;)\""))
    #expect(text.contains("<clipPath id=\"x/b:c\"/>"))
  }

  @Test func linksLeadToPlacesInTheFile() {
    #expect(text.contains("<a href=\"#x/b:top\">B</a>"))
    #expect(text.contains("<a href=\"#index:top\">Up</a>"))
    #expect(text.contains("<a href=\"https://e.example/#a\">Out</a>"))
    #expect(text.contains("<a href=\"#index\">Site</a>"))
    #expect(text.contains("<a href=\"#files/data.csv\">Data</a>"))
    #expect(text.contains("<a>Gone</a>") && !text.contains("Not here"))
    #expect(text.contains("<a>All</a>") && !text.contains("Everything once more"))
    #expect(text.contains("id=\"files/data.csv\" data-type=\"text/csv;charset=utf-8\">YQ==</script>"))
  }

  @Test func whatPagesLoadIsInside() {
    #expect(text.contains("<style>p { background: url(\"data:image/png;base64,UE5H\") } /* <\\/style> */</style>"))
    #expect(text.contains("<script>var a = '<\\/script><\\/SCRIPT >';</script>"))
    #expect(text.contains("<img src=\"data:image/png;base64,UE5H\" alt>"))
    #expect(!text.contains("assets/"))
  }

  @Test func whatIsAroundThePagesStandsOnce() {
    #expect(text.contains("<header>") && !text.contains("Other"))
    #expect(text.components(of: "<main>") == 1)
    #expect(text.contains("Home &amp; more"))
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
