/// Blocks: what is read, where it stands, how a page shows it.

import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct BlockTests {
  @Test func aParagraphKnowsTheTextAndThePlaceOfEachPart() {
    let document = parse("Patch *now* or `later`.").value
    #expect(
      document
        == MarkdownDocument(blocks: [
          .paragraph(
            Block.Paragraph(
              content: [
                .text(Inline.Text(value: "Patch ", span: 0..<6, isVerbatim: true)),
                .emphasis(
                  Inline.Span(content: [.text(Inline.Text(value: "now", span: 7..<10, isVerbatim: true))], span: 6..<11)
                ),
                .text(Inline.Text(value: " or ", span: 11..<15, isVerbatim: true)),
                .code(Inline.Text(value: "later", span: 15..<22, isVerbatim: true)),
                .text(Inline.Text(value: ".", span: 22..<23, isVerbatim: true)),
              ], span: 0..<23))
        ]))
  }

  @Test func frontMatterIsLeftToItsReader() {
    let source = SourceText(path: "page.md", "---\ntitle: Nodes\n---\n\n# Nodes\n")
    let document = MarkdownParser().parse(source).value
    #expect(document.frontMatter.map(source.text) == "title: Nodes\n")
    #expect(document.headings.map { source.text($0.span) } == ["# Nodes"])
  }

  @Test func frontMatterMayBeEmptyAndEndWithTheFile() {
    #expect(parse("---\n---").value == MarkdownDocument(frontMatter: 4..<4))
  }

  @Test func openFrontMatterIsReportedAndAThematicBreakIsNot() {
    #expect(problems("---\ntitle: Nodes\n\nText") == ["1:1: front matter is not closed [front-matter]"])
    #expect(html("---\n\nText") == "<hr>\n<p>Text</p>\n")
  }

  @Test func aByteOrderMarkIsNotText() {
    #expect(html("\u{FEFF}# A") == html("# A"))
    #expect(parse("\u{FEFF}---\na: 1\n---\nText").value.frontMatter == 7..<12)
  }

  @Test func codeKnowsThePlaceOfEachLine() {
    let source = SourceText(path: "page.md", "- > ~~~yaml title=x\n  > a: 1\n  >   b: 2\n  > ~~~\n")
    let document = MarkdownParser().parse(source).value
    var codes: [CodeBlock] = []
    document.walkBlocks { if case .code(let code) = $0 { codes.append(code) } }
    #expect(codes.map(\.text) == ["a: 1\n  b: 2\n"])
    #expect(codes.map(\.info) == [CodeInfo(word: "yaml", rest: "title=x", span: 7..<19)])
    #expect(codes[0].contentLines.map(source.text) == ["a: 1", "  b: 2"])
  }

  @Test func aFencedBlockNamedLikeADirectiveIsOne() {
    let source = SourceText(path: "page.md", "Text\n\n```matrix wide\ncluster-type: managed\n```\n")
    let document = MarkdownParser().parse(source).value
    #expect(
      document.directives == [
        Directive(
          name: "matrix", rest: "wide", text: "cluster-type: managed\n", contentLines: [21..<42], infoSpan: 9..<20,
          span: 6..<46)
      ])
    #expect(html("```matrix\na: b\n```") == "<p>[matrix]</p>\n")
  }

  @Test func anAlertIsAQuoteThatNamesItsKind() {
    #expect(
      html("> [!WARNING]\n> Back up *etcd* first.") == """
        <div class="alert alert-warning" role="note">
        <p class="alert-title">Warning</p>
        <p>Back up <em>etcd</em> first.</p>
        </div>

        """)
    #expect(html("> [!NOTE] text") == "<blockquote>\n<p>[!NOTE] text</p>\n</blockquote>\n")
    #expect(html("> \\[!NOTE]") == "<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n")
  }

  @Test func anUnknownAlertIsReported() {
    #expect(problems("> [!WARNIN]\n> x") == ["1:3: unknown alert 'WARNIN'; did you mean 'WARNING'? [unknown-alert]"])
  }

  @Test func tasksHaveBoxes() {
    #expect(
      html("- [x] done\n- [ ] open\n- \\[x] text\n") == """
        <ul class="task-list">
        <li class="task"><input type="checkbox" disabled aria-label="Done" checked> done</li>
        <li class="task"><input type="checkbox" disabled aria-label="To do"> open</li>
        <li>[x] text</li>
        </ul>

        """)
  }

  @Test func aTaskMayBeATableWithItsCaption() {
    let page = html("- [ ] Table: a\n\n  | x |\n  | --- |\n  | y |\n")
    #expect(page.hasPrefix("<ul class=\"task-list\">\n<li class=\"task\">\n<p><input type=\"checkbox\" "))
    #expect(page.contains("<caption>a</caption>") && page.contains("<td>y</td>"))
  }

  @Test func listsKeepTheirNumbersAndTheirSpacing() {
    #expect(html("3. a\n4. b\n") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    #expect(html("- a\n\n- b\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")
  }

  @Test func codeIsShownWithItsLanguageAndACopyButton() {
    #expect(
      html("``` text\na < b\n```") == """
        <div class="code" data-language="text"><pre tabindex="0"><code class="language-text">a &lt; b
        </code></pre><button type="button" class="copy" hidden data-copied="Copied">Copy</button></div>

        """)
  }
}
