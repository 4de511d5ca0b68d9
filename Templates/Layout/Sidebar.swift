/// The way through the site beside every page, drawn once for all pages that it is the same for.
///
/// Pages of one section in one folder have the same sidebar but for the mark at the page itself. Drawing it for
/// each of them took 267 µs a page with 200 entries, and grew with the square of the section; filling in the
/// mark takes 2 µs.

import Markup
import Responsibility
import SiteModel
import Workers

package struct Sidebar: Sendable {
  /// What else the pages have in common.
  let frame: PageFrame
  private let html: SlottedHTML
  private let slots: [PageID: SlottedHTML.Slot]

  /// The sidebar with the mark at `page`.
  func marking(_ page: PageID) -> HTML { html.filled(slots[page], with: " aria-current=\"page\"") }

  /// What a sidebar depends on: which entries it lists, and from where its addresses lead.
  fileprivate struct Place: Hashable {
    let section: Int?
    /// On the page for wrong addresses, addresses may be whole.
    let isNotFound: Bool
    /// As bytes: to `==` on strings, a composed and a decomposed `é` are the same.
    let folder: [UInt8]

    init(_ page: PageID, in navigation: Navigation) {
      section = navigation.sectionIndex(of: page)
      isNotFound = page == .notFound
      folder = Array(page.folder.utf8)
    }
  }

  /// - Parameter page: one of the pages that have this sidebar.
  fileprivate init(site: Site, beside page: PageID) {
    let links = site.links(on: page)
    let words = site.words.pages
    frame = PageFrame(site: site, links: links)
    var html = SlottedHTML()
    var slots: [PageID: SlottedHTML.Slot] = [:]
    html.append(
      """
      <nav id="demarc-navigation" class="sidebar" aria-label="\(words.siteNavigation)">
      <a class="menu-close" href="#demarc-main">\(words.closeMenu)</a>

      """)
    for entry in site.navigation.entries(beside: page) {
      let section = entry.section
      guard let first = section.firstPage else { continue }
      guard entry.isOpen, !section.pages.isEmpty else {
        html.append("<p class=\"nav-title\"><a href=\"\(links.to(first))\">\(section.title)</a></p>\n")
        continue
      }
      html.append("<p class=\"nav-title\">\(section.title)</p>\n<ul>\n")
      for id in section.pages {
        let depth = Self.depth(of: id, in: site.model)
        html.append("<li\(if: depth > 0, " class=\"depth-\(depth)\"")><a href=\"\(links.to(id))\"")
        slots[id] = html.addSlot()
        html.append(">\(site[id].shortTitle)</a></li>\n")
      }
      html.append("</ul>\n")
    }
    html.append("</nav>")
    self.html = html
    self.slots = slots
  }

  /// How far an entry is set in: layers inside layers follow those that they are inside.
  private static func depth(of page: PageID, in model: Model) -> Int {
    guard case .layer(let id) = page, let layer = model.layer(id) else { return 0 }
    return min(model.depth(of: layer), 3)
  }
}

/// The sidebars of all pages of a site.
package struct Sidebars: Sendable {
  private let sidebars: [Sidebar.Place: Sidebar]
  private let navigation: Navigation

  package init(of site: Site, _ workers: Workers) {
    navigation = site.navigation
    var pages: [Sidebar.Place: PageID] = [:]
    for page in site.pages {
      let place = Sidebar.Place(page.id, in: site.navigation)
      if pages[place] == nil { pages[place] = page.id }
    }
    let drawn = workers.map(Array(pages), batch: 1) { ($0.key, Sidebar(site: site, beside: $0.value)) }
    sidebars = Dictionary(uniqueKeysWithValues: drawn)
  }

  package subscript(page: PageID) -> Sidebar {
    guard let sidebar = sidebars[Sidebar.Place(page, in: navigation)] else { preconditionFailure("no sidebar \(page)") }
    return sidebar
  }
}
