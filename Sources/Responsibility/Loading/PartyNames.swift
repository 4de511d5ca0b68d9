/// What parties may be called in a model, and who counts as one of them.

import YAML

struct PartyNames {
  /// With members and the party that a team is part of, each by its id.
  let parties: [Party]
  private let ids: [String: Party.ID]
  private let byID: [Party.ID: Party]

  init(_ definitions: [PartyDefinition]) {
    var ids: [String: Party.ID] = [:]
    for definition in definitions {
      for alias in definition.aliases { ids[alias.value] = ids[alias.value] ?? definition.party.id }
    }
    for definition in definitions { ids[definition.party.id.rawValue] = definition.party.id }
    self.ids = ids
    parties = definitions.map { definition in
      let party = definition.party
      return Party(
        id: party.id, name: party.name, kind: party.kind, address: party.address, aliases: party.aliases,
        members: definition.members.compactMap { ids[$0.value] }, partOf: definition.partOf.flatMap { ids[$0.value] },
        description: party.description, location: party.location)
    }
    byID = Dictionary(parties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Ids, then aliases, in the order of the model.
  var known: [String] { parties.map(\.id.rawValue) + parties.flatMap(\.aliases) }

  func id(_ name: String) -> Party.ID? { ids[name] }

  /// The parties of `names` in the order of the model, each once.
  func ids(of names: [Located<String>]) -> [Party.ID] {
    let wanted = Set(names.compactMap { ids[$0.value] })
    return parties.map(\.id).filter(wanted.contains)
  }

  /// Whether what `party` does is done by `owner`: the same, its team, its member, or jointly with it.
  func counts(_ party: Party.ID, as owner: Party.ID) -> Bool {
    if party == owner { return true }
    if byID[owner]?.members.contains(where: { counts(party, as: $0) }) ?? false { return true }
    if byID[party]?.members.contains(owner) ?? false { return true }
    var seen: Set<Party.ID> = [party]
    var current = byID[party]?.partOf
    while let parent = current, seen.insert(parent).inserted {
      if parent == owner { return true }
      current = byID[parent]?.partOf
    }
    return false
  }
}
