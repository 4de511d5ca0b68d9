/// libcmark's blocks → `Block` values.

import CMark
import Diagnostics

/// Builds the blocks of one page; problems are collected on the way.
struct BlockBuilder {
  let lines: SourceLines
  let scope: InlineScope
  let options: MarkdownParser
  let survey: PageSurvey
  var problems: PageProblems
  private(set) var unlocatedBlocks = 0
  private(set) var mayReferToFootnotes = false
  /// The definitions of footnotes, taken out of the blocks.
  private(set) var footnotes: [Footnote] = []
  private(set) var ignores: [IgnoreComment] = []
  var batch: InlineBatch
  var missingCells = 0
  var reportedLimits: Set<String> = []
  var reparsedBytes = 0
  private var quotes = 0
  private var depth = 0

  /// `batch` holds the cells of the survey's tables in the order of the source.
  init(
    _ lines: SourceLines, survey: PageSurvey, scope: InlineScope, options: MarkdownParser, batch: InlineBatch,
    problems: PageProblems
  ) {
    self.problems = problems
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
          let (content, span) = text(of: node)
          blocks.append(.paragraph(Block.Paragraph(content: content, span: span)))
        }
      case CMARK_NODE_HEADING:
        if let table = survey.tables[node.pointer] {
          blocks += tableBlocks(table, span: lines.span(of: node))
        } else {
          let (content, span) = text(of: node)
          blocks.append(
            .heading(Heading(level: node.headingLevel, id: "", isExplicit: false, content: content, span: span)))
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
        if options.dialect == .page, let ignore = ignoreComment(html, isBlock: true) {
          ignores.append(ignore)
        } else if options.allowsRawHTML {
          blocks.append(.html(html))
        } else {
          reportHTML(html.text, at: lines.trimmedLine(node.startLine))
        }
      case CMARK_NODE_THEMATIC_BREAK: blocks.append(.thematicBreak(span: lines.firstLine(of: node)))
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

  /// What a paragraph or heading says, and where: behind the definitions it may begin with.
  private mutating func text(of node: CMarkNode) -> (content: [Inline], span: Range<Int>) {
    var texts = lines.textLines(of: node, quotes: quotes)
    if lines.isUnderlined(node) {
      texts.removeLast()
    } else if node.kind == CMARK_NODE_HEADING {
      let marks = lines.bytes[texts[0]].prefix { $0 == UInt8(ascii: "#") }.count
      texts[0] = texts[0].lowerBound + marks..<texts[0].upperBound
    }
    var span = lines.span(of: node)
    var line = node.startLine
    let content = lines.content(texts)
    let start = LinkSyntax(bytes: content.bytes).endOfDefinitions()
    if start > 0, start < content.bytes.count {
      span = content.sourceRange(start..<start + 1).lowerBound..<span.upperBound
      line = lines.number(ofSourceLine: lines.source.lineNumber(at: span.lowerBound))
    }
    return (inlines(of: node, content, from: start < content.bytes.count ? start : 0, line: line), span)
  }

  mutating func inlines(
    of node: CMarkNode, _ content: LeafContent, from start: Int = 0, line: Int
  ) -> [Inline] {
    var builder = InlineBuilder(content, from: start, scope: scope, fallback: lines.trimmedLine(line))
    let inlines = builder.inlines(of: node)
    if builder.exceedsDepth {
      problems.report(
        .markdownLimit, "emphasis and links are nested more than \(options.limits.depth) deep",
        at: lines.trimmedLine(line))
    } else if builder.isLost {
      unlocatedBlocks += 1
    }
    mayReferToFootnotes = mayReferToFootnotes || builder.holdsFootnoteReferences
    return builder.holdsHTML ? withoutHTML(inlines) : inlines
  }

  private func ignoreComment(_ html: RawHTML, isBlock: Bool) -> IgnoreComment? {
    IgnoreComment(html: html.text, span: html.span, in: lines.source, isBlock: isBlock)
  }

  private mutating func withoutHTML(_ inlines: [Inline]) -> [Inline] {
    var tags: [RawHTML] = []
    let kept = inlines.compactMap { inline in
      inline.removingHTML { html in
        if options.dialect == .page, let ignore = ignoreComment(html, isBlock: false) {
          ignores.append(ignore)
        } else if options.allowsRawHTML {
          return false
        } else {
          tags.append(html)
        }
        return true
      }
    }
    // A closing tag is reported only where its opening one isn't.
    let opening = tags.filter { !$0.text.hasPrefix("</") }
    for tag in opening.isEmpty ? tags : opening { reportHTML(tag.text, at: tag.span) }
    return kept
  }

  private mutating func reportHTML(_ text: String, at range: Range<Int>) {
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex { $0.isSpace || $0 == UInt8(ascii: ">") } ?? bytes.count
    let what =
      text.hasPrefix("<!--")
      ? "HTML comment" : "HTML tag '\(String(decoding: bytes[..<min(end, 40)].drop { $0.isSpace }, as: UTF8.self))>'"
    problems.report(.rawHTML, "\(what) is not allowed", at: range)
  }
}

extension Inline {
  /// Without the raw HTML that `isRemoved` says so of.
  fileprivate func removingHTML(_ isRemoved: (RawHTML) -> Bool) -> Inline? {
    switch self {
    case .html(let html): return isRemoved(html) ? nil : self
    case .emphasis(var part):
      part.content = part.content.compactMap { $0.removingHTML(isRemoved) }
      return .emphasis(part)
    case .strong(var part):
      part.content = part.content.compactMap { $0.removingHTML(isRemoved) }
      return .strong(part)
    case .strikethrough(var part):
      part.content = part.content.compactMap { $0.removingHTML(isRemoved) }
      return .strikethrough(part)
    case .link(var link):
      link.content = link.content.compactMap { $0.removingHTML(isRemoved) }
      return .link(link)
    case .image(var image):
      image.content = image.content.compactMap { $0.removingHTML(isRemoved) }
      return .image(image)
    case .text, .softBreak, .lineBreak, .code, .footnoteReference: return self
    }
  }
}
