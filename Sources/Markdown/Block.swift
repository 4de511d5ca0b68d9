/// The blocks of a page: paragraphs, headings, lists, tables and their kin, each with its place.

/// A block; `span` begins at its first character and ends after its last.
package indirect enum Block: Sendable, Hashable {
  case paragraph(Paragraph)
  case heading(Heading)
  case quote(Quote)
  case alert(Alert)
  case list(List)
  case code(CodeBlock)
  case directive(Directive)
  case table(Table)
  case html(RawHTML)
  case thematicBreak(span: Range<Int>)

  package var span: Range<Int> {
    switch self {
    case .paragraph(let paragraph): paragraph.span
    case .heading(let heading): heading.span
    case .quote(let quote): quote.span
    case .alert(let alert): alert.span
    case .list(let list): list.span
    case .code(let code): code.span
    case .directive(let directive): directive.span
    case .table(let table): table.span
    case .html(let html): html.span
    case .thematicBreak(let span): span
    }
  }

  package struct Paragraph: Sendable, Hashable {
    package var content: [Inline]
    package var span: Range<Int>
  }

  /// `> …`
  package struct Quote: Sendable, Hashable {
    package var blocks: [Block]
    package var span: Range<Int>
  }

  package struct List: Sendable, Hashable {
    /// The number of the first item; nil in a bullet list.
    package var start: Int?
    /// Whether the items' paragraphs are printed without `<p>`.
    package var isTight: Bool
    package var items: [Item]
    package var span: Range<Int>
  }

  package struct Item: Sendable, Hashable {
    /// Whether the box of a task is ticked; nil for an item without a box.
    package var isDone: Bool?
    package var blocks: [Block]
    package var span: Range<Int>
  }

  package struct Table: Sendable, Hashable {
    package var caption: Caption?
    /// One for each column.
    package var alignments: [Alignment]
    package var header: Row
    package var rows: [Row]
    package var span: Range<Int>
  }

  /// What a table is called: a paragraph beside it that begins with `Table: `, or the heading above it.
  package struct Caption: Sendable, Hashable {
    package var content: [Inline]
    package var isWritten: Bool
    package var span: Range<Int>
  }

  package struct Row: Sendable, Hashable {
    /// As many as the table has columns, whatever was written.
    package var cells: [Cell]
    package var span: Range<Int>
  }

  package struct Cell: Sendable, Hashable {
    package var content: [Inline]
    /// The cell's text without the white space around it; empty at the row's end for a cell that is missing.
    package var span: Range<Int>
  }

  package enum Alignment: String, Sendable, Hashable {
    case none, left, center, right
  }
}

/// A heading, with the id that links lead to.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package var level: Int
  /// Unique on its page; empty where headings get no ids (plain CommonMark).
  package var id: String
  /// Whether the author wrote the id: `## Patching {#patching}`.
  package var isExplicit: Bool
  /// The text without the explicit id.
  package var content: [Inline]
  package var span: Range<Int>
  /// Where the explicit id stands, without `{#` and `}`.
  package var idSpan: Range<Int>?

  package var plainText: String { content.plainText }
}

/// `> [!NOTE]`: a quote that is set off from the text.
package struct Alert: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case note, tip, important, warning, caution
  }

  package var kind: Kind
  /// What follows the line with the kind.
  package var blocks: [Block]
  package var span: Range<Int>
}

/// A block of code, fenced or indented.
package struct CodeBlock: Sendable, Hashable {
  package var info: CodeInfo
  /// The code; each line ends with a line feed.
  package var text: String
  /// The place of each line of `text`, without its line end, container markers and the fence's indentation.
  package var contentLines: [Range<Int>]
  package var span: Range<Int>
}

/// What follows the opening fence: ```` ```yaml title=… ````.
package struct CodeInfo: Sendable, Hashable {
  /// The first word, often a language; empty if nothing is written.
  package var word: String
  /// The rest, without the white space around it.
  package var rest: String
  /// The whole info text; for a block without one, empty at the end of the fence.
  package var span: Range<Int>
}

/// A fenced block whose first info word names something that Demarc inserts: ```` ```matrix ````.
package struct Directive: Sendable, Hashable {
  package var name: String
  /// What follows the name on the fence's line.
  package var rest: String
  /// The options; each line ends with a line feed.
  package var text: String
  package var contentLines: [Range<Int>]
  package var infoSpan: Range<Int>
  package var span: Range<Int>
}

/// HTML in the source that is printed untouched; only where a site allows it.
package struct RawHTML: Sendable, Hashable {
  package var text: String
  package var span: Range<Int>
}
