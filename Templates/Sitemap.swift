/// The pages of a site for search engines.

import Markup
import SiteModel

package enum Sitemap {
  /// `sitemap.xml`; nil for a site that doesn't say where it is published.
  package static func render(_ site: Site) -> HTML? {
    guard site.settings.baseURL != nil else { return nil }
    let links = AbsoluteLinks(site: site)
    let pages = site.pages.filter { $0.id != .notFound && $0.id != .print }
    let entries = pages.compactMap { page in links.to(page.id).map { (address: $0, updated: page.updated) } }
    guard !entries.isEmpty else { return nil }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(each: entries, { entry in
        "<url><loc>\(entry.address)</loc>\(unwrap: entry.updated, { "<lastmod>\($0.description)</lastmod>" })</url>\n"
      })</urlset>

      """
  }
}
