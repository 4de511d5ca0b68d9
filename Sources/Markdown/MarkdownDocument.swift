/// A page's Markdown as a value: what the parser returns, what links are resolved in, what is rendered.

import Diagnostics

/// A parsed page. All spans are byte ranges of the source it was parsed from.
package struct MarkdownDocument: Sendable, Hashable {
  /// The YAML between the `---` fences at the top of the file, without them.
  package var frontMatter: Range<Int>?
  package var blocks: [Block]
  /// The footnotes that are referred to, in the order of their first reference.
  package var footnotes: [Footnote]
  /// How many paragraphs, headings and cells hold inline constructs that could not be located exactly:
  /// their spans are the first line of the block.
  package var unlocatedBlocks: Int
  /// The comments by which warnings are ignored; they are part of no block.
  package var ignores: [IgnoreComment] = []

  package init(
    frontMatter: Range<Int>? = nil, blocks: [Block] = [], footnotes: [Footnote] = [], unlocatedBlocks: Int = 0
  ) {
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.footnotes = footnotes
    self.unlocatedBlocks = unlocatedBlocks
  }

  /// All headings in the order of the source, those inside quotes, lists and footnotes included.
  package var headings: [Heading] {
    var headings: [Heading] = []
    walkBlocks { block in
      if case .heading(let heading) = block { headings.append(heading) }
    }
    return headings
  }

  /// The text of the page, a line for each paragraph, heading, cell and line of code.
  package var plainText: String {
    var bytes: [UInt8] = []
    for block in blocks { block.appendPlainText(to: &bytes) }
    for block in footnotes.flatMap(\.blocks) { block.appendPlainText(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Block {
  /// The text, a line for each paragraph, heading, cell and line of code: for search. As bytes, since a string grown
  /// from its parts took half of the time that search takes in a build.
  package func appendPlainText(to bytes: inout [UInt8]) {
    func line(_ content: [Inline]) {
      content.appendPlainText(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    switch self {
    case .paragraph(let paragraph): line(paragraph.content)
    case .heading(let heading): line(heading.content)
    case .code(let code): bytes += code.text.utf8
    case .table(let table):
      if let caption = table.caption { line(caption.content) }
      for cell in table.header.cells where !cell.content.isEmpty { line(cell.content) }
      for row in table.rows {
        for cell in row.cells where !cell.content.isEmpty { line(cell.content) }
      }
    case .quote(let quote): for block in quote.blocks { block.appendPlainText(to: &bytes) }
    case .alert(let alert): for block in alert.blocks { block.appendPlainText(to: &bytes) }
    case .list(let list):
      for item in list.items {
        for block in item.blocks { block.appendPlainText(to: &bytes) }
      }
    case .directive, .html, .thematicBreak: break
    }
  }
}

/// What a footnote says: `[^label]: …`.
package struct Footnote: Sendable, Hashable {
  /// As written in the definition, without `[^` and `]`.
  package var label: String
  /// From 1, in the order of the first references.
  package var number: Int
  /// How often it is referred to.
  package var references: Int
  package var blocks: [Block]
  package var span: Range<Int>
}
