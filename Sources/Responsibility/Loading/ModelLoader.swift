/// The files of a model → the resolved model and everything that is wrong with it.

import Diagnostics
import Words
import YAML

/// Loads a model: reads every file, merges them, checks references, resolves inheritance, applies the rules.
///
/// There is always a model, so that pages can be checked against it; where there are errors it is incomplete.
package struct ModelLoader {
  private let words: LabelWords
  private let limits: YAMLLimits
  private let audience: Audience
  private let today: CalendarDate?

  /// - Parameters:
  ///   - audience: for the public, what is marked as internal is left out of the model.
  ///   - today: the day on which reviews may be overdue; nil leaves that unchecked.
  package init(
    words: LabelWords = .init(), limits: YAMLLimits = .standard, audience: Audience = .public,
    today: CalendarDate? = nil
  ) {
    self.words = words
    self.limits = limits
    self.audience = audience
    self.today = today
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
    diagnostics += NameCheck.diagnostics(of: definition)
    var resolver = Resolver(definition, words: words, audience: audience)
    let model = resolver.resolve()
    diagnostics += resolver.diagnostics
    if let today { diagnostics += ReviewCheck(today: today).diagnostics(of: definition) }
    if !diagnostics.hasErrors { diagnostics += UnusedDefinitions.diagnostics(of: definition) }
    return Diagnosed(model, diagnostics)
  }
}
