/// The text of a packed page, without unpacking it.

/// A heading and the text down to the next one.
package struct TextSection: Sendable, Hashable {
  /// Empty for what stands before the first heading.
  package var id = ""
  package var title = ""
  /// In UTF-8: a line for each paragraph, heading inside other blocks, cell and line of code.
  package var text: [UInt8] = []
}

/// Walks through a packed document for its text alone: search needs nothing else, and strings and trees that are made only
/// to be joined took a sixth of a build.
struct PackedText {
  private var bytes: PackedReader
  private var links: PackedReader?
  private var finished: [TextSection] = []
  private var current = TextSection()
  private var text = ByteBuffer(capacity: 1024)

  init(_ bytes: PackedReader, _ links: PackedReader) {
    self.bytes = bytes
    self.links = links
  }

  mutating func sections() -> [TextSection] {
    if bytes.flag() { bytes.skipRange() }
    _ = bytes.number()
    blocks(isTop: true)
    for _ in 0..<bytes.number() {
      bytes.skipRange()
      bytes.skipText()
      _ = bytes.number()
      _ = bytes.number()
      blocks()
    }
    close()
    return finished
  }

  private mutating func close() {
    current.text = text.bytes
    finished.append(current)
    text = ByteBuffer(capacity: 1024)
  }

  // MARK: Blocks

  private mutating func blocks(isTop: Bool = false) {
    for _ in 0..<bytes.number() { block(isTop: isTop) }
  }

  private mutating func block(isTop: Bool) {
    let tag = bytes.byte()
    bytes.skipRange()
    switch tag {
    case BlockTag.paragraph: line()
    case BlockTag.heading: heading(isTop: isTop)
    case BlockTag.quote: blocks()
    case BlockTag.alert:
      bytes.skipText()
      blocks()
    case BlockTag.list: list()
    case BlockTag.code:
      skipInfo()
      bytes.appendLines(to: text)
    case BlockTag.directive:
      skipInfo()
      bytes.appendLines(to: ByteBuffer(capacity: 0))
    case BlockTag.table: table()
    case BlockTag.html: bytes.skipText()
    default: break
    }
  }

  private mutating func heading(isTop: Bool) {
    _ = bytes.number()
    let id = bytes.text()
    _ = bytes.flag()
    if bytes.flag() { bytes.skipRange() }
    guard isTop else { return line() }
    close()
    inlines()
    current = TextSection(id: id, title: String(decoding: text.bytes, as: UTF8.self))
    text = ByteBuffer(capacity: 1024)
  }

  private mutating func list() {
    _ = bytes.number()
    _ = bytes.flag()
    for _ in 0..<bytes.number() {
      bytes.skipRange()
      _ = bytes.byte()
      blocks()
    }
  }

  private mutating func skipInfo() {
    bytes.skipRange()
    bytes.skipText()
    bytes.skipText()
  }

  private mutating func table() {
    if bytes.flag() {
      bytes.skipRange()
      _ = bytes.flag()
      line()
    }
    for _ in 0..<bytes.number() { _ = bytes.byte() }
    row()
    for _ in 0..<bytes.number() { row() }
  }

  private mutating func row() {
    bytes.skipRange()
    for _ in 0..<bytes.number() {
      bytes.skipRange()
      if inlines() > 0 { text.append(UInt8(ascii: "\n")) }
    }
  }

  private mutating func line() {
    inlines()
    text.append(UInt8(ascii: "\n"))
  }

  // MARK: Inlines

  /// Returns how many there are.
  @discardableResult private mutating func inlines() -> Int { Self.inlines(&bytes, &links, to: text) }

  @discardableResult private static func inlines(
    _ bytes: inout PackedReader, _ links: inout PackedReader?, to text: ByteBuffer
  ) -> Int {
    let count = bytes.number()
    for _ in 0..<count { inline(&bytes, &links, to: text) }
    return count
  }

  private static func inline(_ bytes: inout PackedReader, _ links: inout PackedReader?, to text: ByteBuffer) {
    let tag = bytes.byte()
    switch tag {
    case InlineTag.text, InlineTag.verbatim, InlineTag.code, InlineTag.verbatimCode:
      let span = bytes.range()
      bytes.appendText(in: span, to: text)
    case InlineTag.softBreak, InlineTag.lineBreak:
      bytes.skipRange()
      text.append(0x20)
    case InlineTag.html:
      let span = bytes.range()
      bytes.appendText(in: span, to: ByteBuffer(capacity: 0))
    case InlineTag.emphasis, InlineTag.strong, InlineTag.strikethrough:
      bytes.skipRange()
      inlines(&bytes, &links, to: text)
    case InlineTag.link, InlineTag.image: link(&bytes, isImage: tag == InlineTag.image, to: text)
    case InlineTag.footnoteReference:
      bytes.skipRange()
      bytes.skipText()
      _ = bytes.number()
      _ = bytes.number()
    default:
      // It stands among the links.
      guard var apart = links else { return }
      var none: PackedReader?
      inline(&apart, &none, to: text)
      links = apart
    }
  }

  private static func link(_ bytes: inout PackedReader, isImage: Bool, to text: ByteBuffer) {
    var none: PackedReader?
    bytes.skipRange()
    let place = bytes.range()
    _ = bytes.flag()
    _ = Destination(unpacking: &bytes, at: place)
    bytes.skipText()
    inlines(&bytes, &none, to: text)
    if isImage {
      _ = bytes.number()
      _ = bytes.number()
    } else {
      _ = bytes.byte()
    }
  }
}
