/// The YAML in a directive's fence → what it asks for.

import Diagnostics
import Markdown
import Responsibility
import YAML

struct DirectiveReader {
  private let model: Model
  private let source: SourceText
  private var yaml: YAMLReader

  /// The directives that exist.
  static let names = ["matrix", "diagram", "duties", "legend", "compare", "changes"]

  init(model: Model, source: SourceText) {
    self.model = model
    self.source = source
    yaml = YAMLReader(source: source)
  }

  /// The directive and what is wrong with it; nil if it can't be understood.
  mutating func read(_ directive: Directive) -> Diagnosed<SiteDirective?> {
    let parsed = YAMLParser().parse(source, lines: directive.contentLines)
    yaml.diagnostics = parsed.diagnostics
    let result: SiteDirective?
    switch directive.name {
    case "matrix": result = matrix(parsed.value, directive)
    case "diagram": result = diagram(parsed.value, directive)
    case "duties": result = duties(parsed.value, directive)
    case "changes": result = options(parsed.value, directive, []) == nil ? nil : .changes
    case "legend": result = options(parsed.value, directive, []) == nil ? nil : .legend
    case "compare": result = compare(parsed.value, directive)
    default:
      refuse("the directive '\(directive.name)' is not available on pages", at: source.location(directive.infoSpan))
      result = nil
    }
    // Whatever is wrong inside a directive is reported as such, so that an author finds the page on directives.
    let diagnostics = yaml.diagnostics.map { diagnostic in
      guard diagnostic.rule == .unknownKey || diagnostic.rule == .missingKey || diagnostic.rule == .wrongValue else {
        return diagnostic
      }
      var diagnostic = diagnostic
      diagnostic.rule = .badDirective
      return diagnostic
    }
    return Diagnosed(result, diagnostics)
  }

  private mutating func options(_ root: YAMLNode?, _ directive: Directive, _ allowed: [String]) -> Options? {
    if !directive.rest.isEmpty {
      refuse(
        "options of '\(directive.name)' stand inside the fence, not after its name",
        at: source.location(directive.infoSpan))
    }
    guard let root else {
      return yaml.diagnostics.isEmpty ? Options(fields: nil, place: source.location(directive.infoSpan)) : nil
    }
    guard let fields = yaml.fields(root, of: "the directive '\(directive.name)'", allowed: allowed) else { return nil }
    return Options(fields: fields, place: source.location(directive.infoSpan))
  }

  private struct Options {
    let fields: YAMLFields?
    let place: SourceLocation
    subscript(key: String) -> YAMLNode? { fields?[key] }
  }

  private mutating func matrix(_ root: YAMLNode?, _ directive: Directive) -> SiteDirective? {
    guard let options = options(root, directive, ["cluster-types", "layers", "area", "caption"]) else {
      return nil
    }
    let area = options["area"].flatMap { find($0, .unknownArea, "area", model.areas) { $0.id.rawValue } }
    return .matrix(
      clusterTypes: clusterTypes(options["cluster-types"]), layers: layers(options["layers"]),
      area: area, caption: options["caption"].flatMap { yaml.text($0)?.value })
  }

  private enum DiagramKind: String, CaseIterable {
    case stack
    case boundaryShift = "boundary-shift"
    case change
  }

  private mutating func diagram(_ root: YAMLNode?, _ directive: Directive) -> SiteDirective? {
    guard let options = options(root, directive, ["kind", "cluster-type", "cluster-types", "from", "to"]) else {
      return nil
    }
    guard let node = options["kind"] else {
      refuse(
        "the directive 'diagram' without 'kind'", at: options.place,
        explanation: "kinds: \(DiagramKind.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    guard let kind = yaml.word(node, as: DiagramKind.self) else { return nil }
    let uses: [String]
    switch kind {
    case .stack: uses = ["cluster-type"]
    case .boundaryShift: uses = ["cluster-types"]
    case .change: uses = ["from", "to"]
    }
    for key in ["cluster-type", "cluster-types", "from", "to"] where !uses.contains(key) {
      if let node = options[key] {
        refuse("a \(kind.rawValue) diagram has no '\(key)'", at: yaml.location(node))
      }
    }
    switch kind {
    case .stack: return clusterType("cluster-type", options, directive).map { .stack($0) }
    case .boundaryShift: return .boundaryShift(clusterTypes(options["cluster-types"]))
    case .change:
      guard let from = clusterType("from", options, directive), let to = clusterType("to", options, directive) else {
        return nil
      }
      return .change(from: from, to: to)
    }
  }

  private mutating func duties(_ root: YAMLNode?, _ directive: Directive) -> SiteDirective? {
    guard let options = options(root, directive, ["party", "cluster-type", "layers"]) else { return nil }
    let clusterType = clusterType("cluster-type", options, directive)
    guard let node = options["party"] else {
      refuse("the directive 'duties' without 'party'", at: options.place)
      return nil
    }
    let party = find(node, .unknownParty, "party", model.parties) { $0.id.rawValue }
    let layers = layers(options["layers"])
    guard let party, let clusterType else { return nil }
    return .duties(party: party, clusterType: clusterType, layers: layers)
  }

  private mutating func compare(_ root: YAMLNode?, _ directive: Directive) -> SiteDirective? {
    guard let options = options(root, directive, ["from", "to"]) else { return nil }
    guard let from = clusterType("from", options, directive), let to = clusterType("to", options, directive) else {
      return nil
    }
    return .compare(from: from, to: to)
  }

  private mutating func clusterType(_ key: String, _ options: Options, _ directive: Directive) -> ClusterType? {
    guard let node = options[key] else {
      refuse("the directive '\(directive.name)' without '\(key)'", at: options.place)
      return nil
    }
    return find(node, .unknownClusterType, "cluster type", model.clusterTypes) { $0.id.rawValue }
  }

  private mutating func clusterTypes(_ node: YAMLNode?) -> [ClusterType] {
    guard let node else { return model.clusterTypes }
    return yaml.list(node).compactMap {
      find($0, .unknownClusterType, "cluster type", model.clusterTypes) { $0.id.rawValue }
    }
  }

  private mutating func layers(_ node: YAMLNode?) -> [Layer] {
    guard let node else { return model.layers }
    let named = yaml.list(node).compactMap { find($0, .unknownLayer, "layer", model.layers) { $0.id.rawValue } }
    var seen: Set<Layer.ID> = []
    return named.flatMap { model.subtree(of: $0.id) }.filter { seen.insert($0.id).inserted }
  }

  private mutating func find<Item>(
    _ node: YAMLNode, _ rule: Rule, _ what: String, _ items: [Item], _ id: (Item) -> String
  ) -> Item? {
    guard let name = yaml.text(node) else { return nil }
    if let item = items.first(where: { id($0) == name.value }) { return item }
    let suggestion = Suggestion.closest(to: name.value, in: items.map(id))
    yaml.note(
      Diagnostic(
        rule, "unknown \(what) '\(name.value)'" + YAMLReader.didYouMean(suggestion), at: name.location,
        suggestion: suggestion))
    return nil
  }

  private mutating func refuse(_ headline: String, at location: SourceLocation, explanation: String? = nil) {
    yaml.note(Diagnostic(.badDirective, headline, at: location, explanation: explanation))
  }
}
