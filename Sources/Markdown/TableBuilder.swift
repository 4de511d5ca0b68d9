/// The lines of a table → a `Block.Table`, and what stands directly around it.

import Diagnostics

extension BlockBuilder {
  mutating func tableBlocks(_ table: TableLines, span: Range<Int>) -> [Block] {
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
      problems.report(.raggedTable, "row has \(Self.cells(places.count)), its header has \(columns)", at: span)
    }
    let line = lines.number(ofSourceLine: lines.source.lineNumber(at: span.lowerBound))
    var cells: [Block.Cell] = []
    cells.reserveCapacity(columns)
    for place in places.prefix(columns) {
      let cell = batch.takeNext()
      cells.append(Block.Cell(content: cell.map { inlines(of: $0.node, $0.content, line: line) } ?? [], span: place))
    }
    missingCells += max(0, columns - cells.count)
    if missingCells > options.limits.missingCells {
      reportOnce("rows of tables lack more than \(options.limits.missingCells) cells", at: span)
      return Block.Row(cells: cells, span: span)
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
    reparsedBytes += content.bytes.count + definitions.count
    guard reparsedBytes <= options.limits.reparsedBytes else {
      reportOnce("too much text stands directly above tables; insert blank lines", at: first)
      return nil
    }
    let source = content.bytes + Array("\n\n".utf8) + definitions
    let tree = source.withUnsafeBufferPointer { CMarkTree($0) }
    let start = LinkSyntax(bytes: content.bytes).endOfDefinitions()
    guard let node = tree.root?.firstChild, start < content.bytes.count else { return nil }
    let line = lines.number(ofSourceLine: lines.source.lineNumber(at: first.lowerBound))
    let span = first.lowerBound..<lines.trimmed(last).upperBound
    return .paragraph(Block.Paragraph(content: inlines(of: node, content, from: start, line: line), span: span))
  }

  private mutating func reportOnce(_ headline: String, at span: Range<Int>) {
    if reportedLimits.insert(headline).inserted { problems.report(.markdownLimit, headline, at: span) }
  }
}
