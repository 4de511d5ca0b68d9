/// One YAML file of a model → what it defines.

import Diagnostics
import YAML

/// Reads the top level of a model file; each kind of definition has a reader of its own beside this file.
struct ModelReader {
  var yaml: YAMLReader
  private(set) var definition = ModelDefinition()

  static let keys = [
    "model", "parties", "areas", "layers", "cluster-types", "phases", "conditions", "footnotes", "frameworks",
    "sources", "responsibilities",
  ]

  init(source: SourceText) { yaml = YAMLReader(source: source) }

  mutating func read(_ root: YAMLNode) {
    guard let file = yaml.fields(root, of: "a model file", allowed: Self.keys) else { return }
    if let node = file["model"] { definition.header = HeaderReader.header(node, &yaml) }
    if let node = file["parties"] { definition.parties = items(node, of: "parties", Self.party) }
    if let node = file["areas"] { definition.areas = items(node, of: "areas", Self.area) }
    if let node = file["layers"] {
      definition.layers = items(node, of: "layers") { $0.layers(in: $1, parent: nil) }.flatMap { $0 }
    }
    if let node = file["cluster-types"] {
      definition.clusterTypes = items(node, of: "cluster types", Self.clusterType)
    }
    if let node = file["phases"] { definition.phases = items(node, of: "phases", Self.phase) }
    if let node = file["conditions"] { definition.conditions = items(node, of: "conditions", Self.condition) }
    if let node = file["footnotes"] { definition.footnotes = items(node, of: "footnotes", Self.footnote) }
    if let node = file["frameworks"] { definition.frameworks = items(node, of: "frameworks", Self.framework) }
    if let node = file["sources"] { definition.sources = items(node, of: "sources", Self.source) }
    if let node = file["responsibilities"] {
      definition.responsibilities = items(node, of: "responsibilities", Self.responsibility)
    }
  }

  /// The items of a list, without those that can't be read.
  mutating func items<Item>(
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

  /// The `id` and `name` that everything defined has; nil where the id can't be read.
  mutating func named(_ fields: YAMLFields, _ what: String) -> (id: Located<String>, name: String)? {
    let name = yaml.requiredText("name", in: fields, of: what)
    guard let node = yaml.required("id", in: fields, of: what), let id = yaml.id(node) else { return nil }
    refuse(
      id, among: Self.devices, as: what, because: "files are named after ids, and Windows opens a device of this name")
    return (id, name?.value ?? id.value)
  }

  private static let devices =
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }

  /// Notes an id that is a word of the format.
  mutating func refuse(_ id: Located<String>, among words: [String], as what: String, because reason: String) {
    guard words.contains(id.value) else { return }
    yaml.note(
      Diagnostic(.invalidID, "'\(id.value)' is not an id for \(what)", at: id.location, explanation: reason))
  }

  /// An address on the web, noting what is none.
  mutating func webAddress(_ fields: YAMLFields) -> String? {
    guard let url = fields["url"].flatMap({ yaml.text($0) }) else { return nil }
    if !url.value.hasPrefix("https://"), !url.value.hasPrefix("http://") {
      yaml.note(Diagnostic(.unsafeLink, "'\(url.value)' is not an http or https address", at: url.location))
    }
    return url.value
  }

  mutating func date(_ key: String, _ fields: YAMLFields) -> CalendarDate? { fields[key].flatMap { yaml.date($0) } }

  mutating func texts(_ key: String, _ fields: YAMLFields) -> [Located<String>] {
    fields[key].map { yaml.texts($0) } ?? []
  }

  mutating func visibility(_ fields: YAMLFields) -> Audience {
    fields["visibility"].flatMap { yaml.word($0) } ?? .public
  }
}
