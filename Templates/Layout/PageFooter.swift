/// What stands below a page: parts that have left it, when it changed, where it is edited.

import Markup
import SiteModel

extension PageView {
  /// A place for each part that has left the page, so that old links to it lead to where it is now: at once with the
  /// script, and by a link, shown to whoever comes for it, without.
  var movedParts: HTML {
    let parts = site.moved[page.id] ?? []
    guard !parts.isEmpty else { return "" }
    return """
      <div class="moved-parts">
      \(each: parts, { part in
        let title = part.target.page.map { site[$0].title } ?? ""
        return "<p id=\"\(part.id)\">\(words.movedTo) <a href=\"\(links.to(part.target))\">\(title)</a></p>\n"
      })</div>

      """
  }

  /// The day of the last change and the way to the page's source, as far as the site gives them.
  var pageInformation: HTML {
    let pattern = site.settings.editLink
    let source = page.source.flatMap { source in pattern.map { (source, $0) } }
    guard page.updated != nil || source != nil else { return "" }
    return """
      <p class="page-information">\
      \(unwrap: page.updated, { "<span>\(words.updated) <time datetime=\"\($0.description)\">\($0.description)</time></span>" })\
      \(unwrap: source, { "<a href=\"\(links.toEdit($0, at: $1))\">\(words.editPage)</a>" })</p>

      """
  }
}
