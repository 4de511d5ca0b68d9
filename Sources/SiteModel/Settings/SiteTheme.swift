/// How a site looks apart from what is compiled in.

import Colours
import Responsibility
import YAML

package struct SiteTheme: Sendable {
  /// What stands at the top of every page instead of the site's title.
  package var name: String?
  /// Pictures before the name, as paths in the site: the dark one takes the light one's place on dark pages.
  var logo: Located<String>?
  var darkLogo: Located<String>?
  /// The picture that other programs show beside a link to the site, as a path in the site.
  var picture: Located<String>?
  /// Links, marks and focus.
  package var accent: Accent?
  /// By the ids that the site gives its parties.
  var parties: [(party: Located<String>, colours: OwnColours)] = []
  /// A stylesheet behind all others, as a path in the site.
  var stylesheet: Located<String>?
  /// HTML at the end of every page's head, and in its footer, as paths in the site.
  var head: Located<String>?
  var footer: Located<String>?

  package struct Accent: Sendable, Hashable {
    package let light: Colour
    package let dark: Colour
  }

  struct OwnColours: Sendable {
    let light: Palette.Colours
    let dark: Palette.Colours
  }

  /// The files of the site that the theme names, with what they are.
  var files: [(path: Located<String>, what: String)] {
    let named: [(Located<String>?, String)] = [
      (logo, "logo"), (darkLogo, "logo"), (picture, "picture"), (stylesheet, "stylesheet"), (head, "file for the head"),
      (footer, "file for the footer"),
    ]
    return named.compactMap { path, what in path.map { ($0, what) } }
  }
}

extension SiteTheme.Accent {
  /// The page's custom properties in one theme.
  package func colours(_ theme: Theme) -> (accent: Colour, soft: Colour) {
    let accent = theme == .light ? light : dark
    return (accent, Self.soft(accent, theme))
  }

  /// What lies under words in the accent.
  static func soft(_ accent: Colour, _ theme: Theme) -> Colour {
    ThemeColours.background(theme).mixed(with: accent, percent: theme == .light ? 7 : 14)
  }
}
