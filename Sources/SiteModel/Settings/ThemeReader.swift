/// `theme:` of `site.yaml` → how the site looks.

import Colours
import Diagnostics
import YAML

enum ThemeReader {
  static func read(_ node: YAMLNode, _ yaml: inout YAMLReader) -> SiteTheme {
    var theme = SiteTheme()
    let keys = ["name", "logo", "dark-logo", "picture", "accent", "parties", "css", "head", "footer"]
    guard let fields = yaml.fields(node, of: "the theme", allowed: keys) else { return theme }
    theme.name = yaml.text("name", in: fields)
    func path(_ key: String, _ yaml: inout YAMLReader) -> Located<String>? { fields[key].flatMap { yaml.verbatim($0) } }
    theme.logo = path("logo", &yaml)
    theme.darkLogo = path("dark-logo", &yaml)
    theme.picture = path("picture", &yaml)
    theme.stylesheet = path("css", &yaml)
    theme.head = path("head", &yaml)
    theme.footer = path("footer", &yaml)
    if let node = fields["accent"] { theme.accent = ThemeColours.accent(node, &yaml) }
    if let node = fields["parties"] {
      for entry in yaml.entries(node, of: "the colours of parties") ?? [] {
        guard let colours = ThemeColours.party(entry.value, entry.key, &yaml) else { continue }
        theme.parties.append((Located(entry.key, at: yaml.source.location(entry.keyRange)), colours))
      }
    }
    return theme
  }
}
