/// What changed from one snapshot to another.

/// Differences in the order of the new snapshot, what was removed in that of the old one.
package struct SnapshotComparison: Sendable, Hashable {
  /// A cell that both have.
  package struct Change: Sendable, Hashable {
    package let place: Snapshot.Place
    package let responsibility: String
    package let clusterType: String
    package let area: String?
    /// As the two print it.
    package let before: String
    package let after: String
    /// For wording: lines that are gone and lines that are new.
    package let removed: [String]
    package let added: [String]
  }

  /// Rows, columns, areas or parties that only one has.
  package struct Group: Sendable, Hashable {
    package enum Kind: String, Sendable {
      case responsibilities = "Responsibilities"
      case clusterTypes = "Cluster types"
      case areas = "Areas"
      case parties = "Parties"
    }

    package let kind: Kind
    /// What reports print.
    package var name: String { kind.rawValue }
    package let added: [Snapshot.Item]
    package let removed: [Snapshot.Item]
  }

  package let before: String?
  package let after: String?
  package let groups: [Group]
  /// Somebody else is responsible, or to another degree, or under another condition.
  package let values: [Change]
  /// Who is responsible is the same; the words differ.
  package let wordings: [Change]

  /// The same without changes of wording.
  package var withoutWording: SnapshotComparison {
    SnapshotComparison(before: before, after: after, groups: groups, values: values, wordings: [])
  }

  private init(before: String?, after: String?, groups: [Group], values: [Change], wordings: [Change]) {
    self.before = before
    self.after = after
    self.groups = groups
    self.values = values
    self.wordings = wordings
  }

  package var isEmpty: Bool { groups.isEmpty && values.isEmpty && wordings.isEmpty }
  package var changesValues: Bool { !groups.isEmpty || !values.isEmpty }

  package init(from old: Snapshot, to new: Snapshot) {
    before = old.asOf
    after = new.asOf
    groups = [
      (.responsibilities, old.responsibilities, new.responsibilities),
      (.clusterTypes, old.clusterTypes, new.clusterTypes), (.areas, old.areas, new.areas),
      (.parties, old.parties, new.parties),
    ].compactMap(Self.group)
    var values: [Change] = []
    var wordings: [Change] = []
    for row in new.responsibilities {
      for type in new.clusterTypes {
        for area in [nil] + new.areas.map(Optional.some) {
          let place = Snapshot.Place(responsibility: row.id, clusterType: type.id, area: area?.id)
          guard let was = old.cells[place], let now = new.cells[place], was != now else { continue }
          let (lost, won) = Self.lines(was, now)
          let isValue = was.hasOtherValue(than: now)
          let change = Change(
            place: place, responsibility: row.name, clusterType: type.name, area: area?.name,
            before: isValue ? was.inWords : was.label, after: isValue ? now.inWords : now.label,
            removed: isValue ? [] : lost, added: isValue ? [] : won)
          if isValue { values.append(change) } else { wordings.append(change) }
        }
      }
    }
    self.values = values
    self.wordings = wordings
  }

  private static func group(_ kind: Group.Kind, _ old: [Snapshot.Item], _ new: [Snapshot.Item]) -> Group? {
    let (was, now) = (Set(old.map(\.id)), Set(new.map(\.id)))
    let group = Group(
      kind: kind, added: new.filter { !was.contains($0.id) }, removed: old.filter { !now.contains($0.id) })
    return group.added.isEmpty && group.removed.isEmpty ? nil : group
  }

  private static func lines(_ was: Snapshot.Cell, _ now: Snapshot.Cell) -> (lost: [String], won: [String]) {
    let (old, new) = (was.lines, now.lines)
    return (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
  }
}

extension Snapshot.Cell {
  fileprivate func hasOtherValue(than other: Snapshot.Cell) -> Bool {
    value != other.value || conditions.count != other.conditions.count
      || !zip(conditions, other.conditions).allSatisfy { $0.id == $1.id && $0.value == $1.value }
  }

  /// "Shared; if custom-image: You": the value with what changes it.
  fileprivate var inWords: String {
    ([value.inWords(label)] + conditions.map { "if \($0.id): \($0.value.inWords($0.label))" }).joined(separator: "; ")
  }

  fileprivate var lines: [String] {
    ["label: \(label)"] + wording.lines
      + conditions.flatMap { condition in
        condition.wording.lines.map { "if \(condition.id): \($0)" }
      }
  }
}

extension Snapshot.Cell.Value {
  fileprivate func inWords(_ label: String) -> String {
    let extras =
      roles + (support.map { [$0] } ?? [])
      + (supporting.isEmpty ? [] : ["supported by \(supporting.joined(separator: ", "))"])
    return label + (extras.isEmpty ? "" : " (\(extras.joined(separator: ", ")))")
  }
}
