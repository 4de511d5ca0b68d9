/// The document by which the page for wrong addresses finds its site, where nobody says at which address that is.
///
/// Servers show that page at the wrong address, from which its relative links lead astray. This document is asked for at
/// every depth; found, it knows the way by its own address. Without scripts it is a link that leads home.

import Markup
import SiteModel

package struct RootView: Sendable {
  /// How many folders deep a wrong address may be.
  static let depths = 10

  private let site: Site

  package init(site: Site) { self.site = site }

  /// With an address, the page for wrong addresses has whole addresses itself.
  package static func isNeeded(by site: Site) -> Bool { site.settings.baseURL == nil }

  /// The finished document.
  package func render() -> HTML {
    let (words, links) = (site.words.pages, PageLinks(inFile: .rootPage, of: site))
    return """
      <!doctype html>
      <html \(site.languageAttributes)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <title>\(words.home) · \(site.settings.title)</title>
      <link rel="stylesheet" href="\(links.to(.stylesheet))">
      <link rel="stylesheet" href="\(links.to(.ownerColours))">
      <script src="\(links.to(.rootScript))" defer></script>
      </head>
      <body>
      <main>
      <h1 class="visually-hidden">\(words.notFoundTitle)</h1>
      <p><a href="\(links.to(.document("index")))" target="_top">\(words.home)</a></p>
      </main>
      </body>
      </html>

      """
  }
}
