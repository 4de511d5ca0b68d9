/// What stands around pages and is the same for all pages of one folder: what they load, their header and their foot.

import Markup
import SiteModel
import Words

/// Drawn once for the pages that share a sidebar: for each of them, it took a fiftieth of a build.
struct PageFrame: Sendable {
  /// The stylesheets and the scripts that every page needs.
  let loaded: HTML
  let header: HTML
  let footer: HTML

  /// - Parameter links: those on any of the pages.
  init(site: Site, links: PageLinks) {
    let view = FrameView(site: site, links: links)
    (loaded, header, footer) = (view.loaded, view.header, view.footer)
  }
}

/// The parts of a frame while they are drawn.
struct FrameView {
  let site: Site
  let links: PageLinks
  private var words: PageWords { site.words.pages }

  init(site: Site, links: PageLinks) {
    self.site = site
    self.links = links
  }

  fileprivate var loaded: HTML {
    """
    <script src="\(links.to(.themeScript))"></script>
    \(styles)
    <script src="\(links.to(.script))" defer></script>
    <script src="\(links.to(.searchScript))" defer></script>
    """
  }

  /// The stylesheets: what is compiled in, the colours of owners and of the theme, and the site's own.
  var styles: HTML {
    """
    <link rel="stylesheet" href="\(links.to(.stylesheet))">
    <link rel="stylesheet" href="\(links.to(.ownerColours))">
    \(unwrap: site.theme.stylesheet, { "<link rel=\"stylesheet\" href=\"\(links.to($0))\">\n" })\
    \(unwrap: site.theme.head, { $0.html(toRoot: links.toRoot) })
    """
  }

  fileprivate var header: HTML {
    """
    <header class="site-header">
    <a class="menu-link" href="#demarc-navigation">\(words.menu)</a>
    <a class="brand" href="\(links.to(.document("index")))">\(brandMark)<span>\(site.settings.theme.name ?? site.settings.title)</span></a>
    \(searchField)
    <button class="theme-toggle" type="button" hidden aria-label="\(words.toggleTheme)">\(Self.themeIcon)</button>
    </header>
    """
  }

  /// Shown by the script that does the searching; results are links, so that they open like any other.
  private var searchField: HTML {
    """
    <form class="search" role="search" hidden data-index="\(links.to(.searchIndex))" \
    data-none="\(words.searchNone)" data-one="\(words.searchOne)" data-many="\(words.searchMany)" \
    data-more="\(words.searchMore)" data-failed="\(words.searchFailed)">
    <input id="demarc-search" type="search" autocomplete="off" spellcheck="false" placeholder="\(words.search)" \
    aria-label="\(words.search)" aria-describedby="demarc-search-hint"><kbd aria-hidden="true">/</kbd>
    <span id="demarc-search-hint" class="visually-hidden">\(words.searchHint)</span>
    <ol class="search-results" aria-label="\(words.searchResults)" hidden></ol>
    <p role="status"></p>
    </form>
    """
  }

  /// The site's own logo, or Demarc's mark. The name beside it says what it is of.
  private var brandMark: HTML {
    guard let logo = site.theme.logo else { return Self.mark }
    let dark = site.theme.darkLogo
    return
      "\(picture(logo, dark == nil ? "logo" : "logo logo-light"))\(unwrap: dark, { picture($0, "logo logo-dark") })"
  }

  private func picture(_ picture: ThemeParts.Picture, _ classes: String) -> HTML {
    """
    <img class="\(classes)" src="\(links.to(picture.file))" alt=""\
    \(unwrap: picture.size, { " width=\"\($0.width)\" height=\"\($0.height)\"" })>
    """
  }

  /// A boundary that steps down from left to right.
  private static let mark: HTML = """
    <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">\
    <rect class="mark-ground" width="24" height="24" rx="5"/>\
    <path class="mark-line" d="M4 8h6v4h5v4h5" fill="none"/></svg>
    """

  private static let themeIcon: HTML = """
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">\
    <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5"/>\
    <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"/></svg>
    """

  /// The foot of every page: the theme's own HTML, the way to the page for print, and who made it.
  fileprivate var footer: HTML {
    """
    <footer class="site-footer">\
    \(unwrap: site.theme.footer, { "\n<div class=\"own-footer\">\($0.html(toRoot: links.toRoot))</div>\n" })\
    <p>\(words.generatedBy)\
    \(if: site.settings.hasPrintPage, " <a href=\"\(links.to(.print))\">\(words.printSite)</a>")</p></footer>
    """
  }
}
