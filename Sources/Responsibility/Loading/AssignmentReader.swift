/// `assign:` → assignment definitions.

import Diagnostics
import YAML

enum AssignmentReader {
  /// The target that stands for every cluster type without an assignment of its own.
  static let everywhere = "everywhere"

  private static let notStated = "not-stated"
  private static let notApplicable = "not-applicable"
  private static let keys = ["owner", "duties", "conditions", "note", "source", "provenance", "because"]
  private static let conditionalKeys = ["when", "owner", "duties", "note", "source", "provenance", "because"]

  static func assignments(
    _ node: YAMLNode, _ yaml: inout YAMLReader
  ) -> [(target: Located<String>, definition: AssignmentDefinition)] {
    guard let entries = yaml.entries(node, of: "assignments by cluster type") else { return [] }
    return entries.map { entry in
      (
        Located(entry.key, at: yaml.source.location(entry.keyRange)),
        assignment(entry.value, at: yaml.source.location(entry.keyRange), &yaml)
      )
    }
  }

  /// A party's id, `not-stated` or `not-applicable`, or a mapping with all that an assignment can say.
  private static func assignment(
    _ node: YAMLNode, at location: SourceLocation, _ yaml: inout YAMLReader
  ) -> AssignmentDefinition {
    var definition = AssignmentDefinition(location: location)
    guard case .mapping = node.content else {
      if node.isAbsent {
        yaml.note(Diagnostic(.missingKey, "an assignment without 'owner'", at: location))
      } else {
        definition.value = value(node, &yaml)
      }
      return definition
    }
    guard let fields = yaml.fields(node, of: "an assignment", allowed: keys) else { return definition }
    readCommon(fields, of: "an assignment", into: &definition, &yaml)
    for item in fields["conditions"].map(yaml.list) ?? [] {
      if let condition = conditional(item, &yaml) { definition.conditions.append(condition) }
    }
    return definition
  }

  private static func conditional(_ node: YAMLNode, _ yaml: inout YAMLReader) -> ConditionalDefinition? {
    let what = "a condition's assignment"
    guard let fields = yaml.fields(node, of: what, allowed: conditionalKeys) else { return nil }
    let condition = yaml.requiredText("when", in: fields, of: what)
    var definition = AssignmentDefinition(location: condition?.location ?? yaml.location(node))
    readCommon(fields, of: what, into: &definition, &yaml)
    return condition.map { ConditionalDefinition(condition: $0, assignment: definition) }
  }

  private static func readCommon(
    _ fields: YAMLFields, of what: String, into definition: inout AssignmentDefinition, _ yaml: inout YAMLReader
  ) {
    if let owner = yaml.required("owner", in: fields, of: what) { definition.value = value(owner, &yaml) }
    if let node = fields["duties"] { definition.duties = duties(node, &yaml) }
    definition.note = yaml.text("note", in: fields)
    definition.provenance = fields["provenance"].flatMap { yaml.word($0) }
    definition.because = yaml.text("because", in: fields)
    definition.sources = fields["source"].map { yaml.texts($0) } ?? []
  }

  private static func value(_ node: YAMLNode, _ yaml: inout YAMLReader) -> AssignmentDefinition.Value? {
    if case .mapping = node.content {
      yaml.expected("a party or a list of parties", node)
      return nil
    }
    let owners = yaml.texts(node)
    switch owners.first?.value {
    case nil:
      if case .sequence([]) = node.content { yaml.expected("at least one party", node) }
      return nil
    case notStated where owners.count == 1: return .notStated
    case notApplicable where owners.count == 1: return .notApplicable
    default: return .owners(owners)
    }
  }

  private static func duties(_ node: YAMLNode, _ yaml: inout YAMLReader) -> [DutyDefinition] {
    guard let entries = yaml.entries(node, of: "duties by party") else { return [] }
    var duties: [DutyDefinition] = []
    for entry in entries {
      let party = Located(entry.key, at: yaml.source.location(entry.keyRange))
      for item in yaml.list(entry.value) {
        if let duty = duty(item, of: .init(entry.key), &yaml) {
          duties.append(DutyDefinition(party: party, duty: duty))
        }
      }
    }
    return duties
  }

  private static func duty(_ node: YAMLNode, of party: Party.ID, _ yaml: inout YAMLReader) -> Duty? {
    guard case .mapping = node.content else {
      return yaml.text(node).map { Duty(party: party, text: $0.value) }
    }
    let what = "a duty"
    guard
      let fields = yaml.fields(node, of: what, allowed: ["do", "phase", "deadline", "steps", "hazard"]),
      let text = yaml.requiredText("do", in: fields, of: what)
    else { return nil }
    return Duty(
      party: party, text: text.value, phase: yaml.text("phase", in: fields),
      deadline: yaml.text("deadline", in: fields),
      steps: fields["steps"].map { yaml.texts($0).map(\.value) } ?? [], hazard: yaml.text("hazard", in: fields))
  }
}
