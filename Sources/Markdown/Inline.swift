/// What a paragraph, heading or cell is made of: text, emphasis, links, images, each with its place.

/// Large cases are kept elsewhere; text, which is most of a page, stands where it is used: a box for each piece of it took
/// a tenth of a build.
package enum Inline: Sendable, Hashable {
  case text(Text)
  case softBreak(span: Range<Int>)
  case lineBreak(span: Range<Int>)
  case code(Text)
  case html(RawHTML)
  case emphasis(Span)
  case strong(Span)
  case strikethrough(Span)
  indirect case link(Link)
  indirect case image(Image)
  indirect case footnoteReference(FootnoteReference)

  package var span: Range<Int> {
    switch self {
    case .text(let text), .code(let text): text.span
    case .softBreak(let span), .lineBreak(let span): span
    case .html(let html): html.span
    case .emphasis(let part), .strong(let part), .strikethrough(let part): part.span
    case .link(let link): link.span
    case .image(let image): image.span
    case .footnoteReference(let reference): reference.span
    }
  }

  package struct Text: Sendable, Hashable {
    /// A part of what the paragraph was read from, where it can be: a string for each text took a thirtieth of a build.
    package var utf8: ArraySlice<UInt8>
    package var span: Range<Int>
    /// Whether the source says exactly this: no escapes, entities or line breaks in between.
    package var isVerbatim: Bool

    package var value: String { String(decoding: utf8, as: UTF8.self) }

    package init(value: String, span: Range<Int>, isVerbatim: Bool = false) {
      self.init(utf8: Array(value.utf8)[...], span: span, isVerbatim: isVerbatim)
    }

    init(utf8: ArraySlice<UInt8>, span: Range<Int>, isVerbatim: Bool) {
      self.utf8 = utf8
      self.span = span
      self.isVerbatim = isVerbatim
    }
  }

  /// Content between two delimiters, which `span` includes.
  package struct Span: Sendable, Hashable {
    package var content: [Inline]
    package var span: Range<Int>

    package init(content: [Inline], span: Range<Int>) {
      self.content = content
      self.span = span
    }
  }

  package struct FootnoteReference: Sendable, Hashable {
    package var label: String
    /// The footnote's number.
    package var number: Int
    /// From 1: which of the references to the same footnote this is.
    package var occurrence: Int
    package var span: Range<Int>

    package init(label: String, number: Int, occurrence: Int, span: Range<Int>) {
      self.label = label
      self.number = number
      self.occurrence = occurrence
      self.span = span
    }
  }
}

/// Where a link leads or an image is.
package enum Destination: Sendable, Hashable {
  /// As in the source, with escapes and entities decoded. It is not printed on pages before it is resolved.
  case written(String)
  /// The address as the browser gets it.
  case resolved(String)
  /// Nowhere: only the text is printed.
  case none
}

package struct Link: Sendable, Hashable {
  package var destination: Destination
  /// Where the destination is written; for `[text][label]` in the definition of the label.
  package var destinationSpan: Range<Int>
  /// Whether `destinationSpan` is the destination itself; otherwise it is the first line of the block.
  package var isDestinationExact: Bool
  package var title: String
  package var content: [Inline]
  package var span: Range<Int>
  /// How the author wrote it.
  package var form: Form

  package enum Form: Sendable, Hashable {
    /// `[text](destination)`
    case inline
    /// `[text][label]`, `[label][]` or `[label]`
    case reference
    /// `<https://…>`
    case autolink
    /// `https://…` without anything around it
    case literal
  }

  package init(
    destination: Destination, destinationSpan: Range<Int>, isDestinationExact: Bool, title: String, content: [Inline],
    span: Range<Int>, form: Form
  ) {
    self.destination = destination
    self.destinationSpan = destinationSpan
    self.isDestinationExact = isDestinationExact
    self.title = title
    self.content = content
    self.span = span
    self.form = form
  }
}

package struct Image: Sendable, Hashable {
  package var destination: Destination
  package var destinationSpan: Range<Int>
  package var isDestinationExact: Bool
  package var title: String
  /// The alternative text as it is written, with its markup.
  package var content: [Inline]
  package var span: Range<Int>
  /// In CSS pixels, where they are known; the resolver sets them.
  package var width: Int?
  package var height: Int?

  /// The text that stands for the image.
  package var alternativeText: String { content.plainText }

  package init(
    destination: Destination, destinationSpan: Range<Int>, isDestinationExact: Bool, title: String, content: [Inline],
    span: Range<Int>, width: Int? = nil, height: Int? = nil
  ) {
    self.destination = destination
    self.destinationSpan = destinationSpan
    self.isDestinationExact = isDestinationExact
    self.title = title
    self.content = content
    self.span = span
    self.width = width
    self.height = height
  }
}

extension Inline {
  /// The text without markup; line breaks become spaces.
  package var plainText: String { [self].plainText }

  fileprivate func appendPlainText(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text), .code(let text): bytes += text.utf8
    case .softBreak, .lineBreak: bytes.append(0x20)
    case .html, .footnoteReference: break
    case .emphasis(let part), .strong(let part), .strikethrough(let part): part.content.appendPlainText(to: &bytes)
    case .link(let link): link.content.appendPlainText(to: &bytes)
    case .image(let image): image.content.appendPlainText(to: &bytes)
    }
  }
}

extension [Inline] {
  /// The text without markup; line breaks become spaces.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text.value }
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same as bytes.
  package func appendPlainText(to bytes: inout [UInt8]) {
    for inline in self { inline.appendPlainText(to: &bytes) }
  }
}
