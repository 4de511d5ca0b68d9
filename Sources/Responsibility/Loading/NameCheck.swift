/// Names that readers can't tell apart.

import Diagnostics

enum NameCheck {
  static func diagnostics(of definition: ModelDefinition) -> [Diagnostic] {
    var found: [Diagnostic] = []
    check("party", definition.parties.map(\.party).map { ($0.name, $0.id.rawValue, $0.location) }, &found)
    check("area", definition.areas.map { ($0.name, $0.id.rawValue, $0.location) }, &found)
    let types = definition.clusterTypes.map(\.clusterType)
    check("cluster type", types.map { ($0.name, $0.id.rawValue, $0.location) }, &found)
    check("condition", definition.conditions.map { ($0.name, $0.id.rawValue, $0.location) }, &found)
    let rows = definition.responsibilities.map(\.responsibility)
    check("responsibility", rows.map { ($0.name, $0.id.rawValue, $0.location) }, &found)
    return found
  }

  private static func check(
    _ what: String, _ items: [(name: String, id: String, location: SourceLocation)], _ found: inout [Diagnostic]
  ) {
    var first: [String: (id: String, location: SourceLocation)] = [:]
    for item in items {
      let name = item.name.lowercased()
      if let known = first[name] {
        found.append(
          Diagnostic(
            .repeatedName, "\(what) '\(item.id)' has the name of '\(known.id)': \(item.name)", at: item.location,
            notes: [.init("'\(known.id)' is defined here", at: known.location)]))
      } else {
        first[name] = (item.id, item.location)
      }
    }
  }
}
