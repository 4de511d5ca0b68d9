/// libcmark's blocks → `Block` values.

import CMark
import Diagnostics

/// Builds the blocks of one page; problems are collected on the way.
struct BlockBuilder {
  let lines: SourceLines
  let scope: InlineScope
  let options: MarkdownParser
  let survey: PageSurvey
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var unlocatedBlocks = 0
  /// The definitions of footnotes, taken out of the blocks.
  private(set) var footnotes: [Footnote] = []
  private var batch: InlineBatch
  private var quotes = 0
  private var depth = 0

  /// `batch` holds the cells of the survey's tables in the order of the source.
  init(
    _ lines: SourceLines, survey: PageSurvey, scope: InlineScope, options: MarkdownParser, batch: InlineBatch
  ) {
    self.lines = lines
    self.survey = survey
    self.scope = scope
    self.options = options
    self.batch = batch
  }

  mutating func blocks(of parent: CMarkNode) -> [Block] {
    var blocks: [Block] = []
    guard depth <= options.limits.depth else { return [] }
    depth += 1
    defer { depth -= 1 }
    var child = parent.firstChild
    while let node = child {
      child = node.next
      switch node.kind {
      case CMARK_NODE_PARAGRAPH:
        if let table = survey.tables[node.pointer] {
          blocks += tableBlocks(table, span: lines.span(of: node))
        } else {
          blocks.append(.paragraph(Block.Paragraph(content: inlines(of: node), span: lines.span(of: node))))
        }
      case CMARK_NODE_HEADING:
        if let table = survey.tables[node.pointer] {
          blocks += tableBlocks(table, span: lines.span(of: node))
        } else {
          blocks.append(
            .heading(
              Heading(
                level: node.headingLevel, id: "", isExplicit: false, content: inlines(of: node),
                span: lines.span(of: node), idSpan: nil)))
        }
      case CMARK_NODE_BLOCK_QUOTE:
        quotes += 1
        let inner = self.blocks(of: node)
        quotes -= 1
        blocks.append(.quote(Block.Quote(blocks: inner, span: lines.span(of: node))))
      case CMARK_NODE_LIST: blocks += list(node)
      case CMARK_NODE_CODE_BLOCK: blocks.append(CodeReader(lines: lines, options: options).block(node))
      case CMARK_NODE_HTML_BLOCK:
        let html = RawHTML(text: node.literal.string, span: lines.span(of: node))
        if options.allowsRawHTML {
          blocks.append(.html(html))
        } else {
          diagnostics.append(rawHTML(html.text, at: lines.trimmedLine(node.startLine)))
        }
      case CMARK_NODE_THEMATIC_BREAK: blocks.append(.thematicBreak(span: lines.span(of: node)))
      default: break
      }
    }
    return blocks
  }

  private mutating func list(_ node: CMarkNode) -> [Block] {
    var items: [Block.Item] = []
    var child = node.firstChild
    while let item = child {
      child = item.next
      let blocks = self.blocks(of: item)
      if lines.shifts[item.startLine] != nil {
        footnotes.append(FootnoteDefinitions.footnote(item, blocks: blocks, in: lines))
      } else {
        let entry = Block.Item(isDone: nil, blocks: blocks, span: lines.span(of: item))
        items.append(options.dialect == .commonMark ? entry : entry.readingTaskBox(in: lines.bytes))
      }
    }
    guard let first = items.first, let last = items.last else { return [] }
    let span = first.span.lowerBound..<last.span.upperBound
    return [.list(Block.List(start: node.listStart, isTight: node.isTight, items: items, span: span))]
  }

  // MARK: Inlines

  private mutating func inlines(of node: CMarkNode) -> [Inline] {
    var texts = lines.textLines(of: node, quotes: quotes)
    var start = 0
    if node.kind == CMARK_NODE_HEADING {
      let first = texts[0]
      let marks = lines.bytes[first].prefix { $0 == UInt8(ascii: "#") }.count
      // Without number signs, the last line is the heading's underline.
      if marks > 0 { texts[0] = first.lowerBound + marks..<first.upperBound } else { texts.removeLast() }
    }
    let content = lines.content(texts)
    if content.bytes.first == UInt8(ascii: "[") {
      start = LinkSyntax(bytes: content.bytes).endOfDefinitions()
      if start >= content.bytes.count { start = 0 }
    }
    return inlines(of: node, content, from: start, line: node.startLine)
  }

  private mutating func inlines(
    of node: CMarkNode, _ content: LeafContent, from start: Int = 0, line: Int
  ) -> [Inline] {
    var builder = InlineBuilder(content, from: start, scope: scope, fallback: lines.trimmedLine(line))
    let inlines = builder.inlines(of: node)
    if builder.exceedsDepth {
      diagnostics.append(
        Diagnostic(
          .markdownLimit, "emphasis and links are nested more than \(options.limits.depth) deep",
          at: lines.source.location(lines.trimmedLine(line))))
    } else if builder.isLost {
      unlocatedBlocks += 1
    }
    return options.allowsRawHTML ? inlines : withoutHTML(inlines)
  }

  private mutating func withoutHTML(_ inlines: [Inline]) -> [Inline] {
    var tags: [RawHTML] = []
    let kept = inlines.compactMap { $0.removingHTML(into: &tags) }
    // A closing tag is reported only where its opening one isn't.
    let opening = tags.filter { !$0.text.hasPrefix("</") }
    for tag in opening.isEmpty ? tags : opening { diagnostics.append(rawHTML(tag.text, at: tag.span)) }
    return kept
  }

  private func rawHTML(_ text: String, at range: Range<Int>) -> Diagnostic {
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex { $0.isSpace || $0 == UInt8(ascii: ">") } ?? bytes.count
    let what =
      text.hasPrefix("<!--")
      ? "HTML comment" : "HTML tag '\(String(decoding: bytes[..<min(end, 40)].drop { $0.isSpace }, as: UTF8.self))>'"
    return Diagnostic(.rawHTML, "\(what) is not allowed", at: lines.source.location(range))
  }

  // MARK: Tables

  private mutating func tableBlocks(_ table: TableLines, span: Range<Int>) -> [Block] {
    var blocks: [Block] = []
    if let paragraph = paragraph(table.before) { blocks.append(paragraph) }
    let header = row(table.header, columns: table.alignments.count)
    let rows = table.rows.map { row($0, columns: table.alignments.count) }
    let last = lines.trimmed(table.rows.last ?? table.delimiter)
    blocks.append(
      .table(
        Block.Table(
          caption: nil, alignments: table.alignments, header: header, rows: rows,
          span: header.span.lowerBound..<last.upperBound)))
    if let paragraph = paragraph(table.after) { blocks.append(paragraph) }
    if let rule = table.rule { blocks.append(.thematicBreak(span: rule)) }
    return blocks
  }

  private mutating func row(_ line: Range<Int>, columns: Int) -> Block.Row {
    let span = lines.trimmed(line)
    let places = TableSyntax.cells(of: line, in: lines.bytes)
    if places.count != columns, options.dialect == .page {
      diagnostics.append(
        Diagnostic(
          .raggedTable, "row has \(Self.cells(places.count)), its header has \(columns)",
          at: lines.source.location(span)))
    }
    var cells: [Block.Cell] = []
    for place in places.prefix(columns) {
      let node = batch.takeNext()
      let content = TableSyntax.content(of: place, in: lines.bytes)
      let line = lines.source.lineNumber(at: span.lowerBound)
      let inlines = node.map { self.inlines(of: $0, content, line: lines.number(ofSourceLine: line)) }
      cells.append(Block.Cell(content: inlines ?? [], span: place))
    }
    while cells.count < columns { cells.append(Block.Cell(content: [], span: span.upperBound..<span.upperBound)) }
    return Block.Row(cells: cells, span: span)
  }

  static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  /// Lines of a paragraph that libcmark took together with a table.
  private mutating func paragraph(_ texts: [Range<Int>]) -> Block? {
    guard let first = texts.first, let last = texts.last else { return nil }
    let content = lines.content(texts)
    let definitions = scope.definitions.source
    let source = content.bytes + Array("\n\n".utf8) + (definitions.count < 4096 ? definitions : [])
    let tree = source.withUnsafeBufferPointer { CMarkTree($0) }
    let start = LinkSyntax(bytes: content.bytes).endOfDefinitions()
    guard let node = tree.root?.firstChild, start < content.bytes.count else { return nil }
    let line = lines.number(ofSourceLine: lines.source.lineNumber(at: first.lowerBound))
    let span = first.lowerBound..<lines.trimmed(last).upperBound
    return .paragraph(Block.Paragraph(content: inlines(of: node, content, from: start, line: line), span: span))
  }
}

extension Inline {
  /// Without raw HTML, which is appended to `tags`.
  fileprivate func removingHTML(into tags: inout [RawHTML]) -> Inline? {
    switch self {
    case .html(let html):
      tags.append(html)
      return nil
    case .emphasis(var part):
      part.content = part.content.compactMap { $0.removingHTML(into: &tags) }
      return .emphasis(part)
    case .strong(var part):
      part.content = part.content.compactMap { $0.removingHTML(into: &tags) }
      return .strong(part)
    case .strikethrough(var part):
      part.content = part.content.compactMap { $0.removingHTML(into: &tags) }
      return .strikethrough(part)
    case .link(var link):
      link.content = link.content.compactMap { $0.removingHTML(into: &tags) }
      return .link(link)
    case .image(var image):
      image.content = image.content.compactMap { $0.removingHTML(into: &tags) }
      return .image(image)
    case .text, .softBreak, .lineBreak, .code, .footnoteReference: return self
    }
  }
}
