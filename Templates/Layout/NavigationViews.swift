/// The ways from a page to others: breadcrumbs, contents, neighbours.

import Markup
import Responsibility
import SiteModel

extension PageView {
  var breadcrumbs: HTML {
    guard page.id != .document("index") else { return "" }
    let section = site.navigation.section(of: page.id)
    return """
      <nav class="breadcrumbs" aria-label="\(words.breadcrumbs)"><ol>
      <li><a href="\(links.to(.document("index")))">\(words.home)</a></li>
      \(unwrap: section, { "<li>\($0.title)</li>\n" })\
      \(each: outerLayers, { "<li><a href=\"\(links.to(.layer($0.id)))\">\($0.name)</a></li>\n" })
      <li aria-current="page">\(page.shortTitle)</li>
      </ol></nav>
      """
  }

  /// The layers that the page's own is inside, the outermost first.
  private var outerLayers: [Layer] {
    guard case .layer(let id) = page.id, let layer = model.layer(id) else { return [] }
    return model.path(of: layer).dropLast()
  }

  func contents(_ entries: [ContentsEntry]) -> HTML {
    guard entries.count > 1 else { return "" }
    return """
      <nav class="contents" aria-labelledby="demarc-contents-title">
      <p id="demarc-contents-title">\(words.onThisPage)</p>
      <ul>
      \(each: entries, contentsItem)</ul>
      </nav>
      """
  }

  private func contentsItem(_ entry: ContentsEntry) -> HTML {
    """
    <li\(if: entry.isNested, " class=\"nested\"")><a href="\(links.to(page.id, entry.anchor))">\(entry.title)</a></li>

    """
  }

  var neighbours: HTML {
    let (previous, next) = (site.navigation.previous(of: page.id), site.navigation.next(of: page.id))
    guard previous != nil || next != nil else { return "" }
    return """
      <nav class="neighbours" aria-label="\(words.pageNavigation)">
      \(unwrap: previous, { neighbour($0, words.previous, "previous") })
      \(unwrap: next, { neighbour($0, words.next, "next") })
      </nav>
      """
  }

  private func neighbour(_ id: PageID, _ direction: String, _ relation: String) -> HTML {
    """
    <a class="\(relation)" rel="\(relation == "next" ? "next" : "prev")" href="\(links.to(id))">\
    <span>\(direction)</span>\(site[id].shortTitle)</a>
    """
  }
}
