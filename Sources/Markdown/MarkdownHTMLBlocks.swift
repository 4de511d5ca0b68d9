/// Packed blocks → HTML.

import Markup

extension MarkdownHTML {
  mutating func blocks(isTight: Bool = false) {
    for _ in 0..<bytes.number() { block(isTight: isTight) }
  }

  mutating func block(isTight: Bool = false) {
    let tag = bytes.byte()
    let span = bytes.range()
    if tag == BlockTag.paragraph, isTight { return inlines() }
    output.startLine()
    switch tag {
    case BlockTag.paragraph:
      output.append("<p>")
      inlines()
      output.append("</p>\n")
    case BlockTag.heading: heading()
    case BlockTag.quote:
      output.append("<blockquote>\n")
      blocks()
      output.append("</blockquote>\n")
    case BlockTag.alert: alert()
    case BlockTag.list: list()
    case BlockTag.code: code()
    case BlockTag.directive:
      output.append(html: directives(Directive(unpacking: &bytes, span: span)))
      output.startLine()
    case BlockTag.table: table()
    case BlockTag.html:
      output.append(raw: bytes.utf8())
      output.startLine()
    case BlockTag.thematicBreak: output.append("<hr>\n")
    default: preconditionFailure("no block has the tag \(tag)")
    }
  }

  private mutating func heading() {
    let level = bytes.number()
    let id = bytes.text()
    _ = bytes.flag()
    if bytes.flag() { bytes.skipRange() }
    var title = PackedText(bytes, links, to: ahead)
    output.append("<h")
    output.append(level)
    append(attribute: " id=\"", place.id(id))
    output.append(">")
    inlines()
    append(placeAttribute: " <a class=\"permalink\" href=\"#", id)
    output.append(" aria-label=\"")
    output.append(text: words.permalink)
    // Only now: a picture in the heading reads its text ahead, too.
    ahead.removeAll()
    title.inlines()
    append(attribute: " ", ahead.view)
    headings.append(DrawnHeading(level: level, id: id, title: ahead.view.string))
    output.append(">#</a></h")
    output.append(level)
    output.append(">\n")
  }

  private mutating func alert() {
    let kind = Alert.Kind(rawValue: bytes.text()) ?? .note
    append(attribute: "<div class=\"alert alert-", kind.rawValue)
    output.append(" role=\"note\">\n<p class=\"alert-title\">")
    output.append(text: words.title(of: kind))
    output.append("</p>\n")
    blocks()
    output.append("</div>\n")
  }

  // MARK: Lists

  private mutating func list() {
    let start = bytes.number()
    let (isTight, hasTasks) = (bytes.flag(), bytes.flag())
    output.append(start < 0 ? "<ul" : "<ol")
    if hasTasks { output.append(" class=\"task-list\"") }
    if start >= 0, start != 1 {
      output.append(" start=\"")
      output.append(start)
      output.append("\"")
    }
    output.append(">\n")
    for _ in 0..<bytes.number() {
      bytes.skipRange()
      let box = bytes.byte()
      output.append(box == 0 ? "<li>" : "<li class=\"task\">")
      if box == 0 { blocks(isTight: isTight) } else { task(isDone: box == 2, isTight: isTight) }
      output.append("</li>\n")
    }
    output.append(start < 0 ? "</ul>\n" : "</ol>\n")
  }

  /// The box stands before the text of the item's first paragraph.
  private mutating func task(isDone: Bool, isTight: Bool) {
    var count = bytes.number()
    if !isTight {
      output.startLine()
      output.append("<p>")
    }
    append(attribute: "<input type=\"checkbox\" disabled aria-label=\"", isDone ? words.done : words.open)
    output.append(isDone ? " checked> " : "> ")
    if count > 0, bytes.isNext(BlockTag.paragraph) {
      _ = bytes.byte()
      bytes.skipRange()
      inlines()
      count -= 1
    }
    if !isTight { output.append("</p>\n") }
    for _ in 0..<count { block(isTight: isTight) }
  }

  // MARK: Code

  private mutating func code() {
    bytes.skipRange()
    let language = bytes.text().lowercased()
    bytes.skipText()
    output.append("<div class=\"code\"")
    if !language.isEmpty { append(attribute: " data-language=\"", language) }
    output.append("><pre tabindex=\"0\"><code")
    if !language.isEmpty { append(attribute: " class=\"language-", language) }
    output.append(">")
    Highlighter.append(bytes.lines().text, language: language, to: &output)
    output.append("</code></pre><button type=\"button\" class=\"copy\" hidden")
    append(attribute: " data-copied=\"", words.copied)
    output.append(">")
    output.append(text: words.copy)
    output.append("</button></div>\n")
  }

  // MARK: Tables

  private mutating func table() {
    var caption: (text: UnsafeBufferPointer<UInt8>, end: PackedText)?
    var isWritten = false
    if bytes.flag() {
      bytes.skipRange()
      isWritten = bytes.flag()
      caption = textAhead()
    }
    // A caption may consist of a picture without a text, or of spaces.
    let isEmpty = caption?.text.string.unicodeScalars.allSatisfy(\.isMarkdownSpace) ?? true
    output.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
    if !isEmpty, let caption {
      append(attribute: " aria-label=\"", caption.text)
    } else {
      append(attribute: " aria-label=\"", words.table)
    }
    // A caption that only repeats the heading is for screen readers.
    output.append(isWritten ? ">\n<table>\n<caption>" : ">\n<table>\n<caption class=\"from-heading\">")
    if isEmpty { output.append(text: words.table) } else { inlines() }
    if let caption { (bytes, links) = (caption.end.bytes, caption.end.links) }
    output.append("</caption>\n<thead>\n")
    let alignments = (0..<bytes.number()).map { _ in Block.Alignment(code: bytes.byte()) }
    row(alignments, isHeader: true)
    output.append("</thead>\n")
    let count = bytes.number()
    if count > 0 {
      output.append("<tbody>\n")
      for _ in 0..<count { row(alignments, isHeader: false) }
      output.append("</tbody>\n")
    }
    output.append("</table>\n</div>\n")
  }

  private mutating func row(_ alignments: [Block.Alignment], isHeader: Bool) {
    bytes.skipRange()
    output.append("<tr>")
    for column in 0..<bytes.number() {
      bytes.skipRange()
      output.append(isHeader ? "<th scope=\"col\"" : "<td")
      if column < alignments.count, alignments[column] != .none {
        append(attribute: " class=\"align-", alignments[column].rawValue)
      }
      output.append(">")
      inlines()
      output.append(isHeader ? "</th>" : "</td>")
    }
    output.append("</tr>\n")
  }
}
