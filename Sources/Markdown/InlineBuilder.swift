/// libcmark's inlines → `Inline` values, each found again in the source.
///
/// libcmark says what a paragraph holds but not reliably where. Its nodes come in the order of the source, so
/// their syntax is matched against the paragraph's bytes from left to right: a text node's bytes must follow (or
/// escapes and references that stand for them), then perhaps a `*`, then the emphasised text, and so on.
/// Where that fails, the rest of the paragraph is placed at its first line.

import CMark

/// Builds the inlines of one paragraph, heading or cell.
struct InlineBuilder {
  let content: LeafContent
  let scope: InlineScope
  /// The first line of the block.
  let fallback: Range<Int>
  /// The next byte to match.
  private var position: Int
  /// Whether the source could not be followed.
  private(set) var isLost = false
  private(set) var exceedsDepth = false
  private(set) var holdsHTML = false
  var holdsFootnoteReferences: Bool { extensions.mayHoldFootnotes }
  private let syntax: LinkSyntax
  private let extensions: InlineExtensions
  private var depth = 0

  init(_ content: LeafContent, from start: Int = 0, scope: InlineScope, fallback: Range<Int>) {
    self.content = content
    self.scope = scope
    self.fallback = fallback
    position = start
    syntax = LinkSyntax(bytes: content.bytes)
    extensions = InlineExtensions(content, scope: scope)
    skipBlanks()
  }

  mutating func inlines(of parent: CMarkNode, inLink: Bool = false) -> [Inline] {
    var pieces = Pieces(content, isKept: !extensions.isEmpty, capacity: depth == 0 ? 8 : 2)
    depth += 1
    defer { depth -= 1 }
    guard depth <= scope.limits.depth else {
      exceedsDepth = true
      isLost = true
      return []
    }
    var child = parent.firstChild
    while let node = child {
      child = node.next
      let start = position
      let inline: Inline
      switch node.kind {
      case CMARK_NODE_TEXT:
        appendText(node.literal, to: &pieces)
        continue
      case CMARK_NODE_SOFTBREAK: inline = .softBreak(span: lineEnd())
      case CMARK_NODE_LINEBREAK: inline = .lineBreak(span: lineEnd())
      case CMARK_NODE_CODE: inline = code(node)
      case CMARK_NODE_HTML_INLINE: inline = html(node)
      case CMARK_NODE_EMPH: inline = .emphasis(delimited(node, by: 1, inLink: inLink))
      case CMARK_NODE_STRONG: inline = .strong(delimited(node, by: 2, inLink: inLink))
      case CMARK_NODE_LINK: inline = .link(link(node))
      case CMARK_NODE_IMAGE: inline = .image(image(node, inLink: inLink))
      default: continue
      }
      pieces.append(inline, isLost ? start..<start : start..<position)
    }
    return extensions.isEmpty ? pieces.run.finish() : extensions.finish(pieces.kept, inLink: inLink)
  }

  // MARK: Text

  private mutating func appendText(_ text: UnsafeBufferPointer<UInt8>, to all: inout Pieces) {
    guard !isLost else { return all.append(unlocated(text), position..<position) }
    if let end = content.endOfPlain(text, at: position) {
      all.append(verbatim: position..<end)
      position = end
      return
    }
    let bytes = content.bytes
    var pieces: [Piece] = []
    let start = position
    var index = 0
    // libcmark keeps the indentation of a line that continues a paragraph lazily; the content doesn't.
    if isAtLineStart, !(scope.entities.reference(in: bytes, at: start)?.value.first?.isBlank ?? false) {
      while index < text.count, text[index].isBlank { index += 1 }
      if index > 0 { pieces.append(.decoded(String(decoding: text[..<index], as: UTF8.self), start..<start)) }
    }
    var run = position
    func flush(_ pieces: inout [Piece], to end: Int) {
      if end > run { pieces.append(.verbatim(run..<end)) }
    }
    while index < text.count, position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1].isPunctuation,
        bytes[position + 1] == text[index]
      {
        flush(&pieces, to: position)
        pieces.append(.decoded(String(UnicodeScalar(text[index])), position..<position + 2))
        position += 2
        index += 1
        run = position
      } else if byte == UInt8(ascii: "&"), let (value, end) = scope.entities.reference(in: bytes, at: position),
        text[index...].starts(with: value)
      {
        flush(&pieces, to: position)
        pieces.append(.decoded(String(decoding: value, as: UTF8.self), position..<end))
        position = end
        index += value.count
        run = position
      } else if byte == text[index] {
        position += 1
        index += 1
      } else {
        break
      }
    }
    flush(&pieces, to: position)
    if index < text.count {
      position = start
      isLost = true
      all.append(unlocated(text), position..<position)
    } else {
      for piece in pieces { all.append(piece) }
    }
  }

  private var isAtLineStart: Bool {
    position == 0 || (position <= content.bytes.count && content.bytes[position - 1] == UInt8(ascii: "\n"))
  }

  private func unlocated(_ text: UnsafeBufferPointer<UInt8>) -> Inline {
    .text(Inline.Text(value: text.string, span: fallback, isVerbatim: false))
  }

  private mutating func lineEnd() -> Range<Int> {
    let start = position
    skipBlanks()
    if byte == UInt8(ascii: "\\") { position += 1 }
    expect(UInt8(ascii: "\n"))
    let end = position
    skipBlanks()
    return range(start..<end)
  }

  private mutating func skipBlanks() {
    while let byte, byte.isBlank { position += 1 }
  }

  // MARK: Code, HTML and emphasis

  private mutating func code(_ node: CMarkNode) -> Inline {
    let value = node.literal
    let start = position
    var ticks = 0
    while byte == UInt8(ascii: "`") {
      ticks += 1
      position += 1
    }
    let contentStart = position
    guard ticks > 0, let contentEnd = closingTicks(ticks) else {
      isLost = true
      return .code(Inline.Text(value: value.string, span: fallback, isVerbatim: false))
    }
    position = contentEnd + ticks
    let place = contentStart..<contentEnd
    let isContent = content.holds(value, in: place)
    return .code(
      Inline.Text(
        utf8: isContent ? content.bytes[place] : Array(value)[...], span: range(start..<position),
        isVerbatim: !isLost && isContent && content.isContiguous(place)))
  }

  /// Where the next run of exactly `count` backticks begins.
  private func closingTicks(_ count: Int) -> Int? {
    var index = position
    while index < content.bytes.count {
      guard content.bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < content.bytes.count, content.bytes[index] == UInt8(ascii: "`") { index += 1 }
      if index - start == count { return start }
    }
    return nil
  }

  private mutating func html(_ node: CMarkNode) -> Inline {
    holdsHTML = true
    let literal = node.literal
    let end = position + literal.count
    if isLost || end > content.bytes.count || !content.bytes[position..<end].elementsEqual(literal) {
      isLost = true
    }
    let span = range(position..<end)
    position = end
    return .html(RawHTML(text: literal.string, span: span))
  }

  private mutating func delimited(_ node: CMarkNode, by count: Int, inLink: Bool) -> Inline.Span {
    let start = position
    let delimiter = byte ?? 0
    if delimiter != UInt8(ascii: "*"), delimiter != UInt8(ascii: "_") { isLost = true }
    for _ in 0..<count { expect(delimiter) }
    let inner = inlines(of: node, inLink: inLink)
    for _ in 0..<count { expect(delimiter) }
    return Inline.Span(content: inner, span: range(start..<position))
  }

  // MARK: Links and images

  private mutating func link(_ node: CMarkNode) -> Link {
    if byte == UInt8(ascii: "<") { return autolink(node) }
    let start = position
    expect(UInt8(ascii: "["))
    let inner = inlines(of: node, inLink: true)
    let place = target(node, textStart: start + 1)
    return Link(
      destination: .written(node.url.string), destinationSpan: place.span, isDestinationExact: place.isExact,
      title: node.title.string, content: inner, span: range(start..<position), form: place.form)
  }

  private mutating func image(_ node: CMarkNode, inLink: Bool) -> Image {
    let start = position
    expect(UInt8(ascii: "!"))
    expect(UInt8(ascii: "["))
    let inner = inlines(of: node, inLink: inLink)
    let place = target(node, textStart: start + 2)
    return Image(
      destination: .written(node.url.string), destinationSpan: place.span, isDestinationExact: place.isExact,
      title: node.title.string, content: inner, span: range(start..<position))
  }

  /// `<https://…>`, with the cursor at `<`.
  private mutating func autolink(_ node: CMarkNode) -> Link {
    let start = position
    while let byte, byte != UInt8(ascii: ">") { position += 1 }
    expect(UInt8(ascii: ">"))
    let inner = start + 1..<max(start + 1, position - 1)
    let value = node.firstChild?.literal ?? UnsafeBufferPointer(start: nil, count: 0)
    let isVerbatim = !isLost && content.isContiguous(inner) && content.holds(value, in: inner)
    let text = Inline.Text(value: value.string, span: range(inner), isVerbatim: isVerbatim)
    return Link(
      destination: .written(node.url.string), destinationSpan: range(inner), isDestinationExact: !isLost,
      title: "", content: [.text(text)], span: range(start..<position), form: .autolink)
  }

  /// What follows the text of a link, with the cursor at `]`.
  private mutating func target(
    _ node: CMarkNode, textStart: Int
  ) -> (span: Range<Int>, isExact: Bool, form: Link.Form) {
    var label = textStart..<max(textStart, position)
    expect(UInt8(ascii: "]"))
    guard !isLost else { return (fallback, false, .inline) }
    if let tail = syntax.inlineTail(at: position),
      scope.entities.isDecoded(content.bytes[tail.destination], as: node.url)
    {
      position = tail.end
      return (range(tail.destination), true, .inline)
    }
    if let explicit = syntax.label(at: position) {
      if !explicit.label.isEmpty { label = explicit.label }
      position = explicit.end
    }
    if let span = scope.definitions.destination(of: content.bytes[label], url: node.url) {
      return (span, true, .reference)
    }
    return (fallback, false, .reference)
  }

  // MARK: The cursor

  private var byte: UInt8? { position < content.bytes.count ? content.bytes[position] : nil }

  private mutating func expect(_ wanted: UInt8) {
    guard !isLost else { return }
    if byte == wanted { position += 1 } else { isLost = true }
  }

  private func range(_ range: Range<Int>) -> Range<Int> {
    isLost ? fallback : content.sourceRange(range)
  }
}
