/// Renders a document as `cmark` and `cmark-gfm` do, byte for byte.

import Markup

/// Plain CommonMark HTML: no ids, no classes, addresses as they are written.
package struct MarkdownCommonMark {
  private var output = HTMLBuffer()

  /// Document → HTML. Raw HTML is printed: the parser leaves it out of the document where it is not allowed.
  package static func render(_ document: MarkdownDocument) -> HTML {
    var renderer = MarkdownCommonMark()
    renderer.append(document.blocks)
    return renderer.output.html
  }

  private mutating func append(_ blocks: [Block], isTight: Bool = false) {
    for block in blocks { append(block, isTight: isTight) }
  }

  private mutating func append(_ block: Block, isTight: Bool) {
    if case .paragraph(let paragraph) = block, isTight {
      append(paragraph.content)
      return
    }
    output.startLine()
    switch block {
    case .paragraph(let paragraph):
      output.append("<p>")
      append(paragraph.content)
      output.append("</p>\n")
    case .heading(let heading):
      output.append("<h")
      output.append(heading.level)
      output.append(">")
      append(heading.content)
      output.append("</h")
      output.append(heading.level)
      output.append(">\n")
    case .quote(let quote): append(quote: quote.blocks)
    case .alert(let alert): append(quote: alert.blocks)
    case .list(let list): append(list)
    case .code(let code): append(code: code.text, word: code.info.word)
    case .directive(let directive): append(code: directive.text, word: directive.name)
    case .table(let table): append(table)
    case .html(let html):
      output.append(raw: html.text)
      output.startLine()
    case .thematicBreak: output.append("<hr />\n")
    }
  }

  private mutating func append(quote blocks: [Block]) {
    output.append("<blockquote>\n")
    append(blocks)
    output.startLine()
    output.append("</blockquote>\n")
  }

  private mutating func append(_ list: Block.List) {
    switch list.start {
    case nil: output.append("<ul>\n")
    case 1: output.append("<ol>\n")
    case .some(let start):
      output.append("<ol start=\"")
      output.append(start)
      output.append("\">\n")
    }
    for item in list.items {
      output.startLine()
      output.append("<li>")
      switch item.isDone {
      case true: output.append("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
      case false: output.append("<input type=\"checkbox\" disabled=\"\" /> ")
      case nil: break
      }
      append(item.blocks, isTight: list.isTight)
      output.append("</li>\n")
    }
    output.append(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func append(code text: String, word: String) {
    if word.isEmpty {
      output.append("<pre><code>")
    } else {
      output.append("<pre><code class=\"language-")
      output.append(text: word)
      output.append("\">")
    }
    output.append(text: text)
    output.append("</code></pre>\n")
  }

  private mutating func append(_ table: Block.Table) {
    output.append("<table>\n<thead>\n")
    append(table.header, of: table, tag: "th")
    output.append("</thead>\n")
    if !table.rows.isEmpty {
      output.append("<tbody>\n")
      for row in table.rows { append(row, of: table, tag: "td") }
      output.append("</tbody>\n")
    }
    output.append("</table>\n")
  }

  private mutating func append(_ row: Block.Row, of table: Block.Table, tag: StaticString) {
    output.append("<tr>\n")
    for (cell, alignment) in zip(row.cells, table.alignments) {
      output.append("<")
      output.append(tag)
      if alignment != .none {
        output.append(" align=\"")
        output.append(text: alignment.rawValue)
        output.append("\"")
      }
      output.append(">")
      append(cell.content)
      output.append("</")
      output.append(tag)
      output.append(">\n")
    }
    output.append("</tr>\n")
  }

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines { append(inline) }
  }

  private mutating func append(_ inline: Inline) {
    switch inline {
    case .text(let text): output.append(text: text.value)
    case .softBreak: output.append("\n")
    case .lineBreak: output.append("<br />\n")
    case .code(let code):
      output.append("<code>")
      output.append(text: code.value)
      output.append("</code>")
    case .html(let html): output.append(raw: html.text)
    case .emphasis(let part):
      output.append("<em>")
      append(part.content)
      output.append("</em>")
    case .strong(let part):
      output.append("<strong>")
      append(part.content)
      output.append("</strong>")
    case .strikethrough(let part):
      output.append("<del>")
      append(part.content)
      output.append("</del>")
    case .link(let link):
      output.append("<a href=\"")
      output.append(commonMarkAddress: link.destination.text)
      append(title: link.title)
      output.append("\">")
      append(link.content)
      output.append("</a>")
    case .image(let image):
      output.append("<img src=\"")
      output.append(commonMarkAddress: image.destination.text)
      output.append("\" alt=\"")
      append(alternative: image.content)
      append(title: image.title)
      output.append("\" />")
    case .footnoteReference(let reference):
      output.append(text: "[^\(reference.label)]")
    }
  }

  private mutating func append(title: String) {
    guard !title.isEmpty else { return }
    output.append("\" title=\"")
    output.append(text: title)
  }

  private mutating func append(alternative inlines: [Inline]) {
    for inline in inlines {
      if case .html(let html) = inline { output.append(text: html.text) }
      if inline.children.isEmpty { output.append(text: inline.plainText) } else { append(alternative: inline.children) }
    }
  }
}

extension Destination {
  fileprivate var text: String {
    switch self {
    case .written(let text), .resolved(let text): text
    case .none: ""
    }
  }
}
