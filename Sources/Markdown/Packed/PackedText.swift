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
  private(set) var bytes: PackedReader
  /// Links and images that stand apart; while one of them is read, both have changed places.
  private(set) var links: PackedReader
  private let text: ByteBuffer
  private var finished: [TextSection] = []
  private var current = TextSection()

  /// - Parameter text: where the text goes.
  init(_ bytes: PackedReader, _ links: PackedReader, to text: ByteBuffer = ByteBuffer(capacity: 1024)) {
    self.bytes = bytes
    self.links = links
    self.text = text
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
    text.removeAll()
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
      bytes.lines().text.withUnsafeBufferPointer { text.append($0) }
    case BlockTag.directive:
      skipInfo()
      _ = bytes.lines()
    case BlockTag.table: table()
    case BlockTag.html: bytes.skipText()
    default: break
    }
  }

  private mutating func heading(isTop: Bool) {
    _ = bytes.number()
    let id = bytes.utf8()
    _ = bytes.flag()
    if bytes.flag() { bytes.skipRange() }
    guard isTop else { return line() }
    close()
    inlines()
    current = TextSection(id: id.string, title: text.view.string)
    text.removeAll()
  }

  private mutating func list() {
    _ = bytes.number()
    _ = bytes.flag()
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

  /// Appends the text of inlines, and returns how many there are.
  @discardableResult mutating func inlines() -> Int {
    let count = bytes.number()
    for _ in 0..<count { inline() }
    return count
  }

  private mutating func inline() {
    let tag = bytes.byte()
    switch tag {
    case InlineTag.text, InlineTag.verbatim, InlineTag.code, InlineTag.verbatimCode:
      let span = bytes.range()
      text.append(bytes.utf8(in: span))
    case InlineTag.softBreak, InlineTag.lineBreak:
      bytes.skipRange()
      text.append(0x20)
    case InlineTag.html:
      let span = bytes.range()
      _ = bytes.utf8(in: span)
    case InlineTag.emphasis, InlineTag.strong, InlineTag.strikethrough:
      bytes.skipRange()
      inlines()
    case InlineTag.link, InlineTag.image: link(isImage: tag == InlineTag.image)
    case InlineTag.footnoteReference:
      bytes.skipRange()
      bytes.skipText()
      _ = bytes.number()
      _ = bytes.number()
    case InlineTag.apart:
      swap(&bytes, &links)
      inline()
      swap(&bytes, &links)
    default: preconditionFailure("no inline has the tag \(tag)")
    }
  }

  private mutating func link(isImage: Bool) {
    bytes.skipRange()
    let place = bytes.range()
    _ = bytes.flag()
    _ = PackedDestination(&bytes, at: place)
    bytes.skipText()
    inlines()
    if isImage {
      _ = bytes.number()
      _ = bytes.number()
    } else {
      _ = bytes.byte()
    }
  }
}
