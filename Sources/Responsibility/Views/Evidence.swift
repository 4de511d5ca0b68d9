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

  /// The conditions that change a cell of a cluster type, with the rows they change.
  package func conditions(on clusterType: ClusterType.ID) -> [ConditionEffect] {
    conditions.compactMap { condition in
      let changes = responsibilities.flatMap { row in
        self[row.id, clusterType].conditions.filter { $0.condition == condition.id }.map { (row, $0) }
      }
      return changes.isEmpty
        ? nil
        : ConditionEffect(
          condition: condition,
          changes: changes.map { .init(responsibility: $0.0, before: self[$0.0.id, clusterType], after: $0.1) })
    }
  }
}

/// What a condition changes on a cluster type.
package struct ConditionEffect: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package let responsibility: Responsibility
    package let before: Assignment
    package let after: ConditionalAssignment
  }

  package let condition: Condition
  package let changes: [Change]
}
