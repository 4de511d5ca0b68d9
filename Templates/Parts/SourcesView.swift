/// Where facts come from, with their dates.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// A list of sources; each is an anchor where this page is the one that links lead to.
  func sourceList(_ sources: [Source]) -> HTML {
    guard !sources.isEmpty else { return "<p class=\"quiet\">\(words.noSources)</p>" }
    return """
      <ul class="source-list">
      \(each: sources, sourceItem)</ul>
      """
  }

  private func sourceItem(_ source: Source) -> HTML {
    """
    <li id="\(id(.source(source.id)))"><span class="source">\(source.id.rawValue)</span> \
    \(unwrap: source.publisher, { "\($0), " })\(sourceTitle(source)), \
    <span class="date">\(source.date ?? words.undated)</span></li>

    """
  }

  private func sourceTitle(_ source: Source) -> HTML {
    guard let address = links.to(source) else { return "<cite>\(source.title)</cite>" }
    return "<cite><a href=\"\(address)\" rel=\"noreferrer\">\(source.title)</a></cite>"
  }
}
