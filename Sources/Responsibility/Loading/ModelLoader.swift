/// The files of a model → the resolved model and everything that is wrong with it.

import Diagnostics
import YAML

/// Loads a model: reads every file, merges them, checks references, resolves inheritance, applies the rules.
///
/// There is always a model, so that pages can be checked against it; where there are errors it is incomplete.
package struct ModelLoader {
  private let words: LabelWords
  private let limits: YAMLLimits

  package init(words: LabelWords = .english, limits: YAMLLimits = .standard) {
    self.words = words
    self.limits = limits
  }

  /// Files in the order in which their definitions are to be shown.
  package func load(_ files: [SourceText]) -> Diagnosed<Model> {
    var definition = ModelDefinition()
    var diagnostics: [Diagnostic] = []
    for file in files {
      let parsed = YAMLParser(limits: limits).parse(file)
      diagnostics += parsed.diagnostics
      guard let root = parsed.value else { continue }
      var reader = ModelReader(source: file)
      reader.read(root)
      diagnostics += reader.yaml.diagnostics
      definition.merge(reader.definition, &diagnostics)
    }
    definition.dropDuplicates(&diagnostics)
    diagnostics += ReferenceCheck(definition).diagnostics()
    var resolver = Resolver(definition, words: words)
    let model = resolver.resolve()
    diagnostics += resolver.diagnostics
    if !diagnostics.hasErrors { diagnostics += UnusedDefinitions.diagnostics(of: definition) }
    return Diagnosed(model, diagnostics)
  }
}

extension ModelDefinition {
  mutating func merge(_ other: ModelDefinition, _ diagnostics: inout [Diagnostic]) {
    if let asOf, let second = other.asOf {
      diagnostics.append(
        Diagnostic(
          .duplicateKey, "a second 'as-of' of the model", at: second.location,
          notes: [.init("the first is here", at: asOf.location)]))
    }
    asOf = asOf ?? other.asOf
    parties += other.parties
    layers += other.layers
    clusterTypes += other.clusterTypes
    conditions += other.conditions
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
    parties = unique(parties, "party") { ($0.id.rawValue, $0.location) }
    layers = unique(layers, "layer") { ($0.id.rawValue, $0.location) }
    clusterTypes = unique(clusterTypes, "cluster type") { ($0.clusterType.id.rawValue, $0.clusterType.location) }
    conditions = unique(conditions, "condition") { ($0.id.rawValue, $0.location) }
    sources = unique(sources, "source") { ($0.id.rawValue, $0.location) }
    responsibilities = unique(responsibilities, "responsibility") {
      ($0.responsibility.id.rawValue, $0.responsibility.location)
    }
  }
}
