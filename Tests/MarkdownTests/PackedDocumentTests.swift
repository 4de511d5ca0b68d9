/// A packed page is the page, and its links are resolved as those of the page are.

import Diagnostics
import Testing

@testable import Markdown

@Suite struct PackedDocumentTests {
  /// With every construct in every surrounding, so that places and texts are found in all ways in which they are kept.
  @Test(arguments: Fixture.all + Fixture.content, FixtureTests.Surroundings.allCases)
  func whatIsUnpackedIsWhatWasPacked(_ fixture: Fixture, _ surroundings: FixtureTests.Surroundings) {
    check(surroundings.apply(to: fixture.text))
  }

  @Test func emptyPagesAndTextsThatStandNowhereArePackedToo() {
    check("")
    check("&copy; \\* ` a ` `` ` `` &#0; <https://example.com/&amp;>\n\n\tcode\n  \n    more\n")
    check("[![a [b](c.md) d](e.png)](f.md \"t\")\n")
    let source = SourceText(path: "page.md", "text")
    var document = MarkdownDocument(blocks: [
      .paragraph(.init(content: [.text(.init(value: "elsewhere", span: 0..<4))], span: 0..<4)),
      .code(.init(info: .init(word: "", rest: "", span: 4..<4), text: "other\n", contentLines: [0..<4], span: 0..<4)),
      .thematicBreak(span: 4..<4),
    ])
    document.unlocatedBlocks = 3
    #expect(PackedDocument(document, of: source).document(of: source) == document)
  }

  private func check(_ text: String) {
    let source = SourceText(path: "page.md", text)
    var document = MarkdownParser(allowsRawHTML: true).parse(source).value
    // The comments are read where the page is parsed.
    document.ignores = []
    var packed = PackedDocument(document, of: source)
    #expect(packed.document(of: source) == document)
    #expect(packed.sections(of: source) == sections(of: document))

    var asked: (of: [String], ofPacked: [String]) = ([], [])
    document.resolveLinks { resolved($0, &asked.of) }
    document.resolveImages { resolved($0, &asked.of) }
    packed.resolve(
      of: source, links: { resolved($0, &asked.ofPacked) }, images: { resolved($0, &asked.ofPacked) })
    #expect(packed.document(of: source) == document)
    #expect(packed.sections(of: source) == sections(of: document))
    #expect(asked.of.sorted() == asked.ofPacked.sorted())
  }

  private func sections(of document: MarkdownDocument) -> [TextSection] {
    var sections = [TextSection()]
    for block in document.blocks + document.footnotes.flatMap(\.blocks) {
      if case .heading(let heading) = block, document.blocks.contains(block) {
        sections.append(TextSection(id: heading.id, title: heading.plainText))
      } else {
        sections[sections.count - 1].text += MarkdownDocument(blocks: [block]).plainText.utf8
      }
    }
    return sections
  }

  private func resolved(_ link: Link, _ asked: inout [String]) -> Link {
    var link = link
    guard case .written(let address) = link.destination else { return link }
    asked.append("link \(link.span) \(address)")
    link.destination = address.count % 3 == 0 ? .none : .resolved("../\(address)")
    if link.content.isEmpty { link.content = [.text(.init(value: "name", span: link.destinationSpan))] }
    return link
  }

  private func resolved(_ image: Image, _ asked: inout [String]) -> Image {
    var image = image
    guard case .written(let address) = image.destination else { return image }
    asked.append("image \(image.span) \(address)")
    image.destination = .resolved(address)
    (image.width, image.height) = (16, address.count % 2 == 0 ? nil : 9)
    return image
  }
}
