/// Two cluster types side by side: which pairs a site compares, and what a party's work differs by.

/// A pair of cluster types, in the order in which the model defines them or in the one asked for.
package struct Comparison: Sendable, Hashable {
  package let from: ClusterType.ID
  package let to: ClusterType.ID

  package init(from: ClusterType.ID, to: ClusterType.ID) {
    self.from = from
    self.to = to
  }
}

extension Model {
  /// Up to this many cluster types, every pair is compared: the number of pairs grows with the square.
  package static let mostTypesWithAllPairs = 6

  /// The pairs of cluster types that a site compares, in order; for a model with many types those with
  /// the first type and with the type that one extends, and for a large model none.
  package var comparisons: [Comparison] {
    guard !isLarge else { return [] }
    let types = clusterTypes
    let isSmall = types.count <= Model.mostTypesWithAllPairs
    return types.indices.flatMap { first in
      types[(first + 1)...].compactMap { second in
        let isRelated = second.extends == types[first].id || types[first].extends == second.id
        return isSmall || first == 0 || isRelated ? Comparison(from: types[first].id, to: second.id) : nil
      }
    }
  }

  /// A drawing of more changes is no easier to read than the table below it.
  private static let mostDrawnChanges = 60

  /// Whether what changes hands is drawn.
  package func draws(_ pair: Comparison) -> Bool {
    1...Model.mostDrawnChanges ~= differences(from: pair.from, to: pair.to).count(where: \.changesHands)
  }

  /// What `party` must do on one of two cluster types and not on the other.
  package func work(
    of party: Party.ID, only clusterType: ClusterType.ID, notOn other: ClusterType.ID
  ) -> Checklist {
    let (here, there) = (checklist(of: party, on: clusterType), checklist(of: party, on: other))
    let known = Set(there.items.map { WorkKey($0) })
    return Checklist(
      items: here.items.filter { !known.contains(WorkKey($0)) },
      unworded: here.unworded.filter { !there.unworded.contains($0) })
  }
}

/// What makes two items of checklists the same work.
private struct WorkKey: Hashable {
  let responsibility: Responsibility.ID
  let duty: Duty
  let condition: Condition.ID?

  init(_ item: ChecklistItem) {
    responsibility = item.responsibility.id
    duty = item.duty
    condition = item.condition
  }
}
