/// Words can be read on every ground of a page.

import Testing

@testable import Colours

@Suite struct TintsTests {
  private func colour(_ hex: String) throws -> Colour { try #require(Colour(hex)) }

  @Test(arguments: Theme.allCases)
  func wordsStandOutOnEveryGround(_ theme: Theme) throws {
    let (tints, ground) = (Tints.standard(theme), Palette.standard.ground(theme))
    let shared = try colour(Palette.standard.shared.colours(theme).fill)
    let grounds =
      Palette.standard.groundsOfLinks(theme)
      + [tints.accentSoft, tints.warnSoft, tints.dangerSoft, tints.goodSoft, shared]
    for words in [try colour(ground.ink), try colour(ground.muted), tints.warn] {
      for ground in grounds {
        #expect(words.contrast(with: ground) >= 4.5, "\(words.hex) on \(ground.hex)")
      }
    }
  }

  @Test(arguments: Theme.allCases)
  func marksStandOutOnTheirBoxes(_ theme: Theme) {
    let tints = Tints.standard(theme)
    for (mark, box) in [
      (tints.warn, tints.warnSoft), (tints.danger, tints.dangerSoft), (tints.good, tints.goodSoft),
      (tints.accent, tints.accentSoft),
    ] {
      #expect(mark.contrast(with: box) >= 4.5, "\(mark.hex) on \(box.hex)")
    }
    for ground in Palette.standard.groundsOfLinks(theme) { #expect(tints.control.contrast(with: ground) >= 3) }
  }

  @Test(arguments: Theme.allCases)
  func linksStandOutWhereTheyHaveTheAccent(_ theme: Theme) {
    let tints = Tints.standard(theme)
    for ground in Palette.standard.groundsOfLinks(theme) + [tints.accentSoft] {
      #expect(tints.accent.contrast(with: ground) >= 4.5, "on \(ground.hex)")
    }
  }
}
