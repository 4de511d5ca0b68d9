/// What two states of a model are compared by.

import Diagnostics
import Responsibility

/// The part of a resolved model that comparisons look at, made from a model or read from its JSON.
package struct Snapshot: Sendable, Hashable {
  /// What a model defines by an id.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case responsibilities, clusterTypes, areas, parties, layers, conditions, footnotes, frameworks, sources
  }

  /// Something with an id and a name: a row, a column, a party.
  package struct Item: Sendable, Hashable {
    package let id: String
    package let name: String
    /// What is said of it that isn't wording: a status, a layer, mapped controls; a line each.
    package let facts: [String]
    /// Everything in words, a line each.
    package let words: [String]
  }

  package struct Place: Sendable, Hashable {
    package let responsibility: String
    package let clusterType: String
    package let area: String?
  }

  /// What a cell says: its value, and its wording apart from that.
  package struct Cell: Sendable, Hashable {
    /// As it is printed.
    package let label: String
    package let value: Value
    package let wording: Wording
    package let conditions: [Condition]

    /// Who is responsible and how far; another label alone is no other value.
    package struct Value: Sendable, Hashable {
      /// `owners`, `none`, `not-stated` or `not-applicable`.
      let kind: String
      let owners: [String]
      /// `party role`, such as `provider RA`.
      let roles: [String]
      let support: String?
      let supporting: [String]
    }

    /// Everything in words, a line each.
    package struct Wording: Sendable, Hashable {
      let lines: [String]
    }

    package struct Condition: Sendable, Hashable {
      package let id: String
      package let label: String
      let value: Value
      let wording: Wording
    }
  }

  package let audience: Audience
  package let asOf: String?
  /// In the order of the model; a kind without items may be missing.
  package let items: [Kind: [Item]]
  package let cells: [Place: Cell]

  package func items(_ kind: Kind) -> [Item] { items[kind] ?? [] }
}
