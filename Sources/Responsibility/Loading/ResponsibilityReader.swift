/// `layers:` and `responsibilities:` → definitions of rows.

import Diagnostics
import YAML

extension ModelReader {
  /// A layer, followed by those inside it.
  mutating func layers(in node: YAMLNode, parent: Layer.ID?) -> [Layer]? {
    let what = "a layer"
    guard let fields = yaml.fields(node, of: what, allowed: ["id", "name", "description", "layers"]),
      let (id, name) = named(fields, what)
    else { return nil }
    let layer = Layer(
      id: .init(id.value), name: name, description: yaml.text("description", in: fields), parent: parent,
      location: id.location)
    let inner = fields["layers"].map { node in
      items(node, of: "layers") { $0.layers(in: $1, parent: layer.id) }.flatMap { $0 }
    }
    return [layer] + (inner ?? [])
  }

  private static let responsibilityKeys = [
    "id", "layer", "name", "description", "areas", "cluster-types", "controls", "see", "assign",
  ]

  static func responsibility(_ reader: inout ModelReader, _ node: YAMLNode) -> ResponsibilityDefinition? {
    let what = "a responsibility"
    guard let fields = reader.yaml.fields(node, of: what, allowed: responsibilityKeys),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    let layer = reader.yaml.requiredText("layer", in: fields, of: what)
    let areas = reader.texts("areas", fields)
    let clusterTypes = reader.texts("cluster-types", fields)
    let controls = fields["controls"].map { reader.controls($0) } ?? []
    let links = reader.texts("see", fields).map { WrittenLink(destination: $0.value, location: $0.location) }
    let assign = reader.yaml.required("assign", in: fields, of: what)
    let assignments = assign.flatMap { AssignmentReader.assignments($0, &reader.yaml) }
    guard let layer else { return nil }
    let responsibility = Responsibility(
      id: .init(id.value), name: name, layer: .init(layer.value),
      description: reader.yaml.text("description", in: fields), areas: areas.map { .init($0.value) },
      clusterTypes: clusterTypes.map { .init($0.value) }, links: links, location: id.location)
    return ResponsibilityDefinition(
      responsibility: responsibility, layer: layer, areas: areas, clusterTypes: clusterTypes, controls: controls,
      assignLocation: id.location, assignments: assignments ?? [], isUnreadable: assignments == nil)
  }

  /// `{ framework: [control, control(part)] }`
  private mutating func controls(_ node: YAMLNode) -> [ControlMappingDefinition] {
    guard let entries = yaml.entries(node, of: "controls by framework") else { return [] }
    return entries.map { entry in
      ControlMappingDefinition(
        framework: Located(entry.key, at: yaml.source.location(entry.keyRange)), controls: yaml.texts(entry.value))
    }
  }
}
