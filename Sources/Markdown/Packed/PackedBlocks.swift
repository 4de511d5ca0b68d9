/// Blocks ↔ bytes.

import Diagnostics

enum BlockTag {
  static let paragraph: UInt8 = 0
  static let heading: UInt8 = 1
  static let quote: UInt8 = 2
  static let alert: UInt8 = 3
  static let list: UInt8 = 4
  static let code: UInt8 = 5
  static let directive: UInt8 = 6
  static let table: UInt8 = 7
  static let html: UInt8 = 8
  static let thematicBreak: UInt8 = 9
}

extension MarkdownDocument {
  /// All but the comments by which warnings are ignored: those are for whoever parses.
  func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    bytes.append(frontMatter != nil)
    if let frontMatter { bytes.append(frontMatter) }
    bytes.append(unlocatedBlocks)
    blocks.pack(into: &bytes, &links)
    bytes.append(footnotes.count)
    for footnote in footnotes {
      bytes.append(footnote.span)
      bytes.append(footnote.label)
      bytes.append(footnote.number)
      bytes.append(footnote.references)
      footnote.blocks.pack(into: &bytes, &links)
    }
  }

  init(unpacking bytes: inout PackedReader, _ reader: inout PackedReader) {
    var links: PackedReader? = reader
    self.init()
    frontMatter = bytes.flag() ? bytes.range() : nil
    unlocatedBlocks = bytes.number()
    blocks = [Block](unpacking: &bytes, &links)
    for _ in 0..<bytes.number() {
      let span = bytes.range()
      var footnote = Footnote(
        label: bytes.text(), number: bytes.number(), references: bytes.number(), blocks: [], span: span)
      footnote.blocks = [Block](unpacking: &bytes, &links)
      footnotes.append(footnote)
    }
  }
}

extension [Block] {
  fileprivate func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    bytes.append(count)
    for block in self { block.pack(into: &bytes, &links) }
  }

  fileprivate init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let count = bytes.number()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Block(unpacking: &bytes, &links)) }
  }
}

extension Block {
  fileprivate func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    switch self {
    case .paragraph(let paragraph):
      bytes.append(BlockTag.paragraph)
      bytes.append(paragraph.span)
      paragraph.content.pack(into: &bytes, &links)
    case .heading(let heading):
      bytes.append(BlockTag.heading)
      bytes.append(heading.span)
      bytes.append(heading.level)
      bytes.append(heading.id)
      bytes.append(heading.isExplicit)
      bytes.append(heading.idSpan != nil)
      if let idSpan = heading.idSpan { bytes.append(idSpan) }
      heading.content.pack(into: &bytes, &links)
    case .quote(let quote):
      bytes.append(BlockTag.quote)
      bytes.append(quote.span)
      quote.blocks.pack(into: &bytes, &links)
    case .alert(let alert):
      bytes.append(BlockTag.alert)
      bytes.append(alert.span)
      bytes.append(alert.kind.rawValue)
      alert.blocks.pack(into: &bytes, &links)
    case .list(let list):
      bytes.append(BlockTag.list)
      list.pack(into: &bytes, &links)
    case .code(let code):
      bytes.append(BlockTag.code)
      bytes.append(code.span)
      bytes.append(code.info.span)
      bytes.append(code.info.word)
      bytes.append(code.info.rest)
      bytes.append(code.text, lines: code.contentLines)
    case .directive(let directive):
      bytes.append(BlockTag.directive)
      bytes.append(directive.span)
      bytes.append(directive.infoSpan)
      bytes.append(directive.name)
      bytes.append(directive.rest)
      bytes.append(directive.text, lines: directive.contentLines)
    case .table(let table):
      bytes.append(BlockTag.table)
      table.pack(into: &bytes, &links)
    case .html(let html):
      bytes.append(BlockTag.html)
      bytes.append(html.span)
      bytes.append(html.text)
    case .thematicBreak(let span):
      bytes.append(BlockTag.thematicBreak)
      bytes.append(span)
    }
  }

  fileprivate init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let tag = bytes.byte()
    switch tag {
    case BlockTag.paragraph:
      let span = bytes.range()
      self = .paragraph(Paragraph(content: [Inline](unpacking: &bytes, &links), span: span))
    case BlockTag.heading:
      let span = bytes.range()
      var heading = Heading(
        level: bytes.number(), id: bytes.text(), isExplicit: bytes.flag(), content: [], span: span)
      heading.idSpan = bytes.flag() ? bytes.range() : nil
      heading.content = [Inline](unpacking: &bytes, &links)
      self = .heading(heading)
    case BlockTag.quote:
      let span = bytes.range()
      self = .quote(Quote(blocks: [Block](unpacking: &bytes, &links), span: span))
    case BlockTag.alert:
      let span = bytes.range()
      let kind = Alert.Kind(rawValue: bytes.text())
      self = .alert(Alert(kind: kind ?? .note, blocks: [Block](unpacking: &bytes, &links), span: span))
    case BlockTag.list: self = .list(List(unpacking: &bytes, &links))
    case BlockTag.code:
      let span = bytes.range()
      let info = CodeInfo(unpacking: &bytes)
      let (text, lines) = bytes.lines()
      let code = String(decoding: text, as: UTF8.self)
      self = .code(CodeBlock(info: info, text: code, contentLines: lines, span: span))
    case BlockTag.directive:
      let span = bytes.range()
      self = .directive(Directive(unpacking: &bytes, span: span))
    case BlockTag.table: self = .table(Table(unpacking: &bytes, &links))
    case BlockTag.html:
      let span = bytes.range()
      self = .html(RawHTML(text: bytes.text(), span: span))
    case BlockTag.thematicBreak: self = .thematicBreak(span: bytes.range())
    default: preconditionFailure("no block has the tag \(tag)")
    }
  }
}

extension CodeInfo {
  fileprivate init(unpacking bytes: inout PackedReader) {
    let span = bytes.range()
    self.init(word: bytes.text(), rest: bytes.text(), span: span)
  }
}

extension Directive {
  init(unpacking bytes: inout PackedReader, span: Range<Int>) {
    let info = CodeInfo(unpacking: &bytes)
    let (text, lines) = bytes.lines()
    self.init(
      name: info.word, rest: info.rest, text: String(decoding: text, as: UTF8.self), contentLines: lines,
      infoSpan: info.span, span: span)
  }
}

extension Block.List {
  fileprivate func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    bytes.append(span)
    bytes.append(start ?? -1)
    bytes.append(isTight)
    bytes.append(items.contains { $0.isDone != nil })
    bytes.append(items.count)
    for item in items {
      bytes.append(item.span)
      bytes.append(item.isDone.map { $0 ? 2 : 1 } ?? UInt8(0))
      item.blocks.pack(into: &bytes, &links)
    }
  }

  fileprivate init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let span = bytes.range()
    let start = bytes.number()
    self.init(start: start < 0 ? nil : start, isTight: bytes.flag(), items: [], span: span)
    _ = bytes.flag()
    for _ in 0..<bytes.number() {
      let span = bytes.range()
      let box = bytes.byte()
      items.append(
        Block.Item(isDone: box == 0 ? nil : box == 2, blocks: [Block](unpacking: &bytes, &links), span: span))
    }
  }
}

extension Block.Table {
  fileprivate func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    bytes.append(span)
    bytes.append(caption != nil)
    if let caption {
      bytes.append(caption.span)
      bytes.append(caption.isWritten)
      caption.content.pack(into: &bytes, &links)
    }
    bytes.append(alignments.count)
    for alignment in alignments { bytes.append(alignment.code) }
    header.pack(into: &bytes, &links)
    bytes.append(rows.count)
    for row in rows { row.pack(into: &bytes, &links) }
  }

  fileprivate init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let span = bytes.range()
    var caption: Block.Caption?
    if bytes.flag() {
      let span = bytes.range()
      let isWritten = bytes.flag()
      caption = Block.Caption(content: [Inline](unpacking: &bytes, &links), isWritten: isWritten, span: span)
    }
    let alignments = (0..<bytes.number()).map { _ in Block.Alignment(code: bytes.byte()) }
    let header = Block.Row(unpacking: &bytes, &links)
    let rows = (0..<bytes.number()).map { _ in Block.Row(unpacking: &bytes, &links) }
    self.init(caption: caption, alignments: alignments, header: header, rows: rows, span: span)
  }
}

extension Block.Row {
  fileprivate func pack(into bytes: inout PackedBytes, _ links: inout PackedBytes?) {
    bytes.append(span)
    bytes.append(cells.count)
    for cell in cells {
      bytes.append(cell.span)
      cell.content.pack(into: &bytes, &links)
    }
  }

  fileprivate init(unpacking bytes: inout PackedReader, _ links: inout PackedReader?) {
    let span = bytes.range()
    let count = bytes.number()
    self.init(cells: [], span: span)
    cells.reserveCapacity(count)
    for _ in 0..<count {
      let span = bytes.range()
      cells.append(Block.Cell(content: [Inline](unpacking: &bytes, &links), span: span))
    }
  }
}

extension Block.Alignment {
  fileprivate var code: UInt8 {
    switch self {
    case .none: 0
    case .left: 1
    case .center: 2
    case .right: 3
    }
  }

  init(code: UInt8) {
    switch code {
    case 0: self = .none
    case 1: self = .left
    case 2: self = .center
    default: self = .right
    }
  }
}
