/// `parties:` → definitions of parties.

import Diagnostics
import YAML

extension ModelReader {
  static func party(_ reader: inout ModelReader, _ node: YAMLNode) -> PartyDefinition? {
    let what = "a party"
    guard
      let fields = reader.yaml.fields(
        node, of: what,
        allowed: ["id", "name", "kind", "address", "aliases", "members", "part-of", "description"]),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    reader.refuse(
      id, among: OwnersReader.emptyValues.map(\.word), as: what, because: "as an owner it stands for an empty cell")
    let members = reader.texts("members", fields)
    let partOf = fields["part-of"].flatMap { reader.yaml.text($0) }
    let aliases = reader.texts("aliases", fields)
    let party = Party(
      id: .init(id.value), name: name,
      kind: reader.kind(fields, at: id.location, members: members, partOf: partOf),
      address: reader.yaml.text("address", in: fields), aliases: aliases.map(\.value),
      description: reader.yaml.text("description", in: fields), location: id.location)
    return PartyDefinition(party: party, members: members, partOf: partOf, aliases: aliases)
  }

  /// A party with members is joint and one that is a part of another is a team; others must say what they are.
  private mutating func kind(
    _ fields: YAMLFields, at place: SourceLocation, members: [Located<String>], partOf: Located<String>?
  ) -> Party.Kind {
    let implied: Party.Kind? = !members.isEmpty ? .joint : partOf != nil ? .team : nil
    if members.count == 1 || (!members.isEmpty && partOf != nil) {
      yaml.note(
        Diagnostic(
          .wrongValue, "a joint party with \(partOf == nil ? "one member" : "'part-of'")", at: place,
          explanation: "a joint party has two members or more, and a team has 'part-of' instead"))
    }
    guard let node = fields["kind"] else {
      if let implied { return implied }
      _ = yaml.required("kind", in: fields, of: "a party")
      return .thirdParty
    }
    guard let kind = yaml.word(node, as: Party.Kind.self) else { return implied ?? .thirdParty }
    if kind != implied, implied != nil || kind == .joint || kind == .team {
      let needed = kind == .joint ? "members" : kind == .team ? "part-of" : nil
      yaml.note(
        Diagnostic(
          .wrongValue,
          needed.map { "a party of kind '\(kind.rawValue)' without '\($0)'" }
            ?? "a party of kind '\(kind.rawValue)' with '\(members.isEmpty ? "part-of" : "members")'",
          at: yaml.location(node)))
    }
    return implied ?? kind
  }
}
