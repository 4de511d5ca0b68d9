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

  /// The text of the page, a line for each paragraph, heading, cell and line of code: for search.
  package var plainText: String {
    var text = ""
    walkBlocks { block in
      switch block {
      case .paragraph(let paragraph): text += paragraph.content.plainText + "\n"
      case .heading(let heading): text += heading.plainText + "\n"
      case .code(let code): text += code.text
      case .table(let table):
        if let caption = table.caption { text += caption.content.plainText + "\n" }
        for row in [table.header] + table.rows {
          for cell in row.cells where !cell.content.isEmpty { text += cell.content.plainText + "\n" }
        }
      case .alert, .quote, .list, .directive, .html, .thematicBreak: break
      }
    }
    return text
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
