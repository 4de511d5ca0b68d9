/// Which cells of two snapshots differ, in value or in wording only.

struct CellChanges {
  private(set) var values: [SnapshotComparison.Change] = []
  private(set) var wordings: [SnapshotComparison.Change] = []
  /// What parties and conditions are called, by kind and id.
  private let names: [String: String]

  /// Cells of rows and columns that both have; areas of either.
  init(from old: Snapshot, to new: Snapshot) {
    var names: [String: String] = [:]
    for kind in [Snapshot.Kind.parties, .conditions] {
      for item in old.items(kind) + new.items(kind) { names["\(kind.rawValue) \(item.id)"] = item.name }
    }
    self.names = names
    let rows = Set(old.items(.responsibilities).map(\.id))
    let types = Set(old.items(.clusterTypes).map(\.id))
    let known = Set(new.items(.areas).map(\.id))
    let areas = new.items(.areas) + old.items(.areas).filter { !known.contains($0.id) }
    let places = areas.isEmpty ? [nil] : areas.map(Optional.some)
    for row in new.items(.responsibilities) where rows.contains(row.id) {
      for type in new.items(.clusterTypes) where types.contains(type.id) {
        for area in places {
          let place = Snapshot.Place(responsibility: row.id, clusterType: type.id, area: area?.id)
          compare(old.cell(at: place), new.cell(at: place), place, row.name, type.name, area?.name)
        }
      }
    }
  }

  private mutating func compare(
    _ was: Snapshot.Cell?, _ now: Snapshot.Cell?, _ place: Snapshot.Place, _ row: String, _ type: String,
    _ area: String?
  ) {
    guard was != now else { return }
    var lines: (lost: [String], won: [String]) = ([], [])
    var isValue = true
    if let was, let now, !was.hasOtherValue(than: now) {
      isValue = false
      lines = LineDifference.between(was.lines, now.lines)
    }
    let change = SnapshotComparison.Change(
      place: place, responsibility: row, clusterType: type, area: area,
      before: was?.text(withConditions: isValue, names),
      after: now?.text(withConditions: isValue, names), removed: lines.lost, added: lines.won)
    if isValue { values.append(change) } else { wordings.append(change) }
  }
}

extension Snapshot {
  /// The cell; in a snapshot without areas, what holds in each area of another.
  fileprivate func cell(at place: Place) -> Cell? {
    if let cell = cells[place] { return cell }
    guard place.area != nil, items(.areas).isEmpty else { return nil }
    return cells[Place(responsibility: place.responsibility, clusterType: place.clusterType, area: nil)]
  }
}

extension Snapshot.Cell {
  fileprivate func hasOtherValue(than other: Snapshot.Cell) -> Bool {
    value != other.value || effects != other.effects
  }

  /// What holds under each condition, in any order.
  private var effects: [String: Value] {
    Dictionary(conditions.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// "Shared; if Custom image: You": the value with what changes it, or the label alone.
  fileprivate func text(withConditions: Bool, _ names: [String: String]) -> String {
    guard withConditions else { return label }
    let effects = conditions.map { condition in
      let name = names["\(Snapshot.Kind.conditions.rawValue) \(condition.id)"] ?? condition.id
      return "if \(name): \(condition.value.inWords(condition.label, names))"
    }
    return ([value.inWords(label, names)] + effects).joined(separator: "; ")
  }

  fileprivate var lines: [String] {
    ["label: \(label)"] + wording.lines
      + conditions.flatMap { condition in
        (["label: \(condition.label)"] + condition.wording.lines).map { "if \(condition.id): \($0)" }
      }
  }
}

extension Snapshot.Cell.Value {
  fileprivate func inWords(_ label: String, _ names: [String: String]) -> String {
    func name(_ party: String) -> String { names["\(Snapshot.Kind.parties.rawValue) \(party)"] ?? party }
    let roles = roles.map { role in
      let parts = role.split(separator: " ", maxSplits: 1).map(String.init)
      return (parts.prefix(1).map(name) + parts.dropFirst()).joined(separator: " ")
    }
    let extras =
      roles + (support.map { [$0] } ?? [])
      + (supporting.isEmpty ? [] : ["supported by \(supporting.map(name).joined(separator: ", "))"])
    return label + (extras.isEmpty ? "" : " (\(extras.joined(separator: ", ")))")
  }
}
