/// `model:` → what is said about the model as a whole.

import Diagnostics
import YAML

enum HeaderReader {
  static func header(_ node: YAMLNode, _ yaml: inout YAMLReader) -> ModelHeader {
    var header = ModelHeader()
    let keys = ["as-of", "source", "note", "labels", "stack-order"] + NoteReader.reviewKeys
    guard let fields = yaml.fields(node, of: "the model", allowed: keys) else { return header }
    if let node = fields["as-of"], let date = yaml.date(node) { header.asOf = Located(date, at: yaml.location(node)) }
    header.review = NoteReader.review(fields, &yaml)
    header.sources = fields["source"].map { yaml.texts($0) } ?? []
    header.notes = fields["note"].map { NoteReader.notes($0, of: "a note", &yaml) } ?? []
    if let node = fields["stack-order"] {
      header.stackOrder = yaml.texts(node)
      header.stackLocation = yaml.location(node)
    }
    if let node = fields["labels"] { header.labels = yaml.list(node).compactMap { label($0, &yaml) } }
    return header
  }

  /// `{ owner: [provider, customer], label: Joint }`
  private static func label(
    _ node: YAMLNode, _ yaml: inout YAMLReader
  ) -> LabelDefinition? {
    let what = "a label"
    guard let fields = yaml.fields(node, of: what, allowed: ["owner", "label"]) else { return nil }
    let owner = yaml.required("owner", in: fields, of: what).flatMap { OwnersReader.owners($0, &yaml) }
    let label = yaml.requiredText("label", in: fields, of: what)
    guard let owner, let label else { return nil }
    return LabelDefinition(value: owner, label: label.value, location: label.location)
  }
}
