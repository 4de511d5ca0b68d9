/// Gives every table its caption: the paragraph beside it, or the heading above it.

struct TableCaptions {
  private var heading: Heading?

  /// Takes paragraphs that begin with `Table: ` into the tables that they stand next to.
  mutating func assign(in document: inout MarkdownDocument) {
    document.blocks = captioned(document.blocks)
    for index in document.footnotes.indices {
      document.footnotes[index].blocks = captioned(document.footnotes[index].blocks)
    }
  }

  private mutating func captioned(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      switch blocks[index] {
      case .heading(let next):
        heading = next
        result.append(blocks[index])
      case .table(var table):
        if let before = result.last.flatMap(Self.caption) {
          table.caption = before
          result.removeLast()
        } else if index + 1 < blocks.count, let after = Self.caption(blocks[index + 1]) {
          table.caption = after
          index += 1
        } else if let heading {
          let text = Inline.Text(value: heading.plainText, span: heading.span, isVerbatim: false)
          table.caption = Block.Caption(content: [.text(text)], isWritten: false, span: heading.span)
        }
        result.append(.table(table))
      case .quote(var quote):
        quote.blocks = captioned(quote.blocks)
        result.append(.quote(quote))
      case .alert(var alert):
        alert.blocks = captioned(alert.blocks)
        result.append(.alert(alert))
      case .list(var list):
        for item in list.items.indices { list.items[item].blocks = captioned(list.items[item].blocks) }
        result.append(.list(list))
      case .paragraph, .code, .directive, .html, .thematicBreak: result.append(blocks[index])
      }
    }
    return result
  }

  private static func caption(_ block: Block) -> Block.Caption? {
    guard case .paragraph(let paragraph) = block, case .text(var text) = paragraph.content.first,
      text.value.hasPrefix("Table: ")
    else { return nil }
    var content = paragraph.content
    text.utf8 = text.utf8.dropFirst(7)
    text.span = min(text.span.lowerBound + 7, text.span.upperBound)..<text.span.upperBound
    content[0] = .text(text)
    return Block.Caption(content: content, isWritten: true, span: paragraph.span)
  }
}
