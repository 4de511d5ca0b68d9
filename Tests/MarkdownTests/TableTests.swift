/// GitHub's tables, and the captions and scrollers that pages add.

import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct TableTests {
  @Test func aTableIsCaptionedByTheHeadingAboveIt() {
    #expect(
      html("## Owners\n\n| Task | Owner |\n| --- | :-: |\n| Patch \\| test | **you** |\n").split(separator: "\n")
        .dropFirst()
          == """
          <div class="table-scroll" role="region" tabindex="0" aria-label="Owners">
          <table>
          <caption class="from-heading">Owners</caption>
          <thead>
          <tr><th scope="col">Task</th><th scope="col" class="align-center">Owner</th></tr>
          </thead>
          <tbody>
          <tr><td>Patch | test</td><td class="align-center"><strong>you</strong></td></tr>
          </tbody>
          </table>
          </div>
          """.split(separator: "\n")[...])
  }

  @Test(
    arguments: [
      "Table: Who *patches*\n\n| a |\n|---|\n", "| a |\n|---|\n\nTable: Who *patches*\n",
      "Table: Who *patches*\n| a |\n|---|\n", "| a |\n|---|\nTable: Who *patches*\n",
    ])
  func aParagraphBesideATableIsItsCaption(_ markdown: String) {
    #expect(
      html(markdown) == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Who patches">
        <table>
        <caption>Who <em>patches</em></caption>
        <thead>
        <tr><th scope="col">a</th></tr>
        </thead>
        </table>
        </div>

        """)
  }

  @Test func aCellKnowsItsPlace() {
    let source = SourceText(path: "page.md", "- > | a | `x\\|y` |\n  > | - | - |\n  > | **ä** | [l](u \"t\") |\n")
    let document = MarkdownParser().parse(source).value
    var tables: [Block.Table] = []
    document.walkBlocks { if case .table(let table) = $0 { tables.append(table) } }
    let rows = tables.flatMap { [$0.header] + $0.rows }
    #expect(rows.map { $0.cells.map { source.text($0.span) } } == [["a", "`x\\|y`"], ["**ä**", "[l](u \"t\")"]])
    #expect(rows[0].cells[1].content.plainText == "x|y")
    #expect(document.links.map { source.text($0.destinationSpan) } == ["u"])
  }

  @Test func aRaggedRowIsAnErrorOnPages() {
    #expect(
      problems("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| 1 | 2 |\n") == [
        "3:1: row has 1 cell, its header has 2 [ragged-table]",
        "4:1: row has 3 cells, its header has 2 [ragged-table]",
      ])
    #expect(
      problems("| a | b |\n|---|\n") == [
        "2:1: delimiter row has 1 cell, the row above it has 2 [ragged-table]"
      ])
  }

  @Test func aThematicBreakMayFollowDirectly() {
    #expect(html("| a |\n|---|\n| b |\n---\n").hasSuffix("</div>\n<hr>\n"))
  }

  @Test func aTableTakesReferenceLinks() {
    let source = SourceText(path: "page.md", "| [a][x] |\n|---|\n\n[x]: ./nodes.md\n")
    let links = MarkdownParser().parse(source).value.links
    #expect(links.map(\.destination) == [.written("./nodes.md")])
    #expect(links.map { source.text($0.destinationSpan) } == ["./nodes.md"])
  }
}
