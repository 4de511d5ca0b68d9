/// Colours as texts, and their contrast.

import Colours
import Testing

@Suite struct ColourTests {
  @Test(arguments: [("#1d4ed8", "#1d4ed8"), ("#FFF", "#ffffff"), ("#0a0", "#00aa00")])
  func aColourIsReadAndWritten(text: String, hex: String) throws {
    #expect(try #require(Colour(text)).hex == hex)
  }

  @Test(arguments: ["", "#", "1d4ed8", "#1d4ed", "#1d4edg", "#1d4ed8ff", "red", "rgb(0,0,0)", "#１２３"])
  func whatIsNoColourIsRefused(_ text: String) {
    #expect(Colour(text) == nil)
  }

  /// Known ratios, to two places.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54),
    ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#000000", 5.25),
  ])
  func theContrastIsThatOfWCAG(one: String, other: String, ratio: Double) throws {
    let found = try #require(Colour(one)).contrast(with: try #require(Colour(other)))
    #expect((found * 100).rounded() / 100 == ratio)
  }

  @Test func theNearestColourThatStandsOutIsFound() throws {
    let orange = try #require(Colour("#ff9900"))
    let darker = try #require(orange.standingOut(from: [.white], by: 4.5))
    #expect(darker.contrast(with: .white) >= 4.5)
    #expect(darker.contrast(with: .white) < 4.8)
    #expect(orange.standingOut(from: [.black], by: 4.5) == orange)
    #expect(orange.standingOut(from: [.black, .white], by: 10) == nil)
  }

  @Test func mixingGoesFromOneColourToTheOther() {
    #expect(Colour.black.mixed(with: .white, percent: 0) == .black)
    #expect(Colour.black.mixed(with: .white, percent: 50).hex == "#808080")
    #expect(Colour.black.mixed(with: .white, percent: 100) == .white)
  }
}
