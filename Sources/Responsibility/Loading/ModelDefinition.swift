/// A model as it is written, before references are checked and inheritance is resolved.

import Diagnostics
import YAML

/// What all files of a model define, each list in the order read.
struct ModelDefinition {
  var asOf: Located<CalendarDate>?
  var parties: [Party] = []
  var layers: [Layer] = []
  var clusterTypes: [ClusterTypeDefinition] = []
  var conditions: [Condition] = []
  var sources: [Source] = []
  var responsibilities: [ResponsibilityDefinition] = []
}

struct ClusterTypeDefinition {
  let clusterType: ClusterType
  /// `extends` and `source` where they are written.
  let extends: Located<String>?
  let sources: [Located<String>]
}

struct ResponsibilityDefinition {
  let responsibility: Responsibility
  let layer: Located<String>
  /// Where `assign` stands.
  let assignLocation: SourceLocation
  /// By cluster type id or `everywhere`, in the order written.
  let assignments: [(target: Located<String>, definition: AssignmentDefinition)]
}

/// One assignment, or what holds instead of one under a condition.
struct AssignmentDefinition {
  enum Value {
    case owners([Located<String>])
    case notApplicable
    case notStated
  }

  /// nil if it is missing or can't be read: that has been noted.
  var value: Value?
  var duties: [DutyDefinition] = []
  var conditions: [ConditionalDefinition] = []
  var note: String?
  var provenance: Provenance.Kind?
  var because: String?
  var sources: [Located<String>] = []
  var location: SourceLocation
}

struct ConditionalDefinition {
  let condition: Located<String>
  let assignment: AssignmentDefinition
}

struct DutyDefinition {
  let party: Located<String>
  let duty: Duty
}
