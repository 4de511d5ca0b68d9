/// Renders a document for a page of the site.

import Markup
import Words

/// Pages' HTML: headings with ids, tables with captions in scrollers, alerts, footnotes, highlighted code.
///
/// Links and images are printed once their destinations are resolved; before, only their texts are.
package struct MarkdownHTML {
  let words: MarkdownWords
  private let place: Place
  private let directives: (Directive) -> HTML
  private(set) var output = HTMLBuffer()

  /// Document → HTML; `directives` gives what stands in the place of each directive.
  package static func render(
    _ document: MarkdownDocument, words: MarkdownWords = .init(), place: Place = Place(),
    directives: (Directive) -> HTML
  ) -> HTML {
    withoutActuallyEscaping(directives) { directives in
      var renderer = MarkdownHTML(words: words, place: place, directives: directives)
      renderer.append(document.blocks)
      renderer.append(document.footnotes)
      return renderer.output.html
    }
  }

  /// Inlines → HTML, for titles and the like that stand outside the page's text.
  package static func render(_ inlines: [Inline], words: MarkdownWords = .init()) -> HTML {
    var renderer = MarkdownHTML(words: words, place: Place(), directives: { _ in HTML() })
    renderer.append(inlines)
    return renderer.output.html
  }

  private init(words: MarkdownWords, place: Place, directives: @escaping (Directive) -> HTML) {
    self.words = words
    self.place = place
    self.directives = directives
  }

  /// Where the document stands: on a page of its own, or as a part of a page that holds several.
  package struct Place {
    fileprivate let id: (String) -> String
    fileprivate let address: (String) -> String

    /// - Parameters:
    ///   - id: what an id of the document is called on the page.
    ///   - address: what an address of the document is on the page.
    package init(id: @escaping (String) -> String = { $0 }, address: @escaping (String) -> String = { $0 }) {
      self.id = id
      self.address = address
    }
  }

  /// The id of a footnote in its document.
  static func footnoteID(_ label: String) -> String { "fn-\(HeadingIDs.slug(label))" }

  /// The id of a reference to a footnote.
  static func referenceID(_ label: String, _ occurrence: Int) -> String {
    "fnref-\(HeadingIDs.slug(label))" + (occurrence > 1 ? "-\(occurrence)" : "")
  }

  // MARK: Blocks

  private mutating func append(_ blocks: [Block], isTight: Bool = false) {
    for block in blocks { append(block, isTight: isTight) }
  }

  private mutating func append(_ block: Block, isTight: Bool) {
    if case .paragraph(let paragraph) = block, isTight {
      append(paragraph.content)
      return
    }
    output.startLine()
    switch block {
    case .paragraph(let paragraph):
      output.append("<p>")
      append(paragraph.content)
      output.append("</p>\n")
    case .heading(let heading): append(heading)
    case .quote(let quote):
      output.append("<blockquote>\n")
      append(quote.blocks)
      output.append("</blockquote>\n")
    case .alert(let alert): append(alert)
    case .list(let list): append(list)
    case .code(let code): append(code)
    case .directive(let directive):
      output.append(html: directives(directive))
      output.startLine()
    case .table(let table): append(table)
    case .html(let html):
      output.append(raw: html.text)
      output.startLine()
    case .thematicBreak: output.append("<hr>\n")
    }
  }

  private mutating func append(_ heading: Heading) {
    output.append("<h")
    output.append(heading.level)
    append(attribute: " id=\"", place.id(heading.id))
    output.append(">")
    append(heading.content)
    append(placeAttribute: " <a class=\"permalink\" href=\"#", heading.id)
    append(attribute: " aria-label=\"", "\(words.permalink) \(heading.plainText)")
    output.append(">#</a></h")
    output.append(heading.level)
    output.append(">\n")
  }

  private mutating func append(_ alert: Alert) {
    append(attribute: "<div class=\"alert alert-", alert.kind.rawValue)
    output.append(" role=\"note\">\n<p class=\"alert-title\">")
    output.append(text: words.title(of: alert.kind))
    output.append("</p>\n")
    append(alert.blocks)
    output.append("</div>\n")
  }

  private mutating func append(_ list: Block.List) {
    output.append(list.start == nil ? "<ul" : "<ol")
    if list.items.contains(where: { $0.isDone != nil }) { output.append(" class=\"task-list\"") }
    if let start = list.start, start != 1 {
      output.append(" start=\"")
      output.append(start)
      output.append("\"")
    }
    output.append(">\n")
    for item in list.items {
      output.append(item.isDone == nil ? "<li>" : "<li class=\"task\">")
      append(item, isTight: list.isTight)
      output.append("</li>\n")
    }
    output.append(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func append(_ item: Block.Item, isTight: Bool) {
    guard let isDone = item.isDone else { return append(item.blocks, isTight: isTight) }
    var blocks = item.blocks[...]
    let first = blocks.popFirst()
    if !isTight {
      output.startLine()
      output.append("<p>")
    }
    append(attribute: "<input type=\"checkbox\" disabled aria-label=\"", isDone ? words.done : words.open)
    output.append(isDone ? " checked> " : "> ")
    if case .paragraph(let paragraph) = first { append(paragraph.content) }
    if !isTight { output.append("</p>\n") }
    append(Array(blocks), isTight: isTight)
  }

  private mutating func append(_ code: CodeBlock) {
    let language = code.info.word.lowercased()
    output.append("<div class=\"code\"")
    if !language.isEmpty { append(attribute: " data-language=\"", language) }
    output.append("><pre tabindex=\"0\"><code")
    if !language.isEmpty { append(attribute: " class=\"language-", language) }
    output.append(">")
    Highlighter.append(code.text, language: language, to: &output)
    output.append("</code></pre><button type=\"button\" class=\"copy\" hidden")
    append(attribute: " data-copied=\"", words.copied)
    output.append(">")
    output.append(text: words.copy)
    output.append("</button></div>\n")
  }

  private mutating func append(_ table: Block.Table) {
    let written = table.caption?.content ?? []
    // A caption may consist of a picture without a text, or of spaces.
    let caption = written.plainText.unicodeScalars.allSatisfy(\.isMarkdownSpace) ? [] : written
    append(
      attribute: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"",
      caption.isEmpty ? words.table : caption.plainText)
    // A caption that only repeats the heading is for screen readers.
    output.append(
      table.caption?.isWritten == true ? ">\n<table>\n<caption>" : ">\n<table>\n<caption class=\"from-heading\">")
    if caption.isEmpty { output.append(text: words.table) } else { append(caption) }
    output.append("</caption>\n<thead>\n")
    append(table.header, of: table, tag: "th")
    output.append("</thead>\n")
    if !table.rows.isEmpty {
      output.append("<tbody>\n")
      for row in table.rows { append(row, of: table, tag: "td") }
      output.append("</tbody>\n")
    }
    output.append("</table>\n</div>\n")
  }

  private mutating func append(_ row: Block.Row, of table: Block.Table, tag: StaticString) {
    output.append("<tr>")
    for (cell, alignment) in zip(row.cells, table.alignments) {
      output.append("<")
      output.append(tag)
      if tag.utf8CodeUnitCount == 2, tag.withUTF8Buffer({ $0[1] == UInt8(ascii: "h") }) {
        output.append(" scope=\"col\"")
      }
      if alignment != .none { append(attribute: " class=\"align-", alignment.rawValue) }
      output.append(">")
      append(cell.content)
      output.append("</")
      output.append(tag)
      output.append(">")
    }
    output.append("</tr>\n")
  }

  private mutating func append(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    output.startLine()
    append(attribute: "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"", words.footnotes)
    output.append(">\n<ol>\n")
    for footnote in footnotes {
      append(attribute: "<li id=\"", place.id(Self.footnoteID(footnote.label)))
      output.append(">")
      var blocks = footnote.blocks
      let last = blocks.popLast()
      append(blocks)
      if case .paragraph(let paragraph) = last {
        output.startLine()
        output.append("<p>")
        append(paragraph.content)
        output.append(" ")
        appendBackLinks(footnote)
        output.append("</p>\n")
      } else {
        if let last { append(last, isTight: false) }
        output.append("<p>")
        appendBackLinks(footnote)
        output.append("</p>\n")
      }
      output.append("</li>\n")
    }
    output.append("</ol>\n</section>\n")
  }

  private mutating func appendBackLinks(_ footnote: Footnote) {
    for occurrence in 1...max(1, footnote.references) {
      if occurrence > 1 { output.append(" ") }
      append(placeAttribute: "<a class=\"footnote-back\" href=\"#", Self.referenceID(footnote.label, occurrence))
      let number = occurrence > 1 ? "\(footnote.number)-\(occurrence)" : "\(footnote.number)"
      append(attribute: " aria-label=\"", "\(words.backToReference) \(number)")
      output.append(">↩</a>")
    }
  }

  // MARK: Inlines

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines { append(inline) }
  }

  private mutating func append(_ inline: Inline) {
    switch inline {
    case .text(let text): output.append(text: text.value)
    case .softBreak: output.append("\n")
    case .lineBreak: output.append("<br>\n")
    case .code(let code):
      output.append("<code>")
      output.append(text: code.value)
      output.append("</code>")
    case .html(let html): output.append(raw: html.text)
    case .emphasis(let part):
      output.append("<em>")
      append(part.content)
      output.append("</em>")
    case .strong(let part):
      output.append("<strong>")
      append(part.content)
      output.append("</strong>")
    case .strikethrough(let part):
      output.append("<del>")
      append(part.content)
      output.append("</del>")
    case .link(let link): append(link)
    case .image(let image): append(image)
    case .footnoteReference(let reference): append(reference)
    }
  }

  private mutating func append(_ link: Link) {
    guard case .resolved(let href) = link.destination else { return append(link.content) }
    append(attribute: "<a href=\"", place.address(href))
    if !link.title.isEmpty { append(attribute: " title=\"", link.title) }
    output.append(">")
    append(link.content)
    output.append("</a>")
  }

  private mutating func append(_ image: Image) {
    guard case .resolved(let source) = image.destination else { return output.append(text: image.alternativeText) }
    append(attribute: "<img src=\"", place.address(source))
    append(attribute: " alt=\"", image.alternativeText)
    if !image.title.isEmpty { append(attribute: " title=\"", image.title) }
    if let width = image.width { append(attribute: " width=\"", String(width)) }
    if let height = image.height { append(attribute: " height=\"", String(height)) }
    output.append(">")
  }

  private mutating func append(_ reference: Inline.FootnoteReference) {
    append(placeAttribute: "<sup><a class=\"footnote\" href=\"#", Self.footnoteID(reference.label))
    append(attribute: " id=\"", place.id(Self.referenceID(reference.label, reference.occurrence)))
    append(attribute: " aria-label=\"", "\(words.footnote) \(reference.number)")
    output.append(">")
    output.append(reference.number)
    output.append("</a></sup>")
  }

  /// The way to an id of the document; `start` ends in `href="#`.
  private mutating func append(placeAttribute start: StaticString, _ id: String) {
    let id = place.id(id)
    // An id may hold percent signs, which mean something else in an address.
    let isPlain = !id.utf8.contains(0x25)
    append(
      attribute: start,
      isPlain ? id : id.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25"))
  }

  /// `start` ends in an opening quote, which is closed here.
  private mutating func append(attribute start: StaticString, _ value: String) {
    output.append(start)
    output.append(text: value)
    output.append("\"")
  }
}
