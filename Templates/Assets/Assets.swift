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
    (.rootScript, Compact.script(Scripts.root)),
  ]

  /// The files of one site.
  package static func files(of site: Site) -> [(asset: Target.Asset, text: String)] {
    let colours = site.palette.css(for: site.model) + (site.settings.theme.accent.map(Stylesheet.accent) ?? "")
    return common.filter { isNeeded($0.asset, by: site) } + [(.ownerColours, Compact.styles(colours))]
  }

  private static func isNeeded(_ asset: Target.Asset, by site: Site) -> Bool {
    switch asset {
    case .redirectScript: !site.redirects.isEmpty
    case .rootScript: RootView.isNeeded(by: site)
    default: true
    }
  }
}
