/// Packed inlines → HTML.

extension MarkdownHTML {
  mutating func inlines() {
    for _ in 0..<bytes.number() { inline() }
  }

  private mutating func inline() {
    let tag = bytes.byte()
    switch tag {
    case InlineTag.text, InlineTag.verbatim:
      let span = bytes.range()
      output.append(escaping: bytes.utf8(in: span))
    case InlineTag.softBreak:
      bytes.skipRange()
      output.append("\n")
    case InlineTag.lineBreak:
      bytes.skipRange()
      output.append("<br>\n")
    case InlineTag.code, InlineTag.verbatimCode:
      let span = bytes.range()
      output.append("<code>")
      output.append(escaping: bytes.utf8(in: span))
      output.append("</code>")
    case InlineTag.html:
      let span = bytes.range()
      output.append(raw: bytes.utf8(in: span))
    case InlineTag.emphasis: delimited("<em>", "</em>")
    case InlineTag.strong: delimited("<strong>", "</strong>")
    case InlineTag.strikethrough: delimited("<del>", "</del>")
    case InlineTag.link: link()
    case InlineTag.image: image()
    case InlineTag.footnoteReference: footnoteReference()
    case InlineTag.apart:
      swap(&bytes, &links)
      inline()
      swap(&bytes, &links)
    default: preconditionFailure("no inline has the tag \(tag)")
    }
  }

  private mutating func delimited(_ start: StaticString, _ end: StaticString) {
    bytes.skipRange()
    output.append(start)
    inlines()
    output.append(end)
  }

  private mutating func link() {
    bytes.skipRange()
    let span = bytes.range()
    _ = bytes.flag()
    let destination = PackedDestination(&bytes, at: span)
    let title = bytes.utf8()
    if case .resolved(let address) = destination {
      append(addressAttribute: "<a href=\"", address)
      if !title.isEmpty { append(attribute: " title=\"", title) }
      output.append(">")
      inlines()
      output.append("</a>")
    } else {
      inlines()
    }
    _ = bytes.byte()
  }

  private mutating func image() {
    bytes.skipRange()
    let span = bytes.range()
    _ = bytes.flag()
    let destination = PackedDestination(&bytes, at: span)
    let title = bytes.utf8()
    let (alternative, end) = textAhead()
    (bytes, links) = (end.bytes, end.links)
    let (width, height) = (bytes.number(), bytes.number())
    guard case .resolved(let source) = destination else { return output.append(escaping: alternative) }
    append(addressAttribute: "<img src=\"", source)
    append(attribute: " alt=\"", alternative)
    if !title.isEmpty { append(attribute: " title=\"", title) }
    if width >= 0 { append(attribute: " width=\"", String(width)) }
    if height >= 0 { append(attribute: " height=\"", String(height)) }
    output.append(">")
  }

  private mutating func footnoteReference() {
    bytes.skipRange()
    let label = bytes.text()
    let (number, occurrence) = (bytes.number(), bytes.number())
    append(placeAttribute: "<sup><a class=\"footnote\" href=\"#", Self.footnoteID(label))
    append(attribute: " id=\"", place.id(Self.referenceID(label, occurrence)))
    append(attribute: " aria-label=\"", "\(words.footnote) \(number)")
    output.append(">")
    output.append(number)
    output.append("</a></sup>")
  }

  /// `start` ends in an opening quote, which is closed here.
  private mutating func append(addressAttribute start: StaticString, _ address: UnsafeBufferPointer<UInt8>) {
    guard let moved = place.address else { return append(attribute: start, address) }
    append(attribute: start, moved(address.string))
  }
}
