/// What every template gets: the site and the page that it draws.

import Colours
import Exports
import Markup
import Responsibility
import SiteModel
import Synchronization
import Words

/// One page that is being drawn.
/// A class: it is passed to all parts of the page, and holds all words.
package final class PageView: Sendable {
  package let site: Site
  package let page: Page
  /// Nil on a page that is only printed.
  let sidebar: Sidebar?
  /// How matrices and drawings get into other pages.
  let embeds: EmbedGuide
  let pictures: KeptPictures
  let links: PageLinks
  let words: PageWords
  let palette: Palette
  /// The prose, once it is drawn.
  private let drawnProse = Mutex<DrawnProse?>(nil)

  /// - Parameter links: those of the page itself, unless it is drawn as a part of another one.
  package init(
    site: Site, page: Page, sidebar: Sidebar?, embeds: EmbedGuide, pictures: KeptPictures, links: PageLinks? = nil
  ) {
    self.site = site
    self.page = page
    self.sidebar = sidebar
    self.embeds = embeds
    self.pictures = pictures
    self.links = links ?? site.links(on: page.id)
    words = site.words.pages
    palette = site.palette
  }

  var model: Model { site.model }

  /// The id of a place on this page.
  func id(_ anchor: Anchor) -> String { links.id(of: anchor.id) }

  /// Whether the page is a part of the printed site: without what only a screen needs.
  var isPrinted: Bool { sidebar == nil }

  /// The prose of the page, drawn when it is first asked for: where its text goes, or where its headings are listed.
  var drawn: DrawnProse {
    drawnProse.withLock { known in
      let drawn = known ?? drawProse()
      known = drawn
      return drawn
    }
  }

  var prose: HTML { drawn.html }

  /// The finished page.
  package func render() -> HTML { layout(body) }

  /// What is the page's own.
  var body: PageBody {
    switch page.id {
    case .document, .print: documentPage()
    case .clusterType(let id): model.clusterType(id).map(clusterTypePage) ?? documentPage()
    case .layer(let id): model.layer(id).map(layerPage) ?? documentPage()
    case .party(let id): model.party(id).map(partyPage) ?? documentPage()
    case .framework(let id): model.framework(id).map(frameworkPage) ?? documentPage()
    case .responsibilities: responsibilitiesPage()
    case .compare: comparePage()
    case .changes: changesPage()
    case .notFound: notFoundPage()
    }
  }
}

/// What stands between the breadcrumbs and the links to the neighbours.
struct PageBody {
  /// Short facts below the title.
  var facts: HTML = ""
  var content: HTML
  /// The headings that the table of contents lists.
  var contents: [ContentsEntry]
}

/// A line in the table of contents.
struct ContentsEntry {
  let anchor: Anchor
  let title: String
  let isNested: Bool
}
