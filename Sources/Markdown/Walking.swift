/// Walking through a document, and changing its links, images and directives.

extension MarkdownDocument {
  /// Visits every block, outer before inner, in the order of the source; footnotes come last.
  package func walkBlocks(_ visit: (Block) -> Void) {
    for block in blocks { block.walk(visit) }
    for footnote in footnotes {
      for block in footnote.blocks { block.walk(visit) }
    }
  }

  /// Visits every inline, outer before inner, in the order of the source; footnotes come last.
  package func walkInlines(_ visit: (Inline) -> Void) {
    walkBlocks { block in
      for content in block.inlineContents {
        for inline in content { inline.walk(visit) }
      }
    }
  }

  /// Every link, in order.
  package var links: [Link] {
    var links: [Link] = []
    walkInlines { if case .link(let link) = $0 { links.append(link) } }
    return links
  }

  /// Every image, in order.
  package var images: [Image] {
    var images: [Image] = []
    walkInlines { if case .image(let image) = $0 { images.append(image) } }
    return images
  }

  /// Every directive, in order.
  package var directives: [Directive] {
    var directives: [Directive] = []
    walkBlocks { if case .directive(let directive) = $0 { directives.append(directive) } }
    return directives
  }

  /// Replaces every link by what `resolve` makes of it; links inside a replacement are not visited.
  package mutating func resolveLinks(_ resolve: (Link) -> Link) {
    mapInlines(among: \.isLink) { inline in
      if case .link(let link) = inline { return .link(resolve(link)) }
      return inline
    }
  }

  /// Replaces every image by what `resolve` makes of it.
  package mutating func resolveImages(_ resolve: (Image) -> Image) {
    mapInlines(among: \.isImage) { inline in
      if case .image(let image) = inline { return .image(resolve(image)) }
      return inline
    }
  }

  /// Replaces every inline, inner before outer, by what `transform` makes of it.
  package mutating func mapInlines(_ transform: (Inline) -> Inline) {
    mapInlines(among: { _ in true }, transform)
  }

  /// As `mapInlines`; runs of inlines without one that `isConcerned` are not copied, only shared. Most paragraphs
  /// hold no link: a tenth of a build's time, and a third of its memory, went into copies of them.
  private mutating func mapInlines(among isConcerned: (Inline) -> Bool, _ transform: (Inline) -> Inline) {
    func map(_ run: [Inline]) -> [Inline] { run.mapped(among: isConcerned, transform) }
    for index in blocks.indices { blocks[index].mapRuns(map) }
    for index in footnotes.indices {
      for inner in footnotes[index].blocks.indices { footnotes[index].blocks[inner].mapRuns(map) }
    }
  }

  /// Replaces every block, inner before outer, by the blocks that `transform` makes of it.
  package mutating func mapBlocks(_ transform: (Block) -> [Block]) {
    blocks = blocks.flatMap { $0.mapped(transform) }
    for index in footnotes.indices {
      footnotes[index].blocks = footnotes[index].blocks.flatMap { $0.mapped(transform) }
    }
  }
}

extension Block {
  /// The runs of inlines that stand directly in this block.
  package var inlineContents: [[Inline]] {
    switch self {
    case .paragraph(let paragraph): return [paragraph.content]
    case .heading(let heading): return [heading.content]
    case .table(let table):
      var contents: [[Inline]] = []
      if let caption = table.caption, caption.isWritten { contents.append(caption.content) }
      for row in [table.header] + table.rows { contents += row.cells.map(\.content) }
      return contents
    case .quote, .alert, .list, .code, .directive, .html, .thematicBreak: return []
    }
  }

  fileprivate func walk(_ visit: (Block) -> Void) {
    visit(self)
    switch self {
    case .quote(let quote): for block in quote.blocks { block.walk(visit) }
    case .alert(let alert): for block in alert.blocks { block.walk(visit) }
    case .list(let list):
      for item in list.items {
        for block in item.blocks { block.walk(visit) }
      }
    case .paragraph, .heading, .code, .directive, .table, .html, .thematicBreak: break
    }
  }

  /// Replaces every run of inlines by what `map` makes of it.
  fileprivate mutating func mapRuns(_ map: ([Inline]) -> [Inline]) {
    switch self {
    case .paragraph(var paragraph):
      paragraph.content = map(paragraph.content)
      self = .paragraph(paragraph)
    case .heading(var heading):
      heading.content = map(heading.content)
      self = .heading(heading)
    case .table(var table):
      if let caption = table.caption { table.caption?.content = map(caption.content) }
      for index in table.header.cells.indices {
        table.header.cells[index].content = map(table.header.cells[index].content)
      }
      for row in table.rows.indices {
        for index in table.rows[row].cells.indices {
          table.rows[row].cells[index].content = map(table.rows[row].cells[index].content)
        }
      }
      self = .table(table)
    case .quote(var quote):
      for index in quote.blocks.indices { quote.blocks[index].mapRuns(map) }
      self = .quote(quote)
    case .alert(var alert):
      for index in alert.blocks.indices { alert.blocks[index].mapRuns(map) }
      self = .alert(alert)
    case .list(var list):
      for item in list.items.indices {
        for index in list.items[item].blocks.indices { list.items[item].blocks[index].mapRuns(map) }
      }
      self = .list(list)
    case .code, .directive, .html, .thematicBreak: break
    }
  }

  fileprivate func mapped(_ transform: (Block) -> [Block]) -> [Block] {
    switch self {
    case .quote(var quote):
      quote.blocks = quote.blocks.flatMap { $0.mapped(transform) }
      return transform(.quote(quote))
    case .alert(var alert):
      alert.blocks = alert.blocks.flatMap { $0.mapped(transform) }
      return transform(.alert(alert))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.flatMap { $0.mapped(transform) }
      }
      return transform(.list(list))
    case .paragraph, .heading, .code, .directive, .table, .html, .thematicBreak: return transform(self)
    }
  }
}

extension Inline {
  /// The inlines that stand directly in this one; those of an image are its alternative text.
  package var children: [Inline] {
    switch self {
    case .emphasis(let part), .strong(let part), .strikethrough(let part): part.content
    case .link(let link): link.content
    case .image(let image): image.content
    case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: []
    }
  }

  fileprivate func walk(_ visit: (Inline) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }

  var isLink: Bool { if case .link = self { true } else { false } }
  var isImage: Bool { if case .image = self { true } else { false } }

  /// Whether this or an inline inside `isWanted`.
  fileprivate func holds(_ isWanted: (Inline) -> Bool) -> Bool {
    if isWanted(self) { return true }
    switch self {
    case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: return false
    case .emphasis, .strong, .strikethrough, .link, .image: return children.contains { $0.holds(isWanted) }
    }
  }

  /// Replaces this and every inline inside, inner before outer; what holds none that `isConcerned` is left alone.
  func mapped(among isConcerned: (Inline) -> Bool, _ transform: (Inline) -> Inline) -> Inline {
    guard holds(isConcerned) else { return self }
    switch self {
    case .emphasis(var part):
      part.content = part.content.mapped(among: isConcerned, transform)
      return transform(.emphasis(part))
    case .strong(var part):
      part.content = part.content.mapped(among: isConcerned, transform)
      return transform(.strong(part))
    case .strikethrough(var part):
      part.content = part.content.mapped(among: isConcerned, transform)
      return transform(.strikethrough(part))
    case .link(var link):
      link.content = link.content.mapped(among: isConcerned, transform)
      return transform(.link(link))
    case .image(var image):
      image.content = image.content.mapped(among: isConcerned, transform)
      return transform(.image(image))
    case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: return transform(self)
    }
  }
}

extension [Inline] {
  fileprivate func mapped(among isConcerned: (Inline) -> Bool, _ transform: (Inline) -> Inline) -> [Inline] {
    contains { $0.holds(isConcerned) } ? map { $0.mapped(among: isConcerned, transform) } : self
  }
}
