/// A page's prose, cut at its headings.

import Markdown

/// A heading and the text down to the next one.
struct SearchSection: Equatable {
  /// Empty for what stands before the first heading.
  var id = ""
  var title = ""
  var text = ""

  /// The text before the first heading, then a section for each heading; nothing for a page without prose.
  static func sections(of document: MarkdownDocument?) -> [SearchSection] {
    guard let document else { return [] }
    var sections = [SearchSection()]
    var blocks: [Block] = []
    func close() {
      sections[sections.count - 1].text = MarkdownDocument(blocks: blocks).plainText
      blocks = []
    }
    for block in document.blocks {
      if case .heading(let heading) = block {
        close()
        sections.append(SearchSection(id: heading.id, title: heading.plainText))
      } else {
        blocks.append(block)
      }
    }
    blocks += document.footnotes.flatMap(\.blocks)
    close()
    return sections
  }
}
