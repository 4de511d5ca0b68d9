/// Renders a document for a page of the site.

import Diagnostics
import Markup
import Words

/// Pages' HTML: headings with ids, tables with captions in scrollers, alerts, footnotes, highlighted code.
///
/// It is drawn from the packed document: unpacked before, pages took a tenth of a build more.
/// Links and images are printed once their destinations are resolved; before, only their texts are.
package struct MarkdownHTML {
  let words: MarkdownWords
  let place: Place
  let directives: (Directive) -> HTML
  var output = HTMLBuffer()
  var bytes: PackedReader
  /// Links and images that stand apart; while one of them is read, both have changed places.
  var links: PackedReader
  /// For texts that are read ahead.
  let ahead = ByteBuffer(capacity: 256)

  /// All headings, in their order: those inside quotes, lists and footnotes, too.
  var headings: [DrawnHeading] = []

  /// Document → HTML and its headings; `directives` gives what stands in the place of each directive.
  ///
  /// - Parameter source: the text that the document was packed with.
  package static func draw(
    _ document: PackedDocument, of source: SourceText, words: MarkdownWords = .init(), place: Place = Place(),
    directives: (Directive) -> HTML
  ) -> (html: HTML, headings: [DrawnHeading]) {
    withoutActuallyEscaping(directives) { directives in
      document.read(source) { structure, links in
        var renderer = MarkdownHTML(words: words, place: place, directives: directives, bytes: structure, links: links)
        renderer.document()
        return (renderer.output.html, renderer.headings)
      }
    }
  }

  /// The HTML of a document that waits for nothing.
  package static func render(
    _ document: MarkdownDocument, words: MarkdownWords = .init(), directives: (Directive) -> HTML
  ) -> HTML {
    let source = SourceText(path: "", bytes: [])
    return draw(PackedDocument(document, of: source), of: source, words: words, directives: directives).html
  }

  private init(
    words: MarkdownWords, place: Place, directives: @escaping (Directive) -> HTML, bytes: PackedReader,
    links: PackedReader
  ) {
    self.words = words
    self.place = place
    self.directives = directives
    self.bytes = bytes
    self.links = links
  }

  /// Where the document stands: on a page of its own, or as a part of a page that holds several.
  package struct Place {
    fileprivate let id: ((String) -> String)?
    let address: ((String) -> String)?

    /// - Parameters:
    ///   - id: what an id of the document is called on the page; nil where it keeps its name.
    ///   - address: what an address of the document is on the page; nil where it stays the same.
    package init(id: ((String) -> String)? = nil, address: ((String) -> String)? = nil) {
      self.id = id
      self.address = address
    }

    func id(_ id: String) -> String { self.id?(id) ?? id }
  }

  /// The id of a footnote in its document.
  static func footnoteID(_ label: String) -> String { "fn-\(HeadingIDs.slug(label))" }

  /// The id of a reference to a footnote.
  static func referenceID(_ label: String, _ occurrence: Int) -> String {
    "fnref-\(HeadingIDs.slug(label))" + (occurrence > 1 ? "-\(occurrence)" : "")
  }

  private mutating func document() {
    if bytes.flag() { bytes.skipRange() }
    _ = bytes.number()
    blocks()
    footnotes()
  }

  // MARK: Footnotes

  private mutating func footnotes() {
    let count = bytes.number()
    guard count > 0 else { return }
    output.startLine()
    append(attribute: "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"", words.footnotes)
    output.append(">\n<ol>\n")
    for _ in 0..<count { footnote() }
    output.append("</ol>\n</section>\n")
  }

  private mutating func footnote() {
    bytes.skipRange()
    let label = bytes.text()
    let (number, references) = (bytes.number(), bytes.number())
    append(attribute: "<li id=\"", place.id(Self.footnoteID(label)))
    output.append(">")
    let count = bytes.number()
    for _ in 0..<max(0, count - 1) { block() }
    if count > 0, bytes.isNext(BlockTag.paragraph) {
      _ = bytes.byte()
      bytes.skipRange()
      output.startLine()
      output.append("<p>")
      inlines()
      output.append(" ")
    } else {
      if count > 0 { block() }
      output.append("<p>")
    }
    for occurrence in 1...max(1, references) {
      if occurrence > 1 { output.append(" ") }
      append(placeAttribute: "<a class=\"footnote-back\" href=\"#", Self.referenceID(label, occurrence))
      let name = occurrence > 1 ? "\(number)-\(occurrence)" : "\(number)"
      append(attribute: " aria-label=\"", "\(words.backToReference) \(name)")
      output.append(">↩</a>")
    }
    output.append("</p>\n</li>\n")
  }

  // MARK: Attributes

  /// The way to an id of the document; `start` ends in `href="#`.
  mutating func append(placeAttribute start: StaticString, _ id: String) {
    let id = place.id(id)
    // An id may hold percent signs, which mean something else in an address.
    let isPlain = id.utf8.allSatisfy { $0 != 0x25 }
    append(
      attribute: start,
      isPlain ? id : id.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25"))
  }

  /// `start` ends in an opening quote, which is closed here.
  mutating func append(attribute start: StaticString, _ value: String) {
    output.append(start)
    output.append(text: value)
    output.append("\"")
  }

  mutating func append(attribute start: StaticString, _ value: UnsafeBufferPointer<UInt8>) {
    output.append(start)
    output.append(escaping: value)
    output.append("\"")
  }

  /// The text of the inlines that come next, and the reader behind them: until the next text is read ahead.
  mutating func textAhead() -> (text: UnsafeBufferPointer<UInt8>, end: PackedText) {
    ahead.removeAll()
    var reader = PackedText(bytes, links, to: ahead)
    reader.inlines()
    return (ahead.view, reader)
  }
}

/// What a table of contents needs of a heading.
package struct DrawnHeading: Sendable, Hashable {
  /// 1 to 6.
  package let level: Int
  package let id: String
  /// Without markup.
  package let title: String
}
