/// Resolving the links of a packed page where they stand.

/// A link or an image, as far as it takes to say where it leads.
package struct UnresolvedLink {
  /// As in the source, with escapes and entities decoded.
  package let address: String
  package let span: Range<Int>
  package let destinationSpan: Range<Int>
  /// Whether there is nothing in it to click on.
  package let isEmpty: Bool
  /// What stands in it without markup, in UTF-8.
  package let text: [UInt8]
}

/// Where a link leads, and the text that an empty one gets.
package struct ResolvedLink {
  package let destination: Destination
  package let text: String?

  package init(_ destination: Destination, text: String? = nil) {
    self.destination = destination
    self.text = text
  }
}

/// Where an image is, and how large, in CSS pixels.
package struct ResolvedImage {
  package let destination: Destination
  package let size: (width: Int?, height: Int?)

  package init(_ destination: Destination, size: (width: Int?, height: Int?) = (nil, nil)) {
    self.destination = destination
    self.size = size
  }
}

/// Copies the packed links of a page and puts in where they lead: places are relative to each other and stay the same, so
/// that all else is copied as it is. Unpacked, changed and packed again, links took twice the time.
struct LinkRewriter {
  private var reader: PackedReader
  private(set) var writer: PackedBytes
  private let links: (UnresolvedLink) -> ResolvedLink
  private let images: (UnresolvedLink) -> ResolvedImage
  private let text = ByteBuffer(capacity: 256)

  init(
    _ reader: PackedReader, to writer: PackedBytes, links: @escaping (UnresolvedLink) -> ResolvedLink,
    images: @escaping (UnresolvedLink) -> ResolvedImage
  ) {
    self.reader = reader
    self.writer = writer
    self.links = links
    self.images = images
  }

  mutating func rewrite() {
    while !reader.isAtEnd { inline() }
  }

  private mutating func inline() {
    let start = reader.position
    let tag = reader.byte()
    switch tag {
    case InlineTag.link, InlineTag.image: link(from: start, isImage: tag == InlineTag.image)
    case InlineTag.emphasis, InlineTag.strong, InlineTag.strikethrough:
      reader.skipRange()
      writer.append(raw: reader.bytes(from: start))
      inlines()
    default:
      reader.skip(inline: tag)
      writer.append(raw: reader.bytes(from: start))
    }
  }

  private mutating func inlines() {
    let start = reader.position
    let count = reader.number()
    writer.append(raw: reader.bytes(from: start))
    for _ in 0..<count { inline() }
  }

  private mutating func link(from start: Int, isImage: Bool) {
    let span = reader.range()
    let place = reader.range()
    _ = reader.flag()
    writer.append(raw: reader.bytes(from: start))
    let written = reader.position
    let destination = PackedDestination(&reader, at: place)
    let destinationEnd = reader.position
    reader.skipText()
    guard case .written(let address) = destination else {
      writer.append(raw: reader.bytes(from: written))
      inlines()
      return end(isImage ? (reader.number(), reader.number()) : nil)
    }
    text.removeAll()
    var content = PackedText(reader, reader, to: text)
    let isEmpty = content.inlines() == 0
    let question = UnresolvedLink(
      address: address.string, span: span, destinationSpan: place, isEmpty: isEmpty, text: text.bytes)
    let title = reader.bytes(from: destinationEnd)
    var size: (Int, Int)?
    var name: String?
    if isImage {
      let resolved = images(question)
      resolved.destination.pack(into: &writer, at: place)
      size = (resolved.size.width ?? -1, resolved.size.height ?? -1)
    } else {
      let resolved = links(question)
      resolved.destination.pack(into: &writer, at: place)
      name = resolved.text
    }
    writer.append(raw: title)
    if isEmpty, let name {
      _ = reader.number()
      writer.append([.text(Inline.Text(value: name, span: place))], after: place.upperBound)
    } else {
      inlines()
    }
    if isImage { _ = (reader.number(), reader.number()) }
    end(size)
  }

  /// The size of an image, or the form of a link.
  private mutating func end(_ size: (Int, Int)?) {
    if let size {
      writer.append(size.0)
      writer.append(size.1)
    } else {
      writer.append(reader.byte())
    }
  }
}

extension PackedReader {
  /// Skips what is left of an inline that is neither a link nor holds others.
  fileprivate mutating func skip(inline tag: UInt8) {
    let span = range()
    switch tag {
    case InlineTag.softBreak, InlineTag.lineBreak: break
    case InlineTag.footnoteReference:
      skipText()
      _ = (number(), number())
    default: _ = utf8(in: span)
    }
  }
}

extension PackedBytes {
  /// Inlines in a place where the last one ended at `place`.
  fileprivate mutating func append(_ inlines: [Inline], after place: Int) {
    var none: PackedBytes?
    self.place = place
    inlines.pack(into: &self, &none)
  }
}
