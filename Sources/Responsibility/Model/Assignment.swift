/// Resolved cells: who is responsible for one thing on one cluster type.

import Diagnostics
import YAML

/// What a cell says, apart from its wording.
package enum CellValue: Sendable, Hashable {
  /// One or several parties, in the order in which the model defines them.
  case owners([Party.ID])
  /// It is known that nobody is responsible.
  case nobody
  /// The thing can't arise on this cluster type.
  case notApplicable
  /// No source says who is responsible.
  case notStated

  package var owners: [Party.ID] {
    if case .owners(let ids) = self { ids } else { [] }
  }

  package var isShared: Bool { owners.count > 1 }
}

/// Whether the provider stands by what the customer does there.
package enum Support: String, Sendable, Hashable, CaseIterable {
  case supported
  case bestEffort = "best-effort"
  case unsupported
}

/// Whether and how a setting can be changed by whoever uses the cluster.
package enum Changeability: String, Sendable, Hashable, CaseIterable {
  /// Set by the provider and fixed.
  case preconfigured
  /// Set at first, and can be changed.
  case `default`
  /// Off unless it is chosen.
  case optional
}

/// What must be there before an assignment holds.
package struct Prerequisite: Sendable, Hashable {
  package let text: String
  /// Whether it costs extra.
  package let isPaid: Bool

  package init(_ text: String, isPaid: Bool = false) {
    self.text = text
    self.isPaid = isPaid
  }
}

/// What holds on one cluster type for one responsibility, everything inherited and derived spelled out.
///
/// Copies share their content: every view of a model asks for cells, and copying all of their fields took a twentieth of a
/// build.
package struct Assignment: Sendable, Hashable {
  private struct Fields: Sendable, Hashable {
    let value: CellValue
    let label: String
    let roles: [PartyRole]
    let supporting: [Party.ID]
    let duties: [Duty]
    var conditions: [ConditionalAssignment]
    let notes: [Note]
    let footnotes: [Footnote.ID]
    let prerequisites: [Prerequisite]
    let support: Support?
    let changeability: Changeability?
    var provenance: Provenance
    let variesByArea: Bool
    let location: SourceLocation
  }

  private final class Content: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  private var content: Content
  private var fields: Fields {
    get { content.fields }
    set { content = Content(newValue) }
  }

  package var value: CellValue { content.fields.value }
  /// What pages print: "You", "Alibaba Cloud", "Shared", "Not stated".
  package var label: String { content.fields.label }
  /// The degree or the RACI letters of each party, where the model gives them, in the order of the parties.
  package var roles: [PartyRole] { content.fields.roles }
  /// Parties that help without being responsible.
  package var supporting: [Party.ID] { content.fields.supporting }
  package var duties: [Duty] { content.fields.duties }
  /// What holds instead under a condition, in the order written.
  package internal(set) var conditions: [ConditionalAssignment] {
    get { content.fields.conditions }
    set { fields.conditions = newValue }
  }
  package var notes: [Note] { content.fields.notes }
  package var footnotes: [Footnote.ID] { content.fields.footnotes }
  package var prerequisites: [Prerequisite] { content.fields.prerequisites }
  package var support: Support? { content.fields.support }
  package var changeability: Changeability? { content.fields.changeability }
  package var provenance: Provenance {
    get { content.fields.provenance }
    set { fields.provenance = newValue }
  }
  /// For a cell that sums up the areas of a model: whether they differ.
  package var variesByArea: Bool { content.fields.variesByArea }
  package var location: SourceLocation { content.fields.location }

  package init(
    value: CellValue, label: String, roles: [PartyRole] = [], supporting: [Party.ID] = [], duties: [Duty] = [],
    conditions: [ConditionalAssignment] = [], notes: [Note] = [], footnotes: [Footnote.ID] = [],
    prerequisites: [Prerequisite] = [], support: Support? = nil, changeability: Changeability? = nil,
    provenance: Provenance, variesByArea: Bool = false, location: SourceLocation
  ) {
    content = Content(
      Fields(
        value: value, label: label, roles: roles, supporting: supporting, duties: duties, conditions: conditions,
        notes: notes, footnotes: footnotes, prerequisites: prerequisites, support: support,
        changeability: changeability, provenance: provenance, variesByArea: variesByArea, location: location))
  }

  package static func == (left: Assignment, right: Assignment) -> Bool {
    left.content === right.content || left.content.fields == right.content.fields
  }

  package func hash(into hasher: inout Hasher) { content.fields.hash(into: &hasher) }

  /// All notes as one text.
  package var note: String? { notes.isEmpty ? nil : notes.map(\.text).joined(separator: " ") }

  package func duties(of party: Party.ID) -> [Duty] { duties.filter { $0.party == party } }

  /// Whether a duty's party must be named for readers to know whose it is: all but a single owner's own duties.
  package var needsPartyNames: Bool { value.owners.count != 1 || duties.contains { $0.party != value.owners[0] } }
}

/// What holds instead of an assignment under a condition; it has everything that an assignment has.
@dynamicMemberLookup
package struct ConditionalAssignment: Sendable, Hashable {
  package let condition: Condition.ID
  /// Without conditions of its own.
  package let assignment: Assignment

  package init(condition: Condition.ID, assignment: Assignment) {
    self.condition = condition
    self.assignment = assignment
  }

  package subscript<Value>(dynamicMember member: KeyPath<Assignment, Value>) -> Value {
    assignment[keyPath: member]
  }
}

extension Assignment {
  /// Whether a reader would be told the same: everything but the place and the provenance.
  func saysTheSame(as other: Assignment) -> Bool {
    hasSameContent(as: other) && conditions.count == other.conditions.count
      && zip(conditions, other.conditions).allSatisfy {
        $0.condition == $1.condition && $0.assignment.hasSameContent(as: $1.assignment)
      }
  }

  /// Whether somebody else is responsible, or to another degree, or with other letters.
  package func hasSameValue(as other: Assignment) -> Bool {
    value == other.value && roles == other.roles && support == other.support
  }

  private func hasSameContent(as other: Assignment) -> Bool {
    hasSameValue(as: other) && supporting == other.supporting && duties == other.duties && notes == other.notes
      && footnotes == other.footnotes && prerequisites == other.prerequisites
      && changeability == other.changeability
  }
}
