/// Resolved cells: who is responsible for one thing on one cluster type.

import Diagnostics

/// What a cell says, apart from its wording.
package enum CellValue: Sendable, Hashable {
  /// One or several parties, in the order in which the model defines them.
  case owners([Party.ID])
  /// The thing can't arise on this cluster type.
  case notApplicable
  /// No source says who is responsible.
  case notStated

  package var owners: [Party.ID] {
    if case .owners(let ids) = self { ids } else { [] }
  }

  package var isShared: Bool { owners.count > 1 }
}

/// One thing that a party must do, in the imperative.
package struct Duty: Sendable, Hashable {
  package let party: Party.ID
  package let text: String
  /// The phase of the work it belongs to ("publish", "apply", "restart").
  package let phase: String?
  package let deadline: String?
  /// What to do one after the other.
  package let steps: [String]
  /// What goes wrong if it is done otherwise.
  package let hazard: String?

  package init(
    party: Party.ID, text: String, phase: String? = nil, deadline: String? = nil, steps: [String] = [],
    hazard: String? = nil
  ) {
    self.party = party
    self.text = text
    self.phase = phase
    self.deadline = deadline
    self.steps = steps
    self.hazard = hazard
  }
}

/// Where a cell's value comes from.
package struct Provenance: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A source says so.
    case stated
    /// Concluded from what a source says.
    case inferred
    /// Decided by those who maintain the model.
    case decision
  }

  package let kind: Kind
  /// The reasoning behind an inferred or decided value.
  package let because: String?
  package let sources: [Source.ID]
  /// The cluster type that the assignment is inherited from.
  package var inheritedFrom: ClusterType.ID?
}

/// What holds on one cluster type for one responsibility, everything inherited and derived spelled out.
package struct Assignment: Sendable, Hashable {
  package let value: CellValue
  /// What pages print: "You", "Alibaba Cloud", "Shared", "Not stated".
  package let label: String
  package let duties: [Duty]
  /// What holds instead under a condition, in the order written.
  package let conditions: [ConditionalAssignment]
  package let note: String?
  package var provenance: Provenance
  package let location: SourceLocation

  package func duties(of party: Party.ID) -> [Duty] { duties.filter { $0.party == party } }
}

/// What holds instead of an assignment under a condition.
package struct ConditionalAssignment: Sendable, Hashable {
  package let condition: Condition.ID
  package let value: CellValue
  package let label: String
  package let duties: [Duty]
  package let note: String?
  package let provenance: Provenance
  package let location: SourceLocation
}

extension Assignment {
  /// Whether a reader would be told the same: everything but the place and the provenance.
  func saysTheSame(as other: Assignment) -> Bool {
    value == other.value && duties == other.duties && note == other.note
      && conditions.elementsEqual(other.conditions) {
        $0.condition == $1.condition && $0.value == $1.value && $0.duties == $1.duties && $0.note == $1.note
      }
  }
}
