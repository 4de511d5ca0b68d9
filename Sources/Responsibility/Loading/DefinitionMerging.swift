/// The definitions of several files as one, each id once.

import Diagnostics
import YAML

extension ModelDefinition {
  mutating func merge(_ other: ModelDefinition, _ diagnostics: inout [Diagnostic]) {
    header.merge(other.header, &diagnostics)
    parties += other.parties
    areas += other.areas
    layers += other.layers
    clusterTypes += other.clusterTypes
    phases += other.phases
    conditions += other.conditions
    footnotes += other.footnotes
    frameworks += other.frameworks
    sources += other.sources
    responsibilities += other.responsibilities
  }

  /// Keeps the first of each id and notes the others.
  mutating func dropDuplicates(_ diagnostics: inout [Diagnostic]) {
    func unique<Item>(
      _ items: [Item], _ what: String, _ key: (Item) -> (id: String, location: SourceLocation)
    ) -> [Item] {
      var first: [String: SourceLocation] = [:]
      return items.filter { item in
        let (id, location) = key(item)
        guard let known = first[id] else {
          first[id] = location
          return true
        }
        diagnostics.append(
          Diagnostic(
            .duplicateID, "duplicate \(what) '\(id)'", at: location,
            notes: [.init("'\(id)' is first defined here", at: known)]))
        return false
      }
    }
    parties = unique(parties, "party") { ($0.party.id.rawValue, $0.party.location) }
    let names =
      parties.map { Located($0.party.id.rawValue, at: $0.party.location) } + parties.flatMap(\.aliases)
    _ = unique(names, "name of a party") { ($0.value, $0.location) }
    areas = unique(areas, "area") { ($0.id.rawValue, $0.location) }
    layers = unique(layers, "layer") { ($0.id.rawValue, $0.location) }
    clusterTypes = unique(clusterTypes, "cluster type") { ($0.clusterType.id.rawValue, $0.clusterType.location) }
    phases = unique(phases, "phase") { ($0.id.rawValue, $0.location) }
    conditions = unique(conditions, "condition") { ($0.id.rawValue, $0.location) }
    footnotes = unique(footnotes, "footnote") { ($0.footnote.id.rawValue, $0.footnote.location) }
    frameworks = unique(frameworks, "framework") { ($0.id.rawValue, $0.location) }
    for framework in frameworks {
      _ = unique(framework.controls, "control of '\(framework.id)'") { ($0.code, $0.location) }
    }
    sources = unique(sources, "source") { ($0.id.rawValue, $0.location) }
    responsibilities = unique(responsibilities, "responsibility") {
      ($0.responsibility.id.rawValue, $0.responsibility.location)
    }
  }
}

extension ModelHeader {
  mutating func merge(_ other: ModelHeader, _ diagnostics: inout [Diagnostic]) {
    func noteSecond(_ key: String, _ first: SourceLocation?, _ second: SourceLocation?) {
      guard let first, let second else { return }
      diagnostics.append(
        Diagnostic(
          .duplicateKey, "a second '\(key)' of the model", at: second,
          notes: [.init("the first is here", at: first)]))
    }
    noteSecond("as-of", asOf?.location, other.asOf?.location)
    noteSecond("reviewed", review?.location, other.review?.location)
    noteSecond("stack-order", stackLocation, other.stackLocation)
    asOf = asOf ?? other.asOf
    review = review ?? other.review
    if stackLocation == nil { (stackOrder, stackLocation) = (other.stackOrder, other.stackLocation) }
    sources += other.sources
    notes += other.notes
    labels += other.labels
  }
}
