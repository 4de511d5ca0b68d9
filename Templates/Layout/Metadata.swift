/// What a page says about itself to browsers, search engines and programs that show links.

import Colours
import Markup
import SiteModel
import Words

extension Site {
  /// The language and the direction of every page.
  var languageAttributes: HTML {
    let language = settings.language
    return "lang=\"\(language.tag)\" dir=\"\(language.direction.rawValue)\""
  }
}

extension PageView {
  var languageAttributes: HTML { site.languageAttributes }

  /// Everything in the head that isn't loaded.
  var metadata: HTML {
    let title = page.id == .document("index") ? site.settings.title : "\(page.title) · \(site.settings.title)"
    let description = page.description ?? site.settings.description
    return """
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      \(unwrap: description, { "<meta name=\"description\" content=\"\($0)\">\n" })\
      \(if: page.id == .notFound || page.id == .print, "<meta name=\"robots\" content=\"noindex\">\n", else: openGraph(description))\
      <link rel="icon" type="image/svg+xml" href="\(links.to(.icon))">
      """
  }

  /// For programs that show a card in the place of a link; addresses in it are whole, so they need a base URL.
  private func openGraph(_ description: String?) -> HTML {
    let absolute = AbsoluteLinks(site: site)
    return """
      <meta property="og:type" content="\(page.id == .document("index") ? "website" : "article")">
      <meta property="og:title" content="\(page.title)">
      <meta property="og:site_name" content="\(site.settings.title)">
      \(unwrap: description, { "<meta property=\"og:description\" content=\"\($0)\">\n" })\
      \(unwrap: absolute.to(page.id), {
        "<meta property=\"og:url\" content=\"\($0)\">\n<link rel=\"canonical\" href=\"\($0)\">\n"
      })\
      \(unwrap: site.theme.picture.flatMap { absolute.to(.file($0)) }, {
        "<meta property=\"og:image\" content=\"\($0)\">\n"
      })
      """
  }
}
