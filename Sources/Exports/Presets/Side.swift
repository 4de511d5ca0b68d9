/// The sides of matrices that know two parties, and perhaps others.

import Responsibility

enum Side: Sendable, Hashable, CaseIterable {
  case provider, customer, thirdParty
}

extension Model {
  /// The sides that a party stands on: a team's is that of its party, a joint party has those of its members.
  func sides(of party: Party.ID) -> Set<Side> {
    var sides: Set<Side> = []
    var seen: Set<Party.ID> = []
    var rest = [party]
    while let id = rest.popLast() {
      guard seen.insert(id).inserted, let party = self.party(id) else { continue }
      switch party.kind {
      case .provider: sides.insert(.provider)
      case .customer: sides.insert(.customer)
      case .thirdParty: sides.insert(.thirdParty)
      case .team, .joint: rest += party.members + (party.partOf.map { [$0] } ?? [])
      }
    }
    return sides
  }
}
