/// What changes from one cluster type to another.

/// A row that differs between two cluster types.
package struct Difference: Sendable, Hashable {
  package let responsibility: Responsibility
  package let before: Assignment
  package let after: Assignment

  /// Whether somebody else is responsible, and not only the duties, conditions or notes differ.
  package var changesHands: Bool { !before.hasSameValue(as: after) }
}

extension Model {
  /// The rows whose assignments say something else on `after` than on `before`, in table order.
  package func differences(from before: ClusterType.ID, to after: ClusterType.ID) -> [Difference] {
    responsibilities.compactMap { row in
      let (old, new) = (self[row.id, before], self[row.id, after])
      return old.saysTheSame(as: new) ? nil : Difference(responsibility: row, before: old, after: new)
    }
  }
}
