/// The files that every site has beside its pages.

import Colours
import Diagrams
import SiteModel

package enum Assets {
  /// What is the same in all sites.
  private static let common: [(asset: Target.Asset, text: String)] = [
    (.stylesheet, Compact.styles(Stylesheet.all)),
    (.script, Compact.script(Scripts.page)),
    (.themeScript, Compact.script(Scripts.theme)),
    (.icon, Icon.text),
    (.searchScript, Compact.script(Scripts.search)),
    (.matrixScript, Compact.script(Scripts.matrix)),
    (.checklistScript, Compact.script(Scripts.checklist)),
    (.redirectScript, Compact.script(Scripts.redirect)),
  ]

  /// The files of one site.
  package static func files(of site: Site) -> [(asset: Target.Asset, text: String)] {
    let colours = site.palette.css(for: site.model) + (site.settings.theme.accent.map(Stylesheet.accent) ?? "")
    return common.filter { $0.asset != .redirectScript || !site.redirects.isEmpty }
      + [(.ownerColours, Compact.styles(colours))]
  }
}
