/// A model as it is written, before references are checked and inheritance is resolved.

import Diagnostics
import YAML

/// What all files of a model define, each list in the order read.
struct ModelDefinition {
  var header = ModelHeader()
  var parties: [PartyDefinition] = []
  var areas: [Area] = []
  var layers: [Layer] = []
  var clusterTypes: [ClusterTypeDefinition] = []
  var phases: [Phase] = []
  var conditions: [Condition] = []
  var footnotes: [FootnoteDefinition] = []
  var frameworks: [Framework] = []
  var sources: [Source] = []
  var responsibilities: [ResponsibilityDefinition] = []
}

/// What is said under `model`.
struct ModelHeader {
  var asOf: Located<CalendarDate>?
  var review: Located<Review>?
  /// The sources of every value that names none.
  var sources: [Located<String>] = []
  /// What holds for the model as a whole, such as exclusions of a contract.
  var notes: [Note] = []
  /// The ids of the layers that have rows, the top first.
  var stackOrder: [Located<String>] = []
  var stackLocation: SourceLocation?
  var labels: [LabelDefinition] = []
}

/// What a model prints for some owners, or for a kind of empty.
struct LabelDefinition {
  let value: OwnersDefinition
  let label: String
  let location: SourceLocation
}

struct PartyDefinition {
  let party: Party
  let members: [Located<String>]
  let partOf: Located<String>?
  let aliases: [Located<String>]
}

struct ClusterTypeDefinition {
  let clusterType: ClusterType
  /// `extends` and `source` where they are written.
  let extends: Located<String>?
  let sources: [Located<String>]
}

struct FootnoteDefinition {
  let footnote: Footnote
  let sources: [Located<String>]
}

struct ResponsibilityDefinition {
  let responsibility: Responsibility
  let layer: Located<String>
  let areas: [Located<String>]
  let clusterTypes: [Located<String>]
  let controls: [ControlMappingDefinition]
  /// Where `assign` stands.
  let assignLocation: SourceLocation
  /// By cluster type id or `everywhere`, in the order written.
  let assignments: [TargetDefinition]
  /// Whether `assign` is missing or can't be read: that has been noted.
  let isUnreadable: Bool
}

struct ControlMappingDefinition {
  let framework: Located<String>
  let controls: [Located<String>]
}

/// What is assigned to one cluster type, or to all of them.
struct TargetDefinition {
  let target: Located<String>
  /// For every area that isn't named apart; nil where only single areas are assigned.
  let base: AssignmentDefinition?
  /// For single areas, in the order written.
  let areas: [(area: Located<String>, assignment: AssignmentDefinition)]

  var all: [AssignmentDefinition] { (base.map { [$0] } ?? []) + areas.map(\.assignment) }
}

/// Who is responsible, as it is written.
enum OwnersDefinition {
  case parties([Located<String>])
  case degrees([(party: Located<String>, degree: Degree)])
  case raci([(party: Located<String>, letters: [RACILetter])])
  case empty(CellValue)

  var parties: [Located<String>] {
    switch self {
    case .parties(let parties): parties
    case .degrees(let degrees): degrees.map(\.party)
    case .raci(let sets): sets.map(\.party)
    case .empty: []
    }
  }
}

/// One assignment, or what holds instead of one under a condition.
struct AssignmentDefinition {
  /// nil if it is missing or can't be read: that has been noted.
  var value: OwnersDefinition?
  var supporting: [Located<String>] = []
  var duties: [DutyDefinition] = []
  var conditions: [ConditionalDefinition] = []
  var notes: [Note] = []
  var footnotes: [Located<String>] = []
  var prerequisites: [(prerequisite: Prerequisite, visibility: Audience)] = []
  var support: Support?
  var changeability: Changeability?
  var provenance: Provenance.Kind?
  var because: Note?
  var sources: [Located<String>] = []
  var asOf: CalendarDate?
  var review: Located<Review>?
  var location: SourceLocation
}

struct ConditionalDefinition {
  let condition: Located<String>
  /// The areas in which the condition counts; empty where it is all of them.
  let areas: [Located<String>]
  let assignment: AssignmentDefinition
}

struct DutyDefinition {
  let party: Located<String>
  let duty: Duty
  let phase: Located<String>?
  let visibility: Audience
}
