/// What is wrong with a page is reported at its place, all in one run.

import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct ProblemTests {
  @Test func rawHTMLIsAnErrorAndNotPrinted() {
    #expect(
      problems("a <b>c</b>\n\n<div>\nx\n</div>\n\n<!-- todo -->\n") == [
        "1:3: HTML tag '<b>' is not allowed [raw-html]", "3:1: HTML tag '<div>' is not allowed [raw-html]",
        "7:1: HTML comment is not allowed [raw-html]",
      ])
    #expect(html("a <b>c</b>") == "<p>a c</p>\n")
  }

  @Test func allowedHTMLIsPrintedUntouched() {
    let parsed = parse("a <b>c</b>\n\n<div>\n", allowsRawHTML: true)
    #expect(parsed.diagnostics == [])
    #expect(MarkdownHTML.render(parsed.value) { _ in "" }.string == "<p>a <b>c</b></p>\n<div>\n")
  }

  @Test func bytesThatAreNotTextAreNamedByTheirOffset() {
    let source = SourceText(path: "page.md", bytes: Array("ab\n".utf8) + [0xC3, 0x28, 0x00, 0x61, 0xED, 0xA0, 0x62])
    let found = MarkdownParser().parse(source).diagnostics
    #expect(
      found.map(\.headline) == [
        "byte 0xC3 at offset 3 is not UTF-8", "NUL at offset 5 is not text", "byte 0xED at offset 7 is not UTF-8",
        "byte 0xA0 at offset 8 is not UTF-8",
      ])
    #expect(found.allSatisfy { $0.location.line == 2 && $0.rule == .invalidText })
  }

  @Test func allProblemsComeInOneRun() {
    #expect(
      problems("---\ntitle: x\n---\n# A {#a}\n\n# B {#a}\n\n<b>\n\n|a|\n|-|\n|1|2|\n\n> [!NOPE]\n\n[^x]\n") == [
        "6:7: id 'a' is given to two headings [duplicate-anchor]", "8:1: HTML tag '<b>' is not allowed [raw-html]",
        "12:1: row has 2 cells, its header has 1 [ragged-table]",
        "14:3: unknown alert 'NOPE'; did you mean 'NOTE'? [unknown-alert]",
        "16:1: footnote 'x' is not defined [unknown-footnote]",
      ])
  }

  @Test func ofOneRuleOnlySoManyProblemsAreListed() {
    var limits = MarkdownLimits.standard
    limits.problems = 2
    #expect(
      problems("<b>\n\n<i>\n\n<u>\n\n<s>\n", limits: limits) == [
        "1:1: HTML tag '<b>' is not allowed [raw-html]", "3:1: HTML tag '<i>' is not allowed [raw-html]",
        "5:1: page has more than 2 problems of the kind 'raw-html' [markdown-limit]",
      ])
  }
}
