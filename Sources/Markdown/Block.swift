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

    package init(content: [Inline], span: Range<Int>) {
      self.content = content
      self.span = span
    }
  }

  /// `> …`
  package struct Quote: Sendable, Hashable {
    package var blocks: [Block]
    package var span: Range<Int>

    package init(blocks: [Block], span: Range<Int>) {
      self.blocks = blocks
      self.span = span
    }
  }

  package struct List: Sendable, Hashable {
    /// The number of the first item; nil in a bullet list.
    package var start: Int?
    /// Whether the items' paragraphs are printed without `<p>`.
    package var isTight: Bool
    package var items: [Item]
    package var span: Range<Int>

    package init(start: Int?, isTight: Bool, items: [Item], span: Range<Int>) {
      self.start = start
      self.isTight = isTight
      self.items = items
      self.span = span
    }
  }

  package struct Item: Sendable, Hashable {
    /// Whether the box of a task is ticked; nil for an item without a box.
    package var isDone: Bool?
    package var blocks: [Block]
    package var span: Range<Int>

    package init(isDone: Bool? = nil, blocks: [Block], span: Range<Int>) {
      self.isDone = isDone
      self.blocks = blocks
      self.span = span
    }
  }

  package struct Table: Sendable, Hashable {
    package var caption: Caption?
    /// One for each column.
    package var alignments: [Alignment]
    package var header: Row
    package var rows: [Row]
    package var span: Range<Int>

    package init(caption: Caption? = nil, alignments: [Alignment], header: Row, rows: [Row], span: Range<Int>) {
      self.caption = caption
      self.alignments = alignments
      self.header = header
      self.rows = rows
      self.span = span
    }
  }

  /// What a table is called: a paragraph beside it that begins with `Table: `, or the heading above it.
  package struct Caption: Sendable, Hashable {
    package var content: [Inline]
    package var isWritten: Bool
    package var span: Range<Int>

    package init(content: [Inline], isWritten: Bool, span: Range<Int>) {
      self.content = content
      self.isWritten = isWritten
      self.span = span
    }
  }

  package struct Row: Sendable, Hashable {
    /// As many as the table has columns, whatever was written.
    package var cells: [Cell]
    package var span: Range<Int>

    package init(cells: [Cell], span: Range<Int>) {
      self.cells = cells
      self.span = span
    }
  }

  package struct Cell: Sendable, Hashable {
    package var content: [Inline]
    /// The cell's text without the white space around it; empty at the row's end for a cell that is missing.
    package var span: Range<Int>

    package init(content: [Inline], span: Range<Int>) {
      self.content = content
      self.span = span
    }
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

  package init(
    level: Int, id: String, isExplicit: Bool = false, content: [Inline], span: Range<Int>, idSpan: Range<Int>? = nil
  ) {
    self.level = level
    self.id = id
    self.isExplicit = isExplicit
    self.content = content
    self.span = span
    self.idSpan = idSpan
  }
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

  package init(kind: Kind, blocks: [Block], span: Range<Int>) {
    self.kind = kind
    self.blocks = blocks
    self.span = span
  }
}

/// A block of code, fenced or indented.
package struct CodeBlock: Sendable, Hashable {
  package var info: CodeInfo
  /// The code; each line ends with a line feed.
  package var text: String
  /// The place of each line of `text`, without its line end, container markers and the fence's indentation.
  package var contentLines: [Range<Int>]
  package var span: Range<Int>

  package init(info: CodeInfo, text: String, contentLines: [Range<Int>], span: Range<Int>) {
    self.info = info
    self.text = text
    self.contentLines = contentLines
    self.span = span
  }
}

/// What follows the opening fence: ```` ```yaml title=… ````.
package struct CodeInfo: Sendable, Hashable {
  /// The first word, often a language; empty if nothing is written.
  package var word: String
  /// The rest, without the white space around it.
  package var rest: String
  /// The whole info text; for a block without one, empty at the end of the fence.
  package var span: Range<Int>

  package init(word: String, rest: String, span: Range<Int>) {
    self.word = word
    self.rest = rest
    self.span = span
  }
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

  package init(
    name: String, rest: String, text: String, contentLines: [Range<Int>], infoSpan: Range<Int>, span: Range<Int>
  ) {
    self.name = name
    self.rest = rest
    self.text = text
    self.contentLines = contentLines
    self.infoSpan = infoSpan
    self.span = span
  }
}

/// HTML in the source that is printed untouched; only where a site allows it.
package struct RawHTML: Sendable, Hashable {
  package var text: String
  package var span: Range<Int>

  package init(text: String, span: Range<Int>) {
    self.text = text
    self.span = span
  }
}
