/// The frame of every page.

import Exports
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// A body → the whole HTML document.
  func layout(_ body: PageBody) -> HTML {
    let frame = sidebar?.frame ?? PageFrame(site: site, links: links)
    return """
      <!doctype html>
      <html \(languageAttributes)>
      <head>
      \(head(frame))
      </head>
      <body>
      <a class="skip-link" href="#demarc-main">\(words.skipToContent)</a>
      \(frame.header)
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
      \(frame.footer)
      </body>
      </html>

      """
  }

  private func head(_ frame: PageFrame) -> HTML {
    """
    \(metadata)
    \(unwrap: discovery, { "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"\($0)\">\n" })\
    \(frame.loaded)
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
}
