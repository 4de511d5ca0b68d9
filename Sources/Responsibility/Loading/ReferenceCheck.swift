/// Whether everything that is named in a model is defined in it.

import Diagnostics
import YAML

struct ReferenceCheck {
  private let definition: ModelDefinition
  private let known: [Rule: [String]]

  init(_ definition: ModelDefinition) {
    self.definition = definition
    known = [
      .unknownParty: definition.parties.map(\.id.rawValue),
      .unknownLayer: definition.layers.map(\.id.rawValue),
      .unknownClusterType: definition.clusterTypes.map(\.clusterType.id.rawValue),
      .unknownCondition: definition.conditions.map(\.id.rawValue),
      .unknownSource: definition.sources.map(\.id.rawValue),
    ]
  }

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for type in definition.clusterTypes {
      check(type.extends.map { [$0] } ?? [], .unknownClusterType, "cluster type", &found)
      check(type.sources, .unknownSource, "source", &found)
    }
    for row in definition.responsibilities {
      check([row.layer], .unknownLayer, "layer", &found)
      for (target, assignment) in row.assignments {
        if target.value != AssignmentReader.everywhere {
          check([target], .unknownClusterType, "cluster type", also: [AssignmentReader.everywhere], &found)
        }
        check(assignment, &found)
        for conditional in assignment.conditions {
          check([conditional.condition], .unknownCondition, "condition", &found)
          check(conditional.assignment, &found)
        }
      }
    }
    return found
  }

  private func check(_ assignment: AssignmentDefinition, _ found: inout [Diagnostic]) {
    if case .owners(let owners) = assignment.value {
      check(owners, .unknownParty, "party", also: owners.count == 1 ? ["not-stated", "not-applicable"] : [], &found)
    }
    var seen: Set<String> = []
    check(assignment.duties.map(\.party).filter { seen.insert($0.value).inserted }, .unknownParty, "party", &found)
    check(assignment.sources, .unknownSource, "source", &found)
  }

  private func check(
    _ names: [Located<String>], _ rule: Rule, _ what: String, also words: [String] = [],
    _ found: inout [Diagnostic]
  ) {
    guard let known = known[rule] else { return }
    for name in names where !known.contains(name.value) {
      let suggestion = Suggestion.closest(to: name.value, in: known + words)
      let list = known.count <= 8 && !known.isEmpty ? "defined: \(known.joined(separator: ", "))" : nil
      found.append(
        Diagnostic(
          rule, "unknown \(what) '\(name.value)'" + YAMLReader.didYouMean(suggestion), at: name.location,
          suggestion: suggestion, explanation: suggestion == nil ? list : nil))
    }
  }
}
