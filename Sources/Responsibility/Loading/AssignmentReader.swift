/// `assign:` → assignment definitions.

import Diagnostics
import YAML

enum AssignmentReader {
  /// The target that stands for every cluster type without an assignment of its own.
  static let everywhere = "everywhere"

  private static let valueKeys = ["owner", "degree", "raci"]
  private static let contentKeys =
    valueKeys + [
      "supporting", "duties", "note", "footnotes", "prerequisites", "support", "changeability", "source", "provenance",
      "because", "as-of", "reviewed", "reviewer", "review-every",
    ]

  /// nil if there are none to be read, which has been noted.
  static func assignments(_ node: YAMLNode, _ yaml: inout YAMLReader) -> [TargetDefinition]? {
    guard case .mapping(let entries) = node.content else {
      let value = if case .scalar(let text, _) = node.content { text } else { "…" }
      yaml.note(
        Diagnostic(
          .wrongValue, "expected assignments by cluster type as a mapping, found \(node.kind)", at: yaml.location(node),
          explanation: "for all cluster types, write { \(everywhere): \(value) }"))
      return nil
    }
    return entries.map { target($0, &yaml) }
  }

  /// What is assigned to a cluster type: short or long, and with `areas` for single areas.
  private static func target(_ entry: YAMLNode.Entry, _ yaml: inout YAMLReader) -> TargetDefinition {
    let place = yaml.source.location(entry.keyRange)
    let target = Located(entry.key, at: place)
    guard case .mapping = entry.value.content else {
      return TargetDefinition(target: target, base: short(entry.value, at: place, &yaml), areas: [])
    }
    let what = "an assignment"
    guard let fields = yaml.fields(entry.value, of: what, allowed: contentKeys + ["conditions", "areas"]) else {
      return TargetDefinition(target: target, base: nil, areas: [])
    }
    let areas = fields["areas"].flatMap { yaml.entries($0, of: "assignments by area") } ?? []
    let hasOwnValue = (contentKeys + ["conditions"]).contains { fields[$0] != nil }
    return TargetDefinition(
      target: target,
      base: hasOwnValue || areas.isEmpty ? long(fields, of: what, at: place, &yaml) : nil,
      areas: areas.map { area in
        let place = yaml.source.location(area.keyRange)
        return (Located(area.key, at: place), assignment(area.value, at: place, &yaml))
      })
  }

  private static func assignment(
    _ node: YAMLNode, at location: SourceLocation, _ yaml: inout YAMLReader
  ) -> AssignmentDefinition {
    guard case .mapping = node.content else { return short(node, at: location, &yaml) }
    let what = "an assignment"
    guard let fields = yaml.fields(node, of: what, allowed: contentKeys + ["conditions"]) else {
      return AssignmentDefinition(location: location)
    }
    return long(fields, of: what, at: location, &yaml)
  }

  /// A party's id or several, `none`, `not-stated` or `not-applicable`.
  private static func short(
    _ node: YAMLNode, at location: SourceLocation, _ yaml: inout YAMLReader
  ) -> AssignmentDefinition {
    var definition = AssignmentDefinition(location: location)
    if node.isAbsent {
      yaml.note(Diagnostic(.missingKey, "an assignment without 'owner'", at: location))
    } else {
      definition.value = OwnersReader.owners(node, &yaml)
    }
    return definition
  }

  private static func long(
    _ fields: YAMLFields, of what: String, at location: SourceLocation, _ yaml: inout YAMLReader
  ) -> AssignmentDefinition {
    var definition = AssignmentDefinition(location: location)
    readContent(fields, of: what, into: &definition, &yaml)
    for item in fields["conditions"].map(yaml.list) ?? [] {
      if let condition = conditional(item, &yaml) { definition.conditions.append(condition) }
    }
    return definition
  }

  private static func conditional(_ node: YAMLNode, _ yaml: inout YAMLReader) -> ConditionalDefinition? {
    let what = "a condition's assignment"
    guard let fields = yaml.fields(node, of: what, allowed: ["when", "areas"] + contentKeys) else { return nil }
    let condition = yaml.requiredText("when", in: fields, of: what)
    var definition = AssignmentDefinition(location: condition?.location ?? yaml.location(node))
    readContent(fields, of: what, into: &definition, &yaml)
    let areas = fields["areas"].map { yaml.texts($0) } ?? []
    return condition.map { ConditionalDefinition(condition: $0, areas: areas, assignment: definition) }
  }

  private static func readContent(
    _ fields: YAMLFields, of what: String, into definition: inout AssignmentDefinition, _ yaml: inout YAMLReader
  ) {
    definition.value = value(fields, of: what, &yaml)
    definition.supporting = fields["supporting"].map { yaml.texts($0) } ?? []
    if let node = fields["duties"] { definition.duties = DutyReader.duties(node, &yaml) }
    definition.notes = fields["note"].map { NoteReader.notes($0, of: "a note", &yaml) } ?? []
    definition.footnotes = fields["footnotes"].map { yaml.texts($0) } ?? []
    definition.prerequisites = fields["prerequisites"].map { NoteReader.prerequisites($0, &yaml) } ?? []
    definition.support = fields["support"].flatMap { support($0, &yaml) }
    definition.changeability = fields["changeability"].flatMap { yaml.word($0) }
    definition.provenance = fields["provenance"].flatMap { yaml.word($0) }
    definition.because = fields["because"].flatMap { NoteReader.note($0, of: "a reason", &yaml) }
    definition.sources = fields["source"].map { yaml.texts($0) } ?? []
    definition.asOf = fields["as-of"].flatMap { yaml.date($0) }
    definition.review = NoteReader.review(fields, &yaml)
  }

  /// One of a few words; parties that help stand under another key.
  private static func support(_ node: YAMLNode, _ yaml: inout YAMLReader) -> Support? {
    if case .scalar(let text, _) = node.content, let support = Support(rawValue: text) { return support }
    let words = Support.allCases.map(\.rawValue).joined(separator: ", ")
    yaml.note(
      Diagnostic(
        .wrongValue, "'support' is one of \(words)", at: yaml.location(node),
        explanation:
          "it says whether the provider stands by what is done there; parties that help are listed under 'supporting'"
      ))
    return nil
  }

  /// Exactly one of `owner`, `degree` and `raci`.
  private static func value(
    _ fields: YAMLFields, of what: String, _ yaml: inout YAMLReader
  ) -> OwnersDefinition? {
    let written = valueKeys.filter { fields[$0] != nil }
    if written.count > 1, let second = fields[written[1]] {
      yaml.note(
        Diagnostic(
          .wrongValue, "\(what) with both '\(written[0])' and '\(written[1])'", at: yaml.location(second),
          explanation: "they are ways to say the same thing; keep the one that the source uses"))
    }
    switch written.first {
    case "degree": return fields["degree"].flatMap { OwnersReader.degrees($0, &yaml) }
    case "raci": return fields["raci"].flatMap { OwnersReader.raci($0, &yaml) }
    default: return yaml.required("owner", in: fields, of: what).flatMap { OwnersReader.owners($0, &yaml) }
    }
  }
}
