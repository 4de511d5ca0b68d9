/// What is left for one party to do on one cluster type.

/// A duty with everything that a checklist prints beside it.
package struct ChecklistItem: Sendable, Hashable {
  package let duty: Duty
  package let responsibility: Responsibility
  /// The circumstance under which alone the duty exists.
  package let condition: Condition.ID?
  /// Circumstances under which the duty falls away or is replaced.
  package let unless: [Condition.ID]
  package let isShared: Bool
}

/// A party's responsibilities without a duty in words are kept apart: they may not get lost.
package struct Checklist: Sendable, Hashable {
  /// By layer and row, as in the matrix; duties that depend on a condition after the others of their row.
  package let items: [ChecklistItem]
  /// Rows that the party owns without a duty that says what to do.
  package let unworded: [Responsibility]
}

extension Model {
  /// The checklist of `party` and of those whose duties are its own (teams below it, joint parties with it)
  /// on `clusterType`, for all layers or some.
  package func checklist(
    of party: Party.ID, on clusterType: ClusterType.ID, in layers: [Layer.ID]? = nil
  ) -> Checklist {
    let circle = circle(of: party)
    let layers = layers.map(Set.init)
    var items: [ChecklistItem] = []
    var unworded: [Responsibility] = []
    for row in responsibilities where layers?.contains(row.layer) ?? true {
      let cell = self[row.id, clusterType]
      let duties = cell.duties.filter { circle.contains($0.party) }
      if duties.isEmpty, cell.value.owners.contains(where: circle.contains) { unworded.append(row) }
      for duty in duties {
        let unless = cell.conditions.filter { !$0.keeps(duty) }.map(\.condition)
        items.append(
          ChecklistItem(
            duty: duty, responsibility: row, condition: nil, unless: unless, isShared: cell.value.isShared))
      }
      for conditional in cell.conditions {
        for duty in conditional.duties where circle.contains(duty.party) && !duties.contains(duty) {
          items.append(
            ChecklistItem(
              duty: duty, responsibility: row, condition: conditional.condition, unless: [],
              isShared: conditional.value.isShared))
        }
      }
    }
    return Checklist(items: items, unworded: unworded)
  }
}

extension ConditionalAssignment {
  /// Whether `duty` of the assignment without the condition still holds under it.
  fileprivate func keeps(_ duty: Duty) -> Bool {
    assignment.duties.contains(duty) || (assignment.duties.isEmpty && assignment.value.owners.contains(duty.party))
  }
}

/// What a party must do on any cluster type, each thing once.
package struct WorkOverview: Sendable, Hashable {
  /// Something with the cluster types on which it is to be done, in the order of the model.
  package struct Entry<Item: Sendable & Hashable>: Sendable, Hashable {
    package let item: Item
    package internal(set) var clusterTypes: [ClusterType.ID]
  }

  /// By layer and row, as in the matrix.
  package let duties: [Entry<ChecklistItem>]
  /// Rows that the party owns without a duty that says what to do.
  package let unworded: [Entry<Responsibility>]
}

extension Model {
  /// The checklists of `party` on all cluster types as one: for models with more of them than anybody reads one by one.
  package func workOverview(of party: Party.ID) -> WorkOverview {
    let lists = clusterTypes.map { (type: $0.id, list: checklist(of: party, on: $0.id)) }
    let order = Dictionary(uniqueKeysWithValues: responsibilities.enumerated().map { ($1.id, $0) })
    func merged<Item: Hashable & Sendable>(
      _ items: (Checklist) -> [Item], _ row: (Item) -> Responsibility.ID
    ) -> [WorkOverview.Entry<Item>] {
      var entries: [WorkOverview.Entry<Item>] = []
      var places: [Item: Int] = [:]
      for (type, list) in lists {
        for item in items(list) {
          if let place = places[item] {
            entries[place].clusterTypes.append(type)
          } else {
            places[item] = entries.count
            entries.append(.init(item: item, clusterTypes: [type]))
          }
        }
      }
      let ranked = entries.enumerated().map { (rank: order[row($1.item)] ?? 0, place: $0, entry: $1) }
      return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.entry)
    }
    return WorkOverview(
      duties: merged(\.items) { $0.responsibility.id }, unworded: merged(\.unworded) { $0.id })
  }
}
