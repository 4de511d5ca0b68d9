/// Colours of pages besides those of owners: of links and marks, and of the boxes that mark something.

/// One theme's colours.
package struct Tints: Sendable, Hashable {
  /// Of links, focus and what is chosen, unless a site has its own.
  package let accent: Colour
  /// Under words in the accent.
  package let accentSoft: Colour
  /// Under cells that differ from the column before.
  package let moved: Colour
  package let code: Colour
  package let warn: Colour
  package let warnSoft: Colour
  package let danger: Colour
  package let dangerSoft: Colour
  package let good: Colour
  package let goodSoft: Colour
  /// Around what can be pressed or filled in.
  package let control: Colour

  package static let light = Tints(
    accent: Colour(hex: 0x1d4ed8), accentSoft: Colour(hex: 0xeef4ff), moved: Colour(hex: 0xf8f5ff),
    code: Colour(hex: 0xf1f4f8), warn: Colour(hex: 0xa34a08), warnSoft: Colour(hex: 0xfff8e6),
    danger: Colour(hex: 0xb42318), dangerSoft: Colour(hex: 0xfff1f0), good: Colour(hex: 0x0f766e),
    goodSoft: Colour(hex: 0xecfdf7), control: Colour(hex: 0x7a8694))

  package static let dark = Tints(
    accent: Colour(hex: 0x8ab4ff), accentSoft: Colour(hex: 0x16233c), moved: Colour(hex: 0x1a1a33),
    code: Colour(hex: 0x1c2530), warn: Colour(hex: 0xf0b45a), warnSoft: Colour(hex: 0x2b210f),
    danger: Colour(hex: 0xff9a92), dangerSoft: Colour(hex: 0x341815), good: Colour(hex: 0x4fd1b8),
    goodSoft: Colour(hex: 0x0d2a26), control: Colour(hex: 0x76869a))

  package static func standard(_ theme: Theme) -> Tints { theme == .light ? light : dark }

  /// As stylesheets name them, without the dashes.
  package var properties: [(name: String, colour: Colour)] {
    [
      ("accent", accent), ("accent-soft", accentSoft), ("moved", moved), ("code", code), ("warn", warn),
      ("warn-soft", warnSoft), ("danger", danger), ("danger-soft", dangerSoft), ("good", good), ("good-soft", goodSoft),
      ("control", control),
    ]
  }
}

extension Palette {
  /// What links in an accent stand on besides the accent's own soft ground, which depends on it. In boxes that mark
  /// something, links have the colour of the words around them: no accent stands out on every colour.
  package func groundsOfLinks(_ theme: Theme) -> [Colour] {
    let ground = ground(theme)
    let tints = Tints.standard(theme)
    return [ground.background, ground.surface].compactMap { Colour($0) } + [tints.moved, tints.code]
  }
}
