/// What every template gets: the site and the page that it draws.

import Exports
import Markdown
import Markup
import Responsibility
import SiteModel
import Words

/// One page that is being drawn.
package struct PageView: Sendable {
  package let site: Site
  package let page: Page
  let sidebar: Sidebar
  /// How matrices and drawings get into other pages.
  let embeds: EmbedGuide
  let links: PageLinks
  let words: PageWords
  /// The prose of the page, unpacked once.
  let document: MarkdownDocument?

  package init(site: Site, page: Page, sidebar: Sidebar, embeds: EmbedGuide) {
    self.site = site
    self.page = page
    self.sidebar = sidebar
    self.embeds = embeds
    links = site.links(on: page.id)
    words = site.words.pages
    document = page.prose?.document
  }

  var model: Model { site.model }

  /// The id of a place on this page.
  func id(_ anchor: Anchor) -> String { anchor.id }

  /// The finished page.
  package func render() -> HTML {
    let body: PageBody
    switch page.id {
    case .document: body = documentPage()
    case .clusterType(let id): body = model.clusterType(id).map(clusterTypePage) ?? documentPage()
    case .layer(let id): body = model.layer(id).map(layerPage) ?? documentPage()
    case .party(let id): body = model.party(id).map(partyPage) ?? documentPage()
    case .framework(let id): body = model.framework(id).map(frameworkPage) ?? documentPage()
    case .responsibilities: body = responsibilitiesPage()
    case .compare: body = comparePage()
    case .changes: body = changesPage()
    case .notFound: body = notFoundPage()
    }
    return layout(body)
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
