/// Which colours, pattern and outline stand for which owner.

import Responsibility

package enum Theme: String, Sendable, Hashable, CaseIterable {
  case light
  case dark
}

/// The colours of everything that diagrams draw, and of owners everywhere in a site.
package struct Palette: Sendable, Hashable {
  /// Colours as `#rrggbb`.
  package struct Colours: Sendable, Hashable {
    package var fill: String
    /// For outlines and spines: stands out from fill and background.
    package var stroke: String
    /// For words on the fill.
    package var text: String

    package init(fill: String, stroke: String, text: String) {
      self.fill = fill
      self.stroke = stroke
      self.text = text
    }
  }

  /// What tells owners apart where colours can't.
  package enum Pattern: String, Sendable, Hashable, CaseIterable {
    case plain, rising, bars, dots, falling, pairs, posts, grid, waves, steps
  }

  package enum Outline: Sendable, Hashable {
    case solid, dashed, dotted
  }

  /// How an owner, or a cell without one, looks.
  package struct Entry: Sendable, Hashable {
    /// What class names and custom properties end with: `customer`, `party-3`, `not-stated`.
    package var name: String
    package var pattern: Pattern
    package var outline: Outline
    package var light: Colours
    package var dark: Colours

    package func colours(_ theme: Theme) -> Colours { theme == .light ? light : dark }
  }

  /// What lies under the boxes and between them.
  package struct Ground: Sendable, Hashable {
    package var background: String
    /// The bands of layers.
    package var surface: String
    package var line: String
    package var ink: String
    package var muted: String
    package var boundary: String
  }

  package var customer: Entry
  package var provider: Entry
  /// For the other parties, in the order of the model; used again from the first when there are more parties.
  package var others: [Entry]
  package var shared: Entry
  package var notStated: Entry
  package var notApplicable: Entry
  package var light: Ground
  package var dark: Ground
  /// Parties that a site gives colours of its own; they keep the pattern of the place that they would have had.
  package var own: [Party.ID: Entry] = [:]

  package var entries: [Entry] {
    let chosen = own.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    return [customer, provider] + others + chosen + [shared, notStated, notApplicable]
  }

  /// The looks that cells of `model` can have.
  package func entries(in model: Model) -> [Entry] {
    let used = Set(model.parties.map { entry(for: $0.id, in: model) } + [shared, notStated, notApplicable])
    return entries.filter(used.contains)
  }

  package func ground(_ theme: Theme) -> Ground { theme == .light ? light : dark }

  /// The look of what `party` owns alone: the site's choice, a customer's or a provider's own colours, or the next
  /// free ones.
  package func entry(for party: Party.ID, in model: Model) -> Entry {
    own[party] ?? place(of: party, in: model)
  }

  private func place(of party: Party.ID, in model: Model) -> Entry {
    let parties = model.parties
    // By places: a party is a dozen fields to copy, and every cell of every view asks.
    let firstCustomer = parties.indices.first { parties[$0].kind == .customer }
    let firstProvider = parties.indices.first { parties[$0].kind == .provider }
    guard let place = parties.indices.first(where: { parties[$0].id == party }) else { return others[0] }
    if place == firstCustomer { return customer }
    if place == firstProvider { return provider }
    let before = [firstCustomer, firstProvider].count { $0.map { $0 < place } ?? false }
    return others[(place - before) % others.count]
  }

  package func entry(for value: CellValue, in model: Model) -> Entry {
    switch value {
    case .owners(let owners): owners.count == 1 ? entry(for: owners[0], in: model) : shared
    case .nobody, .notStated: notStated
    case .notApplicable: notApplicable
    }
  }

  /// The palette with other colours for some parties of `model`.
  package func replacing(_ colours: [Party.ID: (light: Colours, dark: Colours)], in model: Model) -> Palette {
    var palette = self
    for party in model.parties {
      guard let chosen = colours[party.id] else { continue }
      var entry = place(of: party.id, in: model)
      (entry.name, entry.light, entry.dark) = ("own-\(party.id)", chosen.light, chosen.dark)
      palette.own[party.id] = entry
    }
    return palette
  }
}
