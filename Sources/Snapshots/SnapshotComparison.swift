/// What changed from one snapshot to another.

/// Differences in the order of the new snapshot, what was removed in that of the old one.
package struct SnapshotComparison: Sendable, Hashable {
  /// A cell whose row and column both have.
  package struct Change: Sendable, Hashable {
    package let place: Snapshot.Place
    package let responsibility: String
    package let clusterType: String
    package let area: String?
    /// As the two print it; nil where only the other has the cell.
    package let before: String?
    package let after: String?
    /// For wording: lines that are gone and lines that are new.
    package let removed: [String]
    package let added: [String]
  }

  /// Things of a kind that only one has.
  package struct Group: Sendable, Hashable {
    package let kind: Snapshot.Kind
    package let added: [Snapshot.Item]
    package let removed: [Snapshot.Item]
  }

  /// Something that both define and say something else of.
  package struct Definition: Sendable, Hashable {
    package let kind: Snapshot.Kind
    package let id: String
    /// As the new one calls it.
    package let name: String
    package let removed: [String]
    package let added: [String]
  }

  package let before: String?
  package let after: String?
  package let groups: [Group]
  /// A status, a layer or a mapping is another one.
  package let facts: [Definition]
  /// Somebody else is responsible, or to another degree, or under another condition.
  package let values: [Change]
  /// Who is responsible is the same; the words differ.
  package let wordings: [Change]
  /// Names and texts of what both define.
  package let renamings: [Definition]

  package var isEmpty: Bool { !changesValues && wordings.isEmpty && renamings.isEmpty }
  package var changesValues: Bool { !groups.isEmpty || !facts.isEmpty || !values.isEmpty }

  /// The same without changes of wording.
  package var withoutWording: SnapshotComparison {
    SnapshotComparison(
      before: before, after: after, groups: groups, facts: facts, values: values, wordings: [], renamings: [])
  }

  private init(
    before: String?, after: String?, groups: [Group], facts: [Definition], values: [Change], wordings: [Change],
    renamings: [Definition]
  ) {
    self.before = before
    self.after = after
    self.groups = groups
    self.facts = facts
    self.values = values
    self.wordings = wordings
    self.renamings = renamings
  }

  package init(from old: Snapshot, to new: Snapshot) {
    let cells = CellChanges(from: old, to: new)
    self.init(
      before: old.asOf, after: new.asOf,
      groups: Snapshot.Kind.allCases.compactMap { Self.group($0, old.items($0), new.items($0)) },
      facts: Snapshot.Kind.allCases.flatMap { Self.definitions($0, old, new, \.facts) },
      values: cells.values, wordings: cells.wordings,
      renamings: Snapshot.Kind.allCases.flatMap { Self.definitions($0, old, new, \.words) })
  }

  private static func group(
    _ kind: Snapshot.Kind, _ old: [Snapshot.Item], _ new: [Snapshot.Item]
  ) -> Group? {
    let (was, now) = (Set(old.map(\.id)), Set(new.map(\.id)))
    let group = Group(
      kind: kind, added: new.filter { !was.contains($0.id) }, removed: old.filter { !now.contains($0.id) })
    return group.added.isEmpty && group.removed.isEmpty ? nil : group
  }

  private static func definitions(
    _ kind: Snapshot.Kind, _ old: Snapshot, _ new: Snapshot, _ lines: (Snapshot.Item) -> [String]
  ) -> [Definition] {
    let known = Dictionary(old.items(kind).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return new.items(kind).compactMap { now in
      guard let was = known[now.id], lines(was) != lines(now) else { return nil }
      let (lost, won) = LineDifference.between(lines(was), lines(now))
      return Definition(kind: kind, id: now.id, name: now.name, removed: lost, added: won)
    }
  }
}

enum LineDifference {
  /// The lines that only one side has; where both have the same in another order, all of them.
  static func between(_ old: [String], _ new: [String]) -> (lost: [String], won: [String]) {
    let (was, now) = (Set(old), Set(new))
    let (lost, won) = (old.filter { !now.contains($0) }, new.filter { !was.contains($0) })
    return lost.isEmpty && won.isEmpty ? (old, new) : (lost, won)
  }
}
