/// A page that only leads elsewhere: at once with scripts or without, and with links for whoever stays.

import Markup
import SiteModel

package struct RedirectView: Sendable {
  private let site: Site
  private let redirect: RedirectPage
  private let links: PageLinks

  package init(site: Site, redirect: RedirectPage) {
    self.site = site
    self.redirect = redirect
    links = site.links(on: redirect)
  }

  /// The finished page. A script knows the part that is asked for, which a server never sees.
  package func render() -> HTML {
    let words = site.words.pages
    let title = redirect.target.page.map { site[$0].title } ?? ""
    return """
      <!doctype html>
      <html \(site.languageAttributes)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <title>\(title) · \(site.settings.title)</title>
      \(unwrap: AbsoluteLinks(site: site).to(redirect.target), { "<link rel=\"canonical\" href=\"\($0)\">\n" })\
      <noscript><meta http-equiv="refresh" content="0; url=\(links.to(redirect.target))"></noscript>
      <link rel="stylesheet" href="\(links.to(.stylesheet))">
      <link rel="stylesheet" href="\(links.to(.ownerColours))">
      <script src="\(links.to(.redirectScript))" defer></script>
      </head>
      <body>
      <main class="page">
      <h1>\(words.movedTitle)</h1>
      <p>\(words.movedTo) <a data-from="" href="\(links.to(redirect.target))">\(title)</a></p>
      \(if: !redirect.parts.isEmpty, "<ul>\n\(each: redirect.parts, part)</ul>\n")\
      </main>
      </body>
      </html>

      """
  }

  private func part(_ part: MovedPart) -> HTML {
    let title = part.target.page.map { site[$0].title } ?? ""
    return "<li>#\(part.id): <a data-from=\"\(part.id)\" href=\"\(links.to(part.target))\">\(title)</a></li>\n"
  }
}
