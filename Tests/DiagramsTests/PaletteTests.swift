/// Owners keep their colours, and the colours can be told apart and read on.

import Colours
import Foundation
import Responsibility
import Testing

@testable import Diagrams

@Suite struct PaletteTests {
  private let palette = Palette.standard

  @Test func `customer and provider have their own colours whatever the order`() {
    let model = Sample.threeParties()
    #expect(palette.entry(for: Party.ID("customer"), in: model).name == "customer")
    #expect(palette.entry(for: Party.ID("red-hat"), in: model).name == "provider")
    #expect(palette.entry(for: Party.ID("aws"), in: model).name == "party-3")
    #expect(palette.entry(for: .owners([Party.ID("red-hat"), Party.ID("aws")]), in: model).name == "shared")
    #expect(palette.entry(for: .owners([Party.ID("aws")]), in: model).name == "party-3")
    #expect(palette.entry(for: .notStated, in: model).name == "not-stated")
    #expect(palette.entry(for: .notApplicable, in: model).name == "not-applicable")
  }

  @Test func `other parties take the rest in the order of the model`() {
    var sketch = ModelSketch()
    let kinds: [Party.Kind] = [
      .thirdParty, .customer, .customer, .provider, .thirdParty, .provider, .thirdParty, .team, .team, .team, .team,
    ]
    for (index, kind) in kinds.enumerated() { sketch.party("p\(index)", "Party \(index)", kind) }
    let model = sketch.model()
    let names = kinds.indices.map { palette.entry(for: Party.ID("p\($0)"), in: model).name }
    #expect(
      names == [
        "party-3", "customer", "party-4", "provider", "party-5", "party-6", "party-7", "party-8", "party-9", "party-10",
        "party-3",
      ])
  }

  @Test(arguments: Theme.allCases)
  func `words can be read on every fill`(theme: Theme) {
    let ground = palette.ground(theme)
    for entry in palette.entries {
      let colours = entry.colours(theme)
      #expect(contrast(colours.text, colours.fill) >= 4.5, "\(entry.name)")
      #expect(contrast(ground.ink, colours.fill) >= 4.5, "a name on \(entry.name)")
    }
    for party in [palette.customer, palette.provider] + palette.others {
      #expect(
        contrast(palette.shared.colours(theme).text, party.colours(theme).fill) >= 4.5, "shared with \(party.name)")
    }
    // Words of cells that aren't applicable stand on the hatching.
    #expect(contrast(palette.notApplicable.colours(theme).text, ground.line) >= 4.5)
    #expect(contrast(ground.ink, ground.line) >= 4.5)
    for back in [ground.background, ground.surface] {
      #expect(contrast(ground.ink, back) >= 4.5)
      #expect(contrast(ground.muted, back) >= 4.5)
      #expect(contrast(ground.boundary, back) >= 3)
    }
  }

  @Test(arguments: Theme.allCases)
  func `outlines stand out from what is around them`(theme: Theme) {
    let ground = palette.ground(theme)
    for entry in palette.entries {
      let colours = entry.colours(theme)
      for back in [ground.background, ground.surface, colours.fill] {
        #expect(contrast(colours.stroke, back) >= 3, "\(entry.name)")
      }
    }
  }

  @Test(arguments: Theme.allCases)
  func `spines differ for readers who see fewer hues`(theme: Theme) {
    let parties = [palette.customer, palette.provider] + palette.others
    for (index, one) in parties.enumerated() {
      for (place, other) in parties.enumerated().dropFirst(index + 1) {
        for sight in Sight.allCases {
          let distance = distance(sight.seen(one.colours(theme).stroke), sight.seen(other.colours(theme).stroke))
          // More than six colours can't be that far apart for everybody.
          let least = place < 6 ? 20.0 : sight == .full ? 30 : 10
          #expect(distance >= least, "\(one.name), \(other.name), \(sight): \(distance)")
        }
      }
    }
    #expect(Set(parties.map(\.pattern)).count == parties.count)
  }

  @Test func `the stylesheet defines each colour for each theme`() {
    let css = palette.css
    for entry in palette.entries {
      for part in ["fill", "stroke", "text"] {
        let uses = css.components(separatedBy: "--owner-\(entry.name)-\(part): #").count - 1
        #expect(uses == 4, "light, dark by preference, dark by choice, print: \(entry.name)-\(part)")
      }
    }
    #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
  }

  // MARK: Colour as numbers

  private func channels(_ colour: String) -> [Double] {
    let number = UInt32(colour.dropFirst(), radix: 16) ?? 0
    return [16, 8, 0].map { shift in
      let value = Double((number >> UInt32(shift)) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// The contrast ratio of WCAG 2.
  private func contrast(_ one: String, _ other: String) -> Double {
    let luminances = [one, other].map { colour in
      zip(channels(colour), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
    }.sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  /// Common kinds of colour vision, as linear transformations (Machado, Oliveira and Fernandes, 2009).
  private enum Sight: CaseIterable {
    case full, protan, deutan

    var matrix: [[Double]] {
      switch self {
      case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protan:
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
      case .deutan:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      }
    }

    func seen(_ colour: String) -> [Double] {
      let linear = PaletteTests().channels(colour)
      return matrix.map { row in min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })) }
    }
  }

  /// How far apart two linear colours look: the distance in CIELAB.
  private func distance(_ one: [Double], _ other: [Double]) -> Double {
    zip(lab(one), lab(other)).map { pow($0 - $1, 2) }.reduce(0, +).squareRoot()
  }

  private func lab(_ linear: [Double]) -> [Double] {
    let rows = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    let white = [0.9505, 1.0, 1.089]
    let f = zip(rows, white).map { row, white in
      let value = zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } / white
      return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
