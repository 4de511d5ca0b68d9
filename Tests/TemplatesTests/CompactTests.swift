/// Styles and scripts mean the same without what only their authors read.

import Testing

@testable import Templates

@Suite struct CompactTests {
  @Test func stylesLoseOnlySpace() {
    let css = """
      /* A site's own: { } */
      .a > .b, .c :is(h1, h2):hover { color: red; background: url("a b;c.png") 0 0 / 3px; }
        @media (max-width: 640px) {
          .d::before { content: "› { }"; margin: calc(1px + 2px) 0; }
        }
      """
    #expect(
      Compact.styles(css) == """
        .a>.b,.c :is(h1,h2):hover{color:red;background:url("a b;c.png") 0 0 / 3px}
        @media (max-width: 640px){.d::before{content:"› { }";margin:calc(1px + 2px) 0}}

        """)
  }

  @Test func scriptsKeepTheirLines() {
    let script = """
      (function () {
        // What it is for.
        var a = "x // y";

        return a
      })();
      """
    #expect(Compact.script(script) == "(function () {\nvar a = \"x // y\";\nreturn a\n})();\n")
  }

  @Test func allStylesBalance() {
    let css = Compact.styles(Stylesheet.all)
    #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
    #expect(css.utf8.count < Stylesheet.all.utf8.count * 9 / 10)
  }
}
