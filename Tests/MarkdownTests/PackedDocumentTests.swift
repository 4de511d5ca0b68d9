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
      of: source, links: { resolvedLink($0, &asked.ofPacked) }, images: { resolvedImage($0, &asked.ofPacked) })
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
    let resolved = resolvedLink(
      UnresolvedLink(
        address: address, span: link.span, destinationSpan: link.destinationSpan, isEmpty: link.content.isEmpty,
        text: Array(link.content.plainText.utf8)), &asked)
    link.destination = resolved.destination
    if let text = resolved.text, link.content.isEmpty {
      link.content = [.text(.init(value: text, span: link.destinationSpan))]
    }
    return link
  }

  private func resolvedLink(_ link: UnresolvedLink, _ asked: inout [String]) -> ResolvedLink {
    asked.append("link \(link.span) \(link.address) \(link.text) \(link.isEmpty)")
    return ResolvedLink(link.address.count % 3 == 0 ? .none : .resolved("../\(link.address)"), text: "name")
  }

  private func resolved(_ image: Image, _ asked: inout [String]) -> Image {
    var image = image
    guard case .written(let address) = image.destination else { return image }
    let resolved = resolvedImage(
      UnresolvedLink(
        address: address, span: image.span, destinationSpan: image.destinationSpan, isEmpty: image.content.isEmpty,
        text: Array(image.alternativeText.utf8)), &asked)
    image.destination = resolved.destination
    (image.width, image.height) = resolved.size
    return image
  }

  private func resolvedImage(_ image: UnresolvedLink, _ asked: inout [String]) -> ResolvedImage {
    asked.append("image \(image.span) \(image.address) \(image.text) \(image.isEmpty)")
    return ResolvedImage(.resolved(image.address), size: (16, image.address.count % 2 == 0 ? nil : 9))
  }
}
