/// What cells refer to: areas, phases, conditions, footnotes, frameworks and sources.

import Diagnostics
import YAML

extension ModelReader {
  static func area(_ reader: inout ModelReader, _ node: YAMLNode) -> Area? {
    let what = "an area"
    guard
      let fields = reader.yaml.fields(node, of: what, allowed: ["id", "name", "short-name", "description"]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    return Area(
      id: .init(id.value), name: name, shortName: reader.yaml.text("short-name", in: fields),
      description: reader.yaml.text("description", in: fields), location: id.location)
  }

  static func phase(_ reader: inout ModelReader, _ node: YAMLNode) -> Phase? {
    guard let fields = reader.yaml.fields(node, of: "a phase", allowed: ["id", "name"]),
      let (id, name) = reader.named(fields, "a phase")
    else { return nil }
    return Phase(id: .init(id.value), name: name, location: id.location)
  }

  static func condition(_ reader: inout ModelReader, _ node: YAMLNode) -> Condition? {
    let what = "a condition"
    guard let fields = reader.yaml.fields(node, of: what, allowed: ["id", "name", "clause", "description"]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    let clause = reader.yaml.requiredText("clause", in: fields, of: what)
    return Condition(
      id: .init(id.value), name: name, clause: clause?.value ?? name,
      description: reader.yaml.text("description", in: fields), location: id.location)
  }

  static func footnote(_ reader: inout ModelReader, _ node: YAMLNode) -> FootnoteDefinition? {
    let what = "a footnote"
    guard let fields = reader.yaml.fields(node, of: what, allowed: ["id", "text", "visibility", "source"]),
      let node = reader.yaml.required("id", in: fields, of: what), let id = reader.yaml.id(node),
      let text = reader.yaml.requiredText("text", in: fields, of: what)
    else { return nil }
    let sources = reader.texts("source", fields)
    let footnote = Footnote(
      id: .init(id.value), text: text.value, visibility: reader.visibility(fields),
      sources: sources.map { .init($0.value) }, location: id.location)
    return FootnoteDefinition(footnote: footnote, sources: sources)
  }

  static func framework(_ reader: inout ModelReader, _ node: YAMLNode) -> Framework? {
    let what = "a framework"
    guard
      let fields = reader.yaml.fields(
        node, of: what, allowed: ["id", "name", "version", "publisher", "url", "description", "controls"]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    let controls = reader.yaml.required("controls", in: fields, of: what).map {
      reader.items($0, of: "controls", control)
    }
    return Framework(
      id: .init(id.value), name: name, version: reader.yaml.text("version", in: fields),
      publisher: reader.yaml.text("publisher", in: fields), url: reader.webAddress(fields),
      description: reader.yaml.text("description", in: fields), controls: controls ?? [], location: id.location)
  }

  /// A control by its code, or a mapping of `id`, `name` and `parts`.
  private static func control(_ reader: inout ModelReader, _ node: YAMLNode) -> Control? {
    guard case .mapping = node.content else {
      return reader.yaml.text(node).map { Control(code: $0.value, name: nil, parts: [], location: $0.location) }
    }
    let what = "a control"
    guard let fields = reader.yaml.fields(node, of: what, allowed: ["id", "name", "parts"]),
      let code = reader.yaml.requiredText("id", in: fields, of: what)
    else { return nil }
    return Control(
      code: code.value, name: reader.yaml.text("name", in: fields), parts: reader.texts("parts", fields).map(\.value),
      location: code.location)
  }

  static func source(_ reader: inout ModelReader, _ node: YAMLNode) -> Source? {
    let what = "a source"
    guard
      let fields = reader.yaml.fields(
        node, of: what, allowed: ["id", "title", "publisher", "url", "updated", "period", "visibility"]),
      let node = reader.yaml.required("id", in: fields, of: what), let id = reader.yaml.id(node)
    else { return nil }
    let title = reader.yaml.requiredText("title", in: fields, of: what)
    return Source(
      id: .init(id.value), title: title?.value ?? id.value, publisher: reader.yaml.text("publisher", in: fields),
      url: reader.webAddress(fields), updated: reader.date("updated", fields),
      period: reader.yaml.text("period", in: fields), visibility: reader.visibility(fields), location: id.location)
  }
}
