/// Definitions that nothing refers to.

import Diagnostics
import YAML

struct UnusedDefinitions {
  private var used: Set<String> = []
  private let names: PartyNames

  static func diagnostics(of definition: ModelDefinition) -> [Diagnostic] {
    var unused = UnusedDefinitions(names: PartyNames(definition.parties))
    unused.collect(definition)
    return unused.find(in: definition)
  }

  private init(names: PartyNames) { self.names = names }

  private mutating func use(_ what: String, _ names: [Located<String>]) {
    for name in names { used.insert("\(what) \(name.value)") }
  }

  private mutating func useParties(_ written: [Located<String>]) {
    for name in written {
      guard let id = names.id(name.value) else { continue }
      used.insert("party \(id)")
    }
  }

  private mutating func collect(_ definition: ModelDefinition) {
    use("source", definition.header.sources)
    for party in definition.parties {
      useParties(party.members)
      useParties(party.partOf.map { [$0] } ?? [])
    }
    for type in definition.clusterTypes { use("source", type.sources) }
    for footnote in definition.footnotes { use("source", footnote.sources) }
    for row in definition.responsibilities {
      use("area", row.areas)
      if row.areas.isEmpty { use("area", definition.areas.map { Located($0.id.rawValue, at: $0.location) }) }
      for mapping in row.controls { use("framework", [mapping.framework]) }
      for assignment in row.assignments.flatMap(\.all) {
        collect(assignment)
        for conditional in assignment.conditions {
          use("condition", [conditional.condition])
          collect(conditional.assignment)
        }
      }
    }
  }

  private mutating func collect(_ assignment: AssignmentDefinition) {
    useParties(assignment.value?.parties ?? [])
    useParties(assignment.supporting)
    useParties(assignment.duties.map(\.party))
    use("phase", assignment.duties.compactMap(\.phase))
    use("footnote", assignment.footnotes)
    use("source", assignment.sources)
  }

  private func find(in definition: ModelDefinition) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ what: String, _ id: String, _ location: SourceLocation) {
      guard !used.contains("\(what) \(id)") else { return }
      found.append(Diagnostic(.unusedDefinition, "unused \(what) '\(id)'", at: location))
    }
    for party in definition.parties { check("party", party.party.id.rawValue, party.party.location) }
    for area in definition.areas { check("area", area.id.rawValue, area.location) }
    for phase in definition.phases { check("phase", phase.id.rawValue, phase.location) }
    for condition in definition.conditions { check("condition", condition.id.rawValue, condition.location) }
    for footnote in definition.footnotes {
      check("footnote", footnote.footnote.id.rawValue, footnote.footnote.location)
    }
    for framework in definition.frameworks { check("framework", framework.id.rawValue, framework.location) }
    for source in definition.sources { check("source", source.id.rawValue, source.location) }
    return found
  }
}
