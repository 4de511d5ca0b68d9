/// Checks that every span of a document slices to the text it claims.

import Diagnostics
import Markdown
import Markup

/// Collects a sentence for each span of `document` that claims something else than what stands in `source`.
struct SpanClaims {
  let source: SourceText
  private(set) var violations: [String] = []
  private(set) var checked = 0

  init(_ document: MarkdownDocument, _ source: SourceText) {
    self.source = source
    check(document.blocks, within: 0..<source.bytes.count)
    for footnote in document.footnotes {
      expect(footnote.span, "footnote", startsWith: "[^\(footnote.label)]:")
      check(footnote.blocks, within: footnote.span)
    }
    guard document.unlocatedBlocks == 0 else { return }
    document.walkBlocks { block in
      for content in block.inlineContents { checkContent(content, within: block) }
    }
  }

  private mutating func check(_ blocks: [Block], within parent: Range<Int>) {
    var last = parent.lowerBound
    for block in blocks {
      let span = block.span
      if span.lowerBound < last || span.upperBound > parent.upperBound {
        fail(span, "block outside of \(parent) or before \(last)")
      }
      last = span.upperBound
      check(block)
    }
  }

  private mutating func check(_ block: Block) {
    let span = block.span
    switch block {
    case .paragraph:
      let text = slice(span)
      if text.isEmpty || text.first == " " || text.last == " " { fail(span, "paragraph with blanks around it") }
    case .heading(let heading):
      let text = slice(span)
      if !text.hasPrefix("#"), text.last != "=", text.last != "-" { fail(span, "heading") }
      if let idSpan = heading.idSpan { expect(idSpan, "id", equals: heading.id) }
    case .quote(let quote):
      expect(span, "quote", startsWith: ">")
      check(quote.blocks, within: span)
    case .alert(let alert):
      expect(span, "alert", startsWith: ">")
      check(alert.blocks, within: span)
    case .list(let list):
      for item in list.items {
        let marker = slice(item.span).first
        if marker.map({ "-+*0123456789".contains($0) }) != true { fail(item.span, "list item") }
        check(item.blocks, within: item.span)
      }
    case .code(let code): check(code.contentLines, code.text)
    case .directive(let directive):
      check(directive.contentLines, directive.text)
      expect(directive.infoSpan, "info", startsWith: directive.name)
    case .table(let table):
      for row in [table.header] + table.rows {
        if row.span.lowerBound < span.lowerBound || row.span.upperBound > span.upperBound { fail(row.span, "row") }
        for cell in row.cells where slice(cell.span).first == " " || slice(cell.span).last == " " {
          fail(cell.span, "cell with blanks around it")
        }
      }
    case .html: expect(span, "HTML", startsWith: "<")
    case .thematicBreak:
      let marks = Set(slice(span).filter { $0 != " " && $0 != "\t" })
      if marks.count != 1 { fail(span, "thematic break") }
    }
  }

  private mutating func check(_ contentLines: [Range<Int>], _ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    if lines.count != contentLines.count { violations.append("\(contentLines.count) places of \(lines.count) lines") }
    for (place, line) in zip(contentLines, lines) {
      // Spaces that stand for a part of a tab have no place.
      let blanks = line.prefix { $0 == " " }.count
      if slice(place) != line, blanks == 0 || !line.hasSuffix(slice(place)) {
        fail(place, "code \(line.debugDescription)")
      }
      checked += 1
    }
  }

  private mutating func checkContent(_ content: [Inline], within block: Block) {
    var last = block.span.lowerBound
    if case .table(let table) = block { last = min(last, table.caption?.span.lowerBound ?? last) }
    check(content, from: &last)
  }

  private mutating func check(_ inlines: [Inline], from last: inout Int) {
    for inline in inlines {
      let span = inline.span
      if span.lowerBound < last { fail(span, "inline before \(last)") }
      check(inline)
      var inner = span.lowerBound
      check(inline.children, from: &inner)
      if inner > span.upperBound { fail(span, "inline shorter than its content") }
      last = span.upperBound
    }
  }

  private mutating func check(_ inline: Inline) {
    let span = inline.span
    switch inline {
    case .text(let text): if text.isVerbatim { expect(span, "text", equals: text.value) }
    case .softBreak, .lineBreak:
      if !slice(span).utf8.contains(where: { $0 == 10 || $0 == 13 }) { fail(span, "line break") }
    case .code(let code):
      expect(span, "code", startsWith: "`")
      expect(span, "code", endsWith: "`")
      if code.isVerbatim, !slice(span).contains(code.value) { fail(span, "code \(code.value)") }
    case .html:
      expect(span, "HTML", startsWith: "<")
      expect(span, "HTML", endsWith: ">")
    case .emphasis: checkDelimiters(span, 1)
    case .strong: checkDelimiters(span, 2)
    case .strikethrough:
      expect(span, "strikethrough", startsWith: "~")
      expect(span, "strikethrough", endsWith: "~")
    case .link(let link):
      switch link.form {
      case .autolink: expect(span, "autolink", startsWith: "<")
      case .inline, .reference: expect(span, "link", startsWith: "[")
      case .literal: break
      }
      checkDestination(link.destination, link.destinationSpan, isExact: link.isDestinationExact)
    case .image(let image):
      expect(span, "image", startsWith: "![")
      checkDestination(image.destination, image.destinationSpan, isExact: image.isDestinationExact)
    case .footnoteReference(let reference): expect(span, "reference", equals: "[^\(reference.label)]")
    }
  }

  private mutating func checkDelimiters(_ span: Range<Int>, _ count: Int) {
    let text = slice(span)
    let start = text.prefix(count)
    guard start == "*" || start == "**" || start == "_" || start == "__", text.hasSuffix(start) else {
      return fail(span, "delimiters")
    }
    checked += 1
  }

  private mutating func checkDestination(_ destination: Destination, _ span: Range<Int>, isExact: Bool) {
    guard isExact, case .written(let written) = destination else { return }
    let text = slice(span)
    guard !text.contains("\\"), !text.contains("&") else { return }
    if !["", "mailto:", "http://"].contains(where: { $0 + text == written }) { fail(span, "destination \(written)") }
    checked += 1
  }

  private mutating func expect(_ span: Range<Int>, _ what: String, equals text: String) {
    checked += 1
    if !slice(span).utf8.elementsEqual(text.utf8) { fail(span, "\(what) \(text.debugDescription)") }
  }

  private mutating func expect(_ span: Range<Int>, _ what: String, startsWith text: String) {
    checked += 1
    if !slice(span).utf8.starts(with: text.utf8) { fail(span, "\(what) that starts with \(text)") }
  }

  private mutating func expect(_ span: Range<Int>, _ what: String, endsWith text: String) {
    checked += 1
    if !slice(span).utf8.reversed().starts(with: text.utf8.reversed()) { fail(span, "\(what) that ends with \(text)") }
  }

  private mutating func fail(_ span: Range<Int>, _ claim: String) {
    violations.append("\(span) is \(slice(span).debugDescription), not \(claim)")
  }

  private func slice(_ span: Range<Int>) -> String { source.text(span) }
}
