/// Links, images, footnotes and the other parts of a paragraph.

import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct InlineTests {
  /// The destinations of a page's links with the text at their places.
  private func destinations(_ markdown: String) -> [String] {
    let source = SourceText(path: "page.md", markdown)
    return MarkdownParser().parse(source).value.links.map { link in
      guard case .written(let text) = link.destination else { return "?" }
      return "\(text) @ \(link.isDestinationExact ? source.text(link.destinationSpan) : "?")"
    }
  }

  @Test func aLinkKnowsWhereItsDestinationStands() {
    #expect(destinations("é [a](b.md#c \"t\") [d](<e f>)") == ["b.md#c @ b.md#c", "e f @ e f"])
    #expect(destinations("[a](b\\_c&amp;d)") == ["b_c&d @ b\\_c&amp;d"])
    #expect(destinations("> - text\n>   [a\n>   b](\n>   c)") == ["c @ c"])
    #expect(
      destinations("[](responsibility:node-os-patches)") == [
        "responsibility:node-os-patches @ responsibility:node-os-patches"
      ])
  }

  @Test func aReferenceLinkPointsIntoItsDefinition() {
    #expect(destinations("[a][X y] [x Y] [X  Y][]\n\n> [x y]: /u 'title'\n") == ["/u @ /u", "/u @ /u", "/u @ /u"])
    #expect(destinations("[x]: /u\n[y]: /v\nText [x] [y]") == ["/u @ /u", "/v @ /v"])
    #expect(destinations("```\n[x]: /wrong\n```\n\n[x]\n\n[x]: /right") == ["/right @ /right"])
  }

  @Test func addressesInTheTextBecomeLinks() {
    #expect(
      destinations("See https://a.b/c?d=1&amp;e=2, www.x.org. Or me@x.org; <https://y.z>") == [
        "https://a.b/c?d=1&e=2 @ https://a.b/c?d=1&amp;e=2", "http://www.x.org @ www.x.org",
        "mailto:me@x.org @ me@x.org", "https://y.z @ https://y.z",
      ])
    #expect(
      destinations("https://a.b/__init__.py *www.x.y/_a_.md*") == [
        "https://a.b/__init__.py @ https://a.b/__init__.py", "http://www.x.y/_a_.md @ www.x.y/_a_.md",
      ])
    #expect(
      destinations("https://a.b/*c d* a\\_b@x.org") == [
        "https://a.b/ @ https://a.b/", "mailto:a_b@x.org @ a\\_b@x.org",
      ])
    #expect(destinations("`https://a.b` [https://a.b](c)") == ["c @ c"])
  }

  @Test func anImageHasAnAlternativeText() {
    let source = SourceText(path: "page.md", "![The *node*](n.svg 'Node')")
    let images = MarkdownParser().parse(source).value.images
    #expect(images.map(\.alternativeText) == ["The node"])
    #expect(images.map { source.text($0.destinationSpan) } == ["n.svg"])
    #expect(html("![The *node*](n.svg 'Node')") == "<p><img src=\"n.svg\" alt=\"The node\" title=\"Node\"></p>\n")
  }

  @Test func whatIsNotResolvedIsPrintedAsText() {
    let document = parse("[a](javascript:alert) ![b](c.png)").value
    #expect(MarkdownHTML.render(document) { _ in "" }.string == "<p>a b</p>\n")
  }

  @Test func textIsStruckOut() {
    #expect(html("~~old~~ ~a~ 1~2 ~~~x~~~") == "<p><del>old</del> <del>a</del> 1~2 ~~~x~~~</p>\n")
    #expect(html("~a ~~b c~ ~~d ~e~~") == "<p>~a ~~b c~ ~~d ~e~~</p>\n")
    #expect(html("~~a ~b~~ c~") == "<p>~~a <del>b~~ c</del></p>\n")
  }

  @Test func footnotesAreNumberedByTheirFirstReference() {
    #expect(
      html("A[^b] B[^a] C[^b]\n\n[^a]: First\n\n    more\n[^b]: https://x.y\n") == """
        <p>A<sup><a class="footnote" href="#fn-b" id="fnref-b" aria-label="Footnote 1">1</a></sup> \
        B<sup><a class="footnote" href="#fn-a" id="fnref-a" aria-label="Footnote 2">2</a></sup> \
        C<sup><a class="footnote" href="#fn-b" id="fnref-b-2" aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-b">
        <p><a href="https://x.y">https://x.y</a> \
        <a class="footnote-back" href="#fnref-b" aria-label="Back to reference 1">↩</a> \
        <a class="footnote-back" href="#fnref-b-2" aria-label="Back to reference 1-2">↩</a></p>
        </li>
        <li id="fn-a">
        <p>First</p>
        <p>more <a class="footnote-back" href="#fnref-a" aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func whatOnlyLooksLikeADefinitionIsNone() {
    #expect(destinations("Text\n[x]: /u\n\n| [x] |\n|---|\n") == [])
    #expect(destinations("| [^x] |\n|---|\n\n[^x]: /u\n") == [])
  }

  @Test func footnotesDoNotJoinTheListAboveThem() {
    #expect(html("1) a[^x]\n2) b\n\n[^x]: c\n").hasPrefix("<ol>\n<li>a<sup>"))
    #expect(html("+ a[^x]\n\n1) b\n\n[^x]: c\n").hasPrefix("<ul>\n<li>a<sup>"))
  }

  @Test func footnotesInCodeAreCode() {
    #expect(problems("```\n[^a]: x\n```\n\n    [^b]: y\n") == [])
    #expect(parse("```\n[^a]: x\n```").value.footnotes == [])
  }

  @Test func footnotesThatDoNotFitAreReported() {
    #expect(
      problems("A[^node]\n\n[^nodes]: x\n[^nodes]: y\n") == [
        "1:2: footnote 'node' is not defined; did you mean 'nodes'? [unknown-footnote]",
        "3:1: footnote 'nodes' is never referred to [unused-footnote]",
        "4:1: footnote 'nodes' is defined twice [duplicate-anchor]",
        "4:1: footnote 'nodes' is never referred to [unused-footnote]",
      ])
  }

  @Test func linksAndImagesAreReplacedEverywhere() {
    var document = parse("# [a](b)\n\n> - [![c](d)](e)\n\n|[f](g)|\n|-|\n\nx[^1]\n\n[^1]: [h](i)\n").value
    document.resolveLinks { link in
      var link = link
      link.destination = .none
      return link
    }
    #expect(document.links.map(\.destination) == Array(repeating: .none, count: 4))
    #expect(document.images.map(\.destination) == [.written("d")])
  }

  @Test func thePlainTextIsForSearch() {
    #expect(parse("# A *b*\n\nc `d`\ne\n\n|x|y|\n|-|-|\n|1||\n").value.plainText == "A b\nc d e\nA b\nx\ny\n1\n")
  }
}
