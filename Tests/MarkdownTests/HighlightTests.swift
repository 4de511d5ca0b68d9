/// The languages that pages highlight.

import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct HighlightTests {
  /// Code with its parts in brackets: `[key name]: [string "x"]`.
  private func parts(_ language: String, _ code: String) -> String {
    let page = html("```\(language)\n\(code)\n```").split(separator: "<code class=\"language-\(language)\">")[1]
    return String(page.split(separator: "\n</code>")[0])
      .replacing("<span class=\"hl-", with: "[").replacing("\">", with: " ").replacing("</span>", with: "]")
      .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
        "&amp;", with: "&")
  }

  @Test(
    arguments: [
      ("kind: Pod # one", "[key kind]: Pod [comment # one]"),
      ("- a: 'b: c'", "- [key a]: [string 'b: c']"),
      (
        "n: -1.5\nt: true\nu: http://x/#y",
        "[key n]: [number -1.5]\n[key t]: [literal true]\n[key u]: http://x/#y"
      ),
      (
        "{ \"a\": [1, two] }",
        "{ [key \"a\"]: [[number 1], two] }"
      ),
      (
        "a: |\n  x: 1\n\n  y\nb: &c d",
        "[key a]: |\n[string   x: 1\n\n  y]\n[key b]: [anchor &c] d"
      ),
      ("---\na b: c-d", "---\n[key a b]: c-d"),
    ])
  func yaml(_ code: String, _ expected: String) { #expect(parts("yaml", code) == expected) }

  @Test func json() {
    #expect(
      parts("json", "{\"a\\\"\": [-1e3, null, \"b\"]}")
        == "{[key \"a\\\"\"]: [[number -1e3], [literal null], [string \"b\"]]}"
    )
  }

  @Test func shell() {
    #expect(
      parts("sh", "export A=\"$B c\" # set\nif kubectl get -o yaml ${X:-y} | wc; then exit 1; fi")
        == """
        [keyword export] [variable A]=[string "$B c"] [comment # set]
        [keyword if] kubectl get [key -o] yaml [variable ${X:-y}] | wc; \
        [keyword then] [keyword exit] [number 1]; [keyword fi]
        """)
  }

  @Test func aSessionHasPromptsAndOutput() {
    #expect(parts("console", "$ ls -l\ntotal 1 # x") == "[prompt $] ls [key -l]\ntotal 1 # x")
  }

  @Test func hcl() {
    #expect(
      parts("hcl", "resource \"a\" \"b\" {\n  count = var.n == 2 ? 1 : 0 // c\n  t = <<EOT\n x\nEOT\n}")
        == """
        [keyword resource] [string "a"] [string "b"] {
          [key count] = [variable var].n == [number 2] ? \
        [number 1] : [number 0] [comment // c]
          [key t] = [string <<EOT
         x
        EOT]
        }
        """)
  }

  @Test func otherLanguagesArePlain() {
    #expect(
      html("```swift\nlet a = \"<b>\"\n```").contains(
        "<code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot;\n</code>"))
  }

  /// Whatever the code is, the page shows all of it.
  @Test(arguments: ["yaml", "json", "sh", "console", "hcl"])
  func nothingIsLost(_ language: String) {
    let pieces = [
      "\"", "'", "\\", "\n", " ", "#", ":", "- ", "|", ">", "<<E", "E", "$", "{", "}", "a", "1", "/*", "é", "&", "*",
      "$ ",
    ]
    var state: UInt64 = 42
    for _ in 0..<300 {
      var code = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        code += pieces[Int(state >> 33) % pieces.count]
      }
      let shown = MarkdownHTML.render(
        MarkdownDocument(blocks: [
          .code(
            CodeBlock(info: CodeInfo(word: language, rest: "", span: 0..<0), text: code, contentLines: [], span: 0..<0))
        ])
      ) { _ in "" }.string
      let plain = shown.replacing(#/<span class="hl-[a-z]+">|</span>/#, with: "")
      let expected = code.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
      #expect(plain.contains("<code class=\"language-\(language)\">\(expected)</code>"))
    }
  }
}
