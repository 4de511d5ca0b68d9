/// A page of the site with its prose, every link in it resolved.

import Markdown

package struct Page: Sendable {
  package let id: PageID
  package let title: String
  /// For the navigation and for links to the neighbours.
  package let shortTitle: String
  package let description: String?
  package let prose: Prose?
}

/// What authors wrote for a page.
package struct Prose: Sendable {
  /// Without the first-level heading, which is the page's title.
  package var document: MarkdownDocument
  /// The directives by the byte offset at which they begin.
  package let directives: [Int: SiteDirective]
}
