/// The files that every site has beside its pages.

import Diagrams
import SiteModel

package enum Assets {
  package static let all: [(asset: Target.Asset, text: String)] = [
    (.stylesheet, Stylesheet.all),
    (.ownerColours, Palette.standard.css),
    (.script, Scripts.page),
    (.themeScript, Scripts.theme),
    (.icon, Icon.text),
    (.searchScript, Scripts.search),
    (.matrixScript, Scripts.matrix),
    (.checklistScript, Scripts.checklist),
  ]
}
