/// The frame of every page.

import Exports
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// A body → the whole HTML document.
  func layout(_ body: PageBody) -> HTML {
    """
    <!doctype html>
    <html \(languageAttributes)>
    <head>
    \(head)
    </head>
    <body>
    <a class="skip-link" href="#demarc-main">\(words.skipToContent)</a>
    \(header)
    <div class="frame">
    \(unwrap: sidebar, { $0.marking(page.id) })
    <main id="demarc-main" class="page" tabindex="-1">
    \(breadcrumbs)
    <article>
    <h1>\(page.title)</h1>
    \(unwrap: page.description, { "<p class=\"lead\">\($0)</p>\n" })
    \(body.facts)
    \(body.content)
    \(movedParts)\(pageInformation)</article>
    \(neighbours)
    </main>
    \(contents(body.contents))
    </div>
    \(siteFooter)
    </body>
    </html>

    """
  }

  private var head: HTML {
    """
    \(metadata)
    \(unwrap: discovery, { "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"\($0)\">\n" })\
    <script src="\(links.to(.themeScript))"></script>
    \(styles)
    <script src="\(links.to(.script))" defer></script>
    <script src="\(links.to(.searchScript))" defer></script>
    \(each: ownScripts, { "<script src=\"\(links.to($0))\" defer></script>\n" })
    """
  }

  /// What hosts ask that find embeds by the addresses of pages; only with an address of the site.
  private var discovery: Reference? {
    switch page.id {
    case .clusterType(let id): AbsoluteLinks(site: site).to(.file(.embed(id.rawValue, "oembed.json")))
    case .responsibilities: AbsoluteLinks(site: site).to(.file(.embed("all", "oembed.json")))
    case .layer(let id) where !model.rows(below: id).isEmpty:
      AbsoluteLinks(site: site).to(.file(.embed(ExportSubject.layer(id).folder, "oembed.json")))
    default: nil
    }
  }

  /// The scripts that only some pages need.
  private var ownScripts: [Target.Asset] {
    switch page.id {
    case .responsibilities, .compare: return [.matrixScript]
    case .clusterType, .party: return [.checklistScript]
    default:
      let hasDuties = (page.prose?.directives.values).map { directives in
        directives.contains { if case .duties = $0 { true } else { false } }
      }
      return hasDuties == true ? [.checklistScript] : []
    }
  }

  private var header: HTML {
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
}
