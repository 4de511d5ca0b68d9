/// One YAML file of a model → what it defines.

import Diagnostics
import YAML

/// Reads the top level of a model file and everything but assignments.
struct ModelReader {
  var yaml: YAMLReader
  private(set) var definition = ModelDefinition()

  static let keys = ["model", "parties", "layers", "cluster-types", "conditions", "sources", "responsibilities"]

  init(source: SourceText) { yaml = YAMLReader(source: source) }

  mutating func read(_ root: YAMLNode) {
    guard let file = yaml.fields(root, of: "a model file", allowed: Self.keys) else { return }
    if let node = file["model"] { readModel(node) }
    if let node = file["parties"] { definition.parties = items(node, of: "parties", Self.party) }
    if let node = file["layers"] { definition.layers = items(node, of: "layers", Self.layer) }
    if let node = file["cluster-types"] {
      definition.clusterTypes = items(node, of: "cluster types", Self.clusterType)
    }
    if let node = file["conditions"] { definition.conditions = items(node, of: "conditions", Self.condition) }
    if let node = file["sources"] { definition.sources = items(node, of: "sources", Self.source) }
    if let node = file["responsibilities"] {
      definition.responsibilities = items(node, of: "responsibilities", Self.responsibility)
    }
  }

  private mutating func items<Item>(
    _ node: YAMLNode, of what: String, _ read: (inout ModelReader, YAMLNode) -> Item?
  ) -> [Item] {
    guard case .sequence(let nodes) = node.content else {
      yaml.expected("\(what) as a list", node)
      return []
    }
    var items: [Item] = []
    for node in nodes {
      if let item = read(&self, node) { items.append(item) }
    }
    return items
  }

  private mutating func readModel(_ node: YAMLNode) {
    guard let fields = yaml.fields(node, of: "the model", allowed: ["as-of"]) else { return }
    if let node = fields["as-of"], let date = yaml.date(node) {
      definition.asOf = Located(date, at: yaml.location(node))
    }
  }

  /// The `id` and `name` that everything defined has; nil where the id can't be read.
  private mutating func named(_ fields: YAMLFields, _ what: String) -> (id: Located<String>, name: String)? {
    let name = yaml.requiredText("name", in: fields, of: what)
    guard let node = yaml.required("id", in: fields, of: what), let id = yaml.id(node) else { return nil }
    return (id, name?.value ?? id.value)
  }

  private static func party(_ reader: inout ModelReader, _ node: YAMLNode) -> Party? {
    let what = "a party"
    guard
      let fields = reader.yaml.fields(
        node, of: what, allowed: ["id", "name", "kind", "address", "description"]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    let kind = reader.yaml.required("kind", in: fields, of: what).flatMap {
      reader.yaml.word($0, as: Party.Kind.self)
    }
    return Party(
      id: .init(id.value), name: name, kind: kind ?? .thirdParty, address: reader.yaml.text("address", in: fields),
      description: reader.yaml.text("description", in: fields), location: id.location)
  }

  private static func layer(_ reader: inout ModelReader, _ node: YAMLNode) -> Layer? {
    guard let fields = reader.yaml.fields(node, of: "a layer", allowed: ["id", "name", "description"]),
      let (id, name) = reader.named(fields, "a layer")
    else { return nil }
    return Layer(
      id: .init(id.value), name: name, description: reader.yaml.text("description", in: fields), location: id.location)
  }

  private static func clusterType(_ reader: inout ModelReader, _ node: YAMLNode) -> ClusterTypeDefinition? {
    let what = "a cluster type"
    guard
      let fields = reader.yaml.fields(
        node, of: what,
        allowed: [
          "id", "name", "short-name", "scope", "extends", "summary", "covers", "status", "since", "source",
        ]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    if id.value == AssignmentReader.everywhere {
      reader.yaml.note(
        Diagnostic(
          .invalidID, "'\(id.value)' is not an id for a cluster type", at: id.location,
          explanation: "under 'assign' it stands for every cluster type"))
    }
    let scope = reader.yaml.required("scope", in: fields, of: what).flatMap {
      reader.yaml.word($0, as: ClusterType.Scope.self)
    }
    let extends = fields["extends"].flatMap { reader.yaml.text($0) }
    let sources = fields["source"].map { reader.yaml.texts($0) } ?? []
    let products = fields["covers"].map(reader.yaml.list)?.compactMap { product(&reader, $0) } ?? []
    let clusterType = ClusterType(
      id: .init(id.value), name: name, shortName: reader.yaml.text("short-name", in: fields),
      scope: scope ?? .cluster, extends: extends.map { .init($0.value) },
      summary: reader.yaml.text("summary", in: fields),
      covers: products.map(\.product),
      status: fields["status"].flatMap { reader.yaml.word($0) } ?? .current,
      since: fields["since"].flatMap { reader.yaml.date($0) }, sources: sources.map { .init($0.value) },
      location: id.location)
    return ClusterTypeDefinition(
      clusterType: clusterType, extends: extends, sources: sources + products.flatMap(\.sources))
  }

  /// A product by its name, or with a status of its own.
  private static func product(
    _ reader: inout ModelReader, _ node: YAMLNode
  ) -> (product: ClusterType.Product, sources: [Located<String>])? {
    guard case .mapping = node.content else {
      return reader.yaml.text(node).map {
        (ClusterType.Product(name: $0.value, status: .current, since: nil, sources: []), [])
      }
    }
    let what = "a product that a cluster type covers"
    guard let fields = reader.yaml.fields(node, of: what, allowed: ["name", "status", "since", "source"]),
      let name = reader.yaml.requiredText("name", in: fields, of: what)
    else { return nil }
    let sources = fields["source"].map { reader.yaml.texts($0) } ?? []
    let product = ClusterType.Product(
      name: name.value, status: fields["status"].flatMap { reader.yaml.word($0) } ?? .current,
      since: fields["since"].flatMap { reader.yaml.date($0) }, sources: sources.map { .init($0.value) })
    return (product, sources)
  }

  private static func condition(_ reader: inout ModelReader, _ node: YAMLNode) -> Condition? {
    let what = "a condition"
    guard let fields = reader.yaml.fields(node, of: what, allowed: ["id", "name", "clause", "description"]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    let clause = reader.yaml.requiredText("clause", in: fields, of: what)
    return Condition(
      id: .init(id.value), name: name, clause: clause?.value ?? name,
      description: reader.yaml.text("description", in: fields), location: id.location)
  }

  private static func source(_ reader: inout ModelReader, _ node: YAMLNode) -> Source? {
    let what = "a source"
    guard
      let fields = reader.yaml.fields(
        node, of: what, allowed: ["id", "title", "publisher", "url", "updated", "period"]),
      let node = reader.yaml.required("id", in: fields, of: what), let id = reader.yaml.id(node)
    else { return nil }
    let title = reader.yaml.requiredText("title", in: fields, of: what)
    let url = fields["url"].flatMap { reader.yaml.text($0) }
    if let url, !url.value.hasPrefix("https://"), !url.value.hasPrefix("http://") {
      reader.yaml.note(
        Diagnostic(.unsafeLink, "'\(url.value)' is not an http or https address", at: url.location))
    }
    return Source(
      id: .init(id.value), title: title?.value ?? id.value, publisher: reader.yaml.text("publisher", in: fields),
      url: url?.value, updated: fields["updated"].flatMap { reader.yaml.date($0) },
      period: reader.yaml.text("period", in: fields), location: id.location)
  }

  private static func responsibility(_ reader: inout ModelReader, _ node: YAMLNode) -> ResponsibilityDefinition? {
    let what = "a responsibility"
    guard
      let fields = reader.yaml.fields(
        node, of: what, allowed: ["id", "layer", "name", "description", "assign"]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    let layer = reader.yaml.requiredText("layer", in: fields, of: what)
    let assign = reader.yaml.required("assign", in: fields, of: what)
    let assignments = assign.map { AssignmentReader.assignments($0, &reader.yaml) } ?? []
    guard let layer else { return nil }
    let responsibility = Responsibility(
      id: .init(id.value), name: name, layer: .init(layer.value),
      description: reader.yaml.text("description", in: fields), location: id.location)
    return ResponsibilityDefinition(
      responsibility: responsibility, layer: layer, assignLocation: id.location, assignments: assignments)
  }
}
