/// What a party's part in a cell is, where the source says more than who owns it.

/// How far a party is responsible, in matrices that say so for each of them.
package enum Degree: String, Sendable, Hashable, CaseIterable {
  case total
  case shared
  case none
}

/// A letter of a RACI matrix, in the order in which sets are printed.
package enum RACILetter: String, Sendable, Hashable, CaseIterable {
  case responsible = "R"
  case accountable = "A"
  case consulted = "C"
  case informed = "I"
}

/// A party's degree or letters in one cell.
package struct PartyRole: Sendable, Hashable {
  package enum Role: Sendable, Hashable {
    case degree(Degree)
    /// In the order R, A, C, I; never empty.
    case raci([RACILetter])
  }

  package let party: Party.ID
  package let role: Role

  package init(party: Party.ID, role: Role) {
    self.party = party
    self.role = role
  }

  /// The RACI letters; empty for a degree.
  package var letters: [RACILetter] { if case .raci(let letters) = role { letters } else { [] } }

  /// The degree; nil for RACI letters.
  package var degree: Degree? { if case .degree(let degree) = role { degree } else { nil } }

  /// `total`, `RA`
  package var text: String {
    switch role {
    case .degree(let degree): degree.rawValue
    case .raci(let letters): letters.map(\.rawValue).joined()
    }
  }
}

extension [PartyRole] {
  /// Whether they are letters, and not degrees.
  package var isRACI: Bool { contains { if case .raci = $0.role { true } else { false } } }
}
