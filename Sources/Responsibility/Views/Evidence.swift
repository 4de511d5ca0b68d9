/// Where the values of a cluster type, a layer or a row come from.

extension Model {
  /// The sources behind some cells, in the order in which the model defines them.
  package func sources(behind assignments: some Sequence<Assignment>) -> [Source] {
    var used: Set<Source.ID> = []
    for assignment in assignments {
      used.formUnion(assignment.provenance.sources)
      for conditional in assignment.conditions { used.formUnion(conditional.provenance.sources) }
    }
    return sources.filter { used.contains($0.id) }
  }

  /// The cells of a cluster type, in table order.
  package func column(_ clusterType: ClusterType.ID) -> [Assignment] {
    responsibilities.map { self[$0.id, clusterType] }
  }

  /// The conditions that change a cell of a cluster type, with the rows they change; where areas differ, with each
  /// area of a row.
  package func conditions(on clusterType: ClusterType.ID) -> [ConditionEffect] {
    let places = responsibilities.flatMap { row -> [(row: Responsibility, area: Area?)] in
      guard !self[row.id, clusterType].conditions.isEmpty else { return [] }
      return isUniform(row, on: clusterType) ? [(row, nil)] : areas(of: row).map { (row, $0) }
    }
    return conditions.compactMap { condition in
      let changes = places.flatMap { place -> [ConditionEffect.Change] in
        let cell = self[place.row.id, clusterType, place.area?.id]
        return cell.conditions.filter { $0.condition == condition.id }.map {
          ConditionEffect.Change(responsibility: place.row, area: place.area, before: cell, after: $0)
        }
      }
      return changes.isEmpty ? nil : ConditionEffect(condition: condition, changes: changes)
    }
  }
}

/// What a condition changes on a cluster type.
package struct ConditionEffect: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package let responsibility: Responsibility
    /// nil where the change holds in all areas.
    package let area: Area?
    package let before: Assignment
    package let after: ConditionalAssignment
  }

  package let condition: Condition
  package let changes: [Change]
}
