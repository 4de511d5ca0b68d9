/// `duties:` → duties by party.

import Diagnostics
import YAML

enum DutyReader {
  static func duties(_ node: YAMLNode, _ yaml: inout YAMLReader) -> [DutyDefinition] {
    guard let entries = yaml.entries(node, of: "duties by party") else { return [] }
    var duties: [DutyDefinition] = []
    for entry in entries {
      let party = Located(entry.key, at: yaml.source.location(entry.keyRange))
      for item in yaml.list(entry.value) {
        if let duty = duty(item, of: party, &yaml) { duties.append(duty) }
      }
    }
    return duties
  }

  private static func duty(
    _ node: YAMLNode, of party: Located<String>, _ yaml: inout YAMLReader
  ) -> DutyDefinition? {
    guard case .mapping = node.content else {
      return yaml.text(node).map {
        DutyDefinition(
          party: party, duty: Duty(party: .init(party.value), text: $0.value), phase: nil, visibility: .public)
      }
    }
    let what = "a duty"
    guard
      let fields = yaml.fields(
        node, of: what, allowed: ["do", "phase", "deadline", "steps", "hazard", "visibility"]),
      let text = yaml.requiredText("do", in: fields, of: what)
    else { return nil }
    let phase = fields["phase"].flatMap { yaml.text($0) }
    let duty = Duty(
      party: .init(party.value), text: text.value, phase: phase?.value, deadline: yaml.text("deadline", in: fields),
      steps: fields["steps"].map { yaml.texts($0).map(\.value) } ?? [], hazard: yaml.text("hazard", in: fields))
    return DutyDefinition(
      party: party, duty: duty, phase: phase, visibility: fields["visibility"].flatMap { yaml.word($0) } ?? .public)
  }
}
