/// A first walk through libcmark's tree: finds tables in its paragraphs, code and nesting that is too deep.

import CMark

/// The lines of a paragraph that are a table.
struct TableLines {
  var alignments: [Block.Alignment]
  /// The paragraph's lines above the header.
  var before: [Range<Int>]
  var header: Range<Int>
  /// `| --- | --- |`
  var delimiter: Range<Int>
  var rows: [Range<Int>]
  /// A line that begins with `Table: ` directly below the last row.
  var after: [Range<Int>]
  /// A line of hyphens directly below, which CommonMark takes for the underline of a heading.
  var rule: Range<Int>?
}

struct PageSurvey {
  private(set) var tables: [OpaquePointer: TableLines] = [:]
  /// The keys of `tables` in the order of the source.
  private var order: [OpaquePointer] = []
  /// Delimiter rows that have another number of cells than the row above.
  private(set) var misfits: [(row: Range<Int>, cells: Int, expected: Int)] = []
  /// The first block that is nested too deeply, by its line.
  private(set) var tooDeepLine: Int?
  /// For each line (from 1) whether it is code, HTML or text, so that it can't be a link reference definition.
  private(set) var isContent: [Bool]

  private let lines: SourceLines
  private let limit: Int
  private let findsTables: Bool
  private let isPage: Bool
  private let mayHoldDefinitions: Bool

  init(_ root: CMarkNode, in lines: SourceLines, limit: Int, dialect: MarkdownDialect) {
    self.lines = lines
    self.limit = limit
    isPage = dialect == .page
    findsTables = dialect != .commonMark && lines.bytes.contains(UInt8(ascii: "-"))
    mayHoldDefinitions = lines.bytes.containsPair(UInt8(ascii: "]"), UInt8(ascii: ":"))
    isContent = Array(repeating: false, count: mayHoldDefinitions ? lines.count + 2 : 0)
    visit(root, depth: 0, quotes: 0)
  }

  private mutating func visit(_ parent: CMarkNode, depth: Int, quotes: Int) {
    var child = parent.firstChild
    while let node = child {
      child = node.next
      switch node.kind {
      case CMARK_NODE_BLOCK_QUOTE: descend(node, depth: depth + 1, quotes: quotes + 1)
      case CMARK_NODE_LIST: visit(node, depth: depth, quotes: quotes)
      case CMARK_NODE_ITEM: descend(node, depth: depth + 1, quotes: quotes)
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
        markContent(from: node.startLine, through: node.endLine)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if mayHoldDefinitions { markText(of: node, quotes: quotes) }
        if findsTables, node.endLine > node.startLine { findTable(node, quotes: quotes) }
      default: break
      }
    }
  }

  private mutating func markContent(from first: Int, through last: Int) {
    for line in stride(from: first, through: last, by: 1) where line < isContent.count { isContent[line] = true }
  }

  /// Marks the lines of a paragraph or heading behind the definitions that it begins with.
  private mutating func markText(of node: CMarkNode, quotes: Int) {
    let texts = lines.textLines(of: node, quotes: quotes)
    var first = node.startLine
    if let start = texts.first?.lowerBound, start < lines.bytes.count, lines.bytes[start] == UInt8(ascii: "[") {
      let content = lines.content(texts)
      let end = LinkSyntax(bytes: content.bytes).endOfDefinitions()
      first += content.bytes[..<end].count { $0 == UInt8(ascii: "\n") }
    }
    markContent(from: first, through: node.startLine + texts.count - 1)
  }

  private mutating func descend(_ node: CMarkNode, depth: Int, quotes: Int) {
    if depth > limit {
      if tooDeepLine == nil { tooDeepLine = node.startLine }
    } else {
      visit(node, depth: depth, quotes: quotes)
    }
  }

  private mutating func findTable(_ node: CMarkNode, quotes: Int) {
    var texts = lines.textLines(of: node, quotes: quotes)
    var underline: Range<Int>?
    if lines.isUnderlined(node) { underline = texts.removeLast() }
    for index in texts.indices.dropFirst() {
      guard let alignments = TableSyntax.alignments(of: texts[index], in: lines.bytes) else { continue }
      let header = texts[index - 1]
      let count = TableSyntax.cells(of: header, in: lines.bytes).count
      guard count == alignments.count else {
        if isPage, lines.bytes[header].contains(UInt8(ascii: "|")) {
          misfits.append((lines.trimmed(texts[index]), alignments.count, count))
        }
        continue
      }
      var table = TableLines(
        alignments: alignments, before: Array(texts[..<(index - 1)]), header: header,
        delimiter: texts[index], rows: Array(texts[(index + 1)...]), after: [])
      if isPage, let caption = table.rows.firstIndex(where: { lines.bytes[$0].starts(with: "Table: ".utf8) }) {
        table.after = Array(table.rows[caption...])
        table.rows.removeSubrange(caption...)
      }
      if let underline {
        let text = lines.trimmed(underline)
        if text.count >= 3, lines.bytes[text.lowerBound] == UInt8(ascii: "-") {
          table.rule = text
        } else {
          table.rows.append(text)
        }
      }
      tables[node.pointer] = table
      order.append(node.pointer)
      return
    }
  }

  /// All cells of all tables, parsed: in the order in which the builder asks for them.
  func cells(definitions: LinkDefinitions) -> InlineBatch {
    var batch = InlineBatch()
    for pointer in order {
      guard let table = tables[pointer] else { continue }
      for line in [table.header] + table.rows {
        for cell in TableSyntax.cells(of: line, in: lines.bytes).prefix(table.alignments.count) {
          batch.add(TableSyntax.content(of: cell, in: lines.bytes))
        }
      }
    }
    batch.parse(definitions: definitions.source)
    return batch
  }
}
