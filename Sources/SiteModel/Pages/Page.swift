/// A page of the site with its prose, every link in it resolved.

import Diagnostics
import Markdown
import YAML

/// A class: it is passed on often while pages are drawn.
package final class Page: Sendable {
  package let id: PageID
  package let title: String
  /// For the navigation and for links to the neighbours.
  package let shortTitle: String
  package let description: String?
  /// The day of the last change that the page tells of.
  package let updated: CalendarDate?
  /// The file of the site that says most on the page, if there is one: a Markdown file, or one of the model.
  package let source: String?
  package let prose: Prose?

  init(
    id: PageID, title: String, shortTitle: String, description: String?, updated: CalendarDate?, source: String?,
    prose: Prose?
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.description = description
    self.updated = updated
    self.source = source
    self.prose = prose
  }
}

/// What authors wrote for a page.
package struct Prose: Sendable {
  /// Without the first-level heading, which is the page's title.
  package let packed: PackedDocument
  /// The file that the prose stands in.
  package let source: SourceText
  /// The directives by the byte offset at which they begin.
  package let directives: [Int: SiteDirective]

  init(_ packed: PackedDocument, of source: SourceText, directives: [Int: SiteDirective]) {
    self.packed = packed
    self.source = source
    self.directives = directives
  }

  /// In bytes, of the file that the prose stands in.
  package var sourceSize: Int { source.bytes.count }

  /// The text, cut at the headings, for search.
  package var sections: [TextSection] { packed.sections(of: source) }
}
