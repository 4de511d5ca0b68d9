/// Whatever accent a site may choose, its links can be read.

import Colours
import Diagnostics
import Testing

@testable import SiteModel

@Suite struct AccentTests {
  /// The accent of a site, if nothing is said against it.
  private func accepted(_ value: String) -> SiteTheme.Accent? {
    let text = SourceText(path: "site.yaml", "title: T\ntheme: { accent: \(value) }\n")
    let settings = SiteSettings.read(SiteFile(path: "site.yaml", text: text), displayRoot: "")
    return settings.diagnostics.isEmpty ? settings.value.theme.accent : nil
  }

  @Test func whatPassesCanBeReadWhereverLinksHaveItAndSoCanWordsOnItsSoftGround() throws {
    let steps: [UInt8] = [0, 40, 80, 120, 160, 200, 240, 255]
    let colours = steps.flatMap { red in
      steps.flatMap { green in steps.map { Colour(red: red, green: green, blue: $0) } }
    }
    // One colour for both, of which the dark one is made, and a dark one of its own.
    let written = colours.flatMap { ["\"\($0.hex)\"", "{ light: \"#0f4c8a\", dark: \"\($0.hex)\" }"] }
    let accents = written.compactMap(accepted)
    #expect(accents.count > 200)
    for accent in accents {
      for theme in Theme.allCases {
        let (links, soft) = accent.colours(theme)
        let under = Palette.standard.groundsOfLinks(theme) + [soft]
        #expect(under.allSatisfy { links.contrast(with: $0) >= 4.5 }, "\(links.hex) in \(theme)")
        let ground = Palette.standard.ground(theme)
        for words in [Colour(ground.ink), Colour(ground.muted), Tints.standard(theme).warn] {
          let ratio = try #require(words).contrast(with: soft)
          #expect(ratio >= 4.5, "\(soft.hex) under \(words?.hex ?? "") in \(theme)")
        }
      }
    }
  }
}
