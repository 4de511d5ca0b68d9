/// Parties, conditions and sources that nothing refers to.

import Diagnostics
import YAML

enum UnusedDefinitions {
  static func diagnostics(of definition: ModelDefinition) -> [Diagnostic] {
    var used: Set<String> = []
    func use(_ assignment: AssignmentDefinition) {
      if case .owners(let owners) = assignment.value {
        for owner in owners { used.insert("party " + owner.value) }
      }
      for source in assignment.sources { used.insert("source " + source.value) }
    }
    for type in definition.clusterTypes {
      for source in type.sources { used.insert("source " + source.value) }
    }
    for row in definition.responsibilities {
      for (_, assignment) in row.assignments {
        use(assignment)
        for conditional in assignment.conditions {
          used.insert("condition " + conditional.condition.value)
          use(conditional.assignment)
        }
      }
    }
    var found: [Diagnostic] = []
    func check(_ what: String, _ id: String, _ location: SourceLocation) {
      guard !used.contains("\(what) \(id)") else { return }
      found.append(Diagnostic(.unusedDefinition, "unused \(what) '\(id)'", at: location))
    }
    for party in definition.parties { check("party", party.id.rawValue, party.location) }
    for condition in definition.conditions { check("condition", condition.id.rawValue, condition.location) }
    for source in definition.sources { check("source", source.id.rawValue, source.location) }
    return found
  }
}
