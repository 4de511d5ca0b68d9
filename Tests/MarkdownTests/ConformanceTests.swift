/// Plain rendering equals what `cmark` and `cmark-gfm` print for every example of the specifications.

import Diagnostics
import Markdown
import Markup
import TestSupport
import Testing

@Suite struct ConformanceTests {
  @Test(
    .enabled(
      if: SpecExamples.commonMarkPath != nil && SpecExamples.cmarkPath != nil,
      "needs cmark and a CommonMark 0.30 spec.json or spec.txt: set DEMARC_COMMONMARK_SPEC"))
  func commonMarkIsWhatCmarkPrints() throws {
    guard let spec = SpecExamples.commonMarkPath, let cmark = SpecExamples.cmarkPath else { return }
    let examples = try SpecExamples.read(spec)
    #expect(examples.count == 652)
    var unlocated = 0
    for example in examples {
      let parsed = parse(example.markdown, allowsRawHTML: true, dialect: .commonMark)
      #expect(
        try MarkdownCommonMark.render(parsed.value).string
          == SpecExamples.run(cmark, ["--unsafe"], input: example.markdown))
      let claims = SpanClaims(parsed.value, SourceText(path: "page.md", example.markdown))
      #expect(claims.violations == [], "\(example.markdown.debugDescription)")
      unlocated += parsed.value.unlocatedBlocks
    }
    #expect(unlocated == 0)
  }

  @Test(
    .enabled(
      if: SpecExamples.gitHubPath != nil && SpecExamples.cmarkGFMPath != nil,
      "needs cmark-gfm and GitHub's spec.txt: set DEMARC_GFM_SPEC"))
  func gitHubsExtensionsAreWhatCmarkGFMPrints() throws {
    guard let spec = SpecExamples.gitHubPath, let cmark = SpecExamples.cmarkGFMPath else { return }
    let sections = ["Tables", "Strikethrough", "Autolinks", "Task list items"].map { "\($0) (extension)" }
    let examples = try SpecExamples.read(spec).filter { sections.contains($0.section) }
    #expect(examples.count == 23)
    let arguments = ["--unsafe"] + ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }
    for example in examples {
      let parsed = parse(example.markdown, allowsRawHTML: true, dialect: .gitHub)
      #expect(
        try MarkdownCommonMark.render(parsed.value).string
          == SpecExamples.run(cmark, arguments, input: example.markdown))
    }
  }

  @Test func commonMarkHasNoneOfTheExtensions() {
    let document = parse("# a {#b}\n\n~~c~~ https://d.e\n\n|f|\n|-|\n\n> [!NOTE]\n", dialect: .commonMark).value
    #expect(
      MarkdownCommonMark.render(document).string == """
        <h1>a {#b}</h1>
        <p>~~c~~ https://d.e</p>
        <p>|f|
        |-|</p>
        <blockquote>
        <p>[!NOTE]</p>
        </blockquote>

        """)
  }
}
