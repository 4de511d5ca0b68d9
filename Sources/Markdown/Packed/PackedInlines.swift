/// Inlines ↔ bytes.

enum InlineTag {
  static let text: UInt8 = 0
  static let verbatim: UInt8 = 1
  static let softBreak: UInt8 = 2
  static let lineBreak: UInt8 = 3
  static let code: UInt8 = 4
  static let verbatimCode: UInt8 = 5
  static let html: UInt8 = 6
  static let emphasis: UInt8 = 7
  static let strong: UInt8 = 8
  static let strikethrough: UInt8 = 9
  static let link: UInt8 = 10
  static let image: UInt8 = 11
  static let footnoteReference: UInt8 = 12
  /// A link or an image that stands among the links.
  static let apart: UInt8 = 13
}

extension [Inline] {
  func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    bytes.append(count)
    // Over a buffer, so that none of them is copied.
    withUnsafeBufferPointer { inlines in
      for index in inlines.indices { inlines[index].pack(into: &bytes, &links) }
    }
  }

  init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let count = bytes.number()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Inline(unpacking: &bytes, &links)) }
  }
}

extension Inline {
  /// - Parameter links: where links and images go that stand in no other; nil to keep them in their place.
  func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    switch self {
    case .text(let text):
      bytes.append(text.isVerbatim ? InlineTag.verbatim : InlineTag.text)
      text.pack(into: &bytes)
    case .softBreak(let span):
      bytes.append(InlineTag.softBreak)
      bytes.append(span)
    case .lineBreak(let span):
      bytes.append(InlineTag.lineBreak)
      bytes.append(span)
    case .code(let text):
      bytes.append(text.isVerbatim ? InlineTag.verbatimCode : InlineTag.code)
      text.pack(into: &bytes)
    case .html(let html):
      bytes.append(InlineTag.html)
      bytes.append(html.span)
      bytes.append(html.text, in: html.span)
    case .emphasis(let part): part.pack(as: InlineTag.emphasis, into: &bytes, &links)
    case .strong(let part): part.pack(as: InlineTag.strong, into: &bytes, &links)
    case .strikethrough(let part): part.pack(as: InlineTag.strikethrough, into: &bytes, &links)
    case .link, .image:
      guard var apart = links else { return packWhole(into: &bytes) }
      bytes.append(InlineTag.apart)
      links = nil
      packWhole(into: &apart)
      links = apart
    case .footnoteReference(let reference):
      bytes.append(InlineTag.footnoteReference)
      bytes.append(reference.span)
      bytes.append(reference.label)
      bytes.append(reference.number)
      bytes.append(reference.occurrence)
    }
  }

  /// A link or an image with all that it holds.
  private func packWhole(into bytes: inout PackedBytes) {
    var none: PackedBytes?
    switch self {
    case .link(let link):
      bytes.append(InlineTag.link)
      bytes.append(link.span)
      bytes.append(link.destinationSpan)
      bytes.append(link.isDestinationExact)
      link.destination.pack(into: &bytes, at: link.destinationSpan)
      bytes.append(link.title)
      link.content.pack(into: &bytes, &none)
      bytes.append(link.form.code)
    case .image(let image):
      bytes.append(InlineTag.image)
      bytes.append(image.span)
      bytes.append(image.destinationSpan)
      bytes.append(image.isDestinationExact)
      image.destination.pack(into: &bytes, at: image.destinationSpan)
      bytes.append(image.title)
      image.content.pack(into: &bytes, &none)
      bytes.append(image.width ?? -1)
      bytes.append(image.height ?? -1)
    default: pack(into: &bytes, &none)
    }
  }

  init(unpackingWhole bytes: inout PackedReader) {
    var none: PackedReader?
    self.init(unpacking: &bytes, &none)
  }

  init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let tag = bytes.byte()
    switch tag {
    case InlineTag.text, InlineTag.verbatim:
      self = .text(Text(unpacking: &bytes, isVerbatim: tag == InlineTag.verbatim))
    case InlineTag.softBreak: self = .softBreak(span: bytes.range())
    case InlineTag.lineBreak: self = .lineBreak(span: bytes.range())
    case InlineTag.code, InlineTag.verbatimCode:
      self = .code(Text(unpacking: &bytes, isVerbatim: tag == InlineTag.verbatimCode))
    case InlineTag.html:
      let span = bytes.range()
      self = .html(RawHTML(text: bytes.text(in: span), span: span))
    case InlineTag.emphasis: self = .emphasis(Span(unpacking: &bytes, &links))
    case InlineTag.strong: self = .strong(Span(unpacking: &bytes, &links))
    case InlineTag.strikethrough: self = .strikethrough(Span(unpacking: &bytes, &links))
    case InlineTag.link: self = .link(Link(unpacking: &bytes))
    case InlineTag.image: self = .image(Image(unpacking: &bytes))
    case InlineTag.footnoteReference:
      let span = bytes.range()
      self = .footnoteReference(
        FootnoteReference(label: bytes.text(), number: bytes.number(), occurrence: bytes.number(), span: span))
    case InlineTag.apart:
      guard var apart = links else { preconditionFailure("a link apart inside a link") }
      links = nil
      self.init(unpackingWhole: &apart)
      links = apart
    default: preconditionFailure("no inline has the tag \(tag)")
    }
  }
}

extension Inline.Text {
  fileprivate func pack(into bytes: inout PackedBytes) {
    bytes.append(span)
    utf8.withUnsafeBufferPointer { bytes.append($0, in: span) }
  }

  fileprivate init(unpacking bytes: inout PackedReader, isVerbatim: Bool) {
    let span = bytes.range()
    self.init(utf8: Array(bytes.utf8(in: span))[...], span: span, isVerbatim: isVerbatim)
  }
}

extension Inline.Span {
  fileprivate func pack(as tag: UInt8, into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    bytes.append(tag)
    bytes.append(span)
    content.pack(into: &bytes, &links)
  }

  fileprivate init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let span = bytes.range()
    self.init(content: [Inline](unpacking: &bytes, &links), span: span)
  }
}

extension Link {
  fileprivate init(unpacking bytes: inout PackedReader) {
    var none: PackedReader?
    let span = bytes.range()
    let place = bytes.range()
    self.init(
      destination: .none, destinationSpan: place, isDestinationExact: bytes.flag(), title: "", content: [], span: span,
      form: .inline)
    destination = Destination(unpacking: &bytes, at: place)
    title = bytes.text()
    content = [Inline](unpacking: &bytes, &none)
    form = Form(code: bytes.byte())
  }
}

extension Image {
  fileprivate init(unpacking bytes: inout PackedReader) {
    var none: PackedReader?
    let span = bytes.range()
    let place = bytes.range()
    self.init(
      destination: .none, destinationSpan: place, isDestinationExact: bytes.flag(), title: "", content: [], span: span)
    destination = Destination(unpacking: &bytes, at: place)
    title = bytes.text()
    content = [Inline](unpacking: &bytes, &none)
    let size = (width: bytes.number(), height: bytes.number())
    width = size.width < 0 ? nil : size.width
    height = size.height < 0 ? nil : size.height
  }
}

extension Destination {
  func pack(into bytes: inout PackedBytes, at place: Range<Int>) {
    switch self {
    case .none: bytes.append(UInt8(0))
    case .written(let address):
      bytes.append(UInt8(1))
      bytes.append(address, in: place)
    case .resolved(let address):
      bytes.append(UInt8(2))
      bytes.append(address)
    }
  }

  fileprivate init(unpacking bytes: inout PackedReader, at place: Range<Int>) {
    switch PackedDestination(&bytes, at: place) {
    case .none: self = .none
    case .written(let address): self = .written(address.string)
    case .resolved(let address): self = .resolved(address.string)
    }
  }
}

/// A destination whose bytes stay where they are.
enum PackedDestination {
  case none
  case written(UnsafeBufferPointer<UInt8>)
  case resolved(UnsafeBufferPointer<UInt8>)

  init(_ bytes: inout PackedReader, at place: Range<Int>) {
    switch bytes.byte() {
    case 0: self = .none
    case 1: self = .written(bytes.utf8(in: place))
    default: self = .resolved(bytes.utf8())
    }
  }
}

extension Link.Form {
  fileprivate var code: UInt8 {
    switch self {
    case .inline: 0
    case .reference: 1
    case .autolink: 2
    case .literal: 3
    }
  }

  fileprivate init(code: UInt8) {
    switch code {
    case 0: self = .inline
    case 1: self = .reference
    case 2: self = .autolink
    default: self = .literal
    }
  }
}
