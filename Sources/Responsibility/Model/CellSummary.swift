/// Cells of several areas → one cell that says what they come to.

/// Sums up the cells of one responsibility on one cluster type.
struct CellSummary {
  let parties: [Party]
  let labels: CellLabels
  /// The areas in which the row exists, with their cells; at least one.
  let cells: [(area: Area.ID, assignment: Assignment)]

  /// The cell; equal cells are one, others are joined: owners together, each duty with its areas.
  func assignment() -> Assignment {
    guard let first = cells.first?.assignment else { preconditionFailure("a row without an area") }
    let all = cells.map(\.assignment)
    if all.allSatisfy({ $0.saysTheSame(as: first) && $0.provenance == first.provenance }) { return first }
    let conditions = all.flatMap(\.conditions).map(\.condition).uniqued().map { condition in
      ConditionalAssignment(condition: condition, assignment: under(condition).merged(conditions: []))
    }
    return merged(conditions: conditions)
  }

  /// The same cells where `condition` holds.
  private func under(_ condition: Condition.ID) -> CellSummary {
    CellSummary(
      parties: parties, labels: labels,
      cells: cells.map { cell in
        (cell.area, cell.assignment.conditions.first { $0.condition == condition }?.assignment ?? cell.assignment)
      })
  }

  private func merged(conditions: [ConditionalAssignment]) -> Assignment {
    let all = cells.map(\.assignment)
    let value = value(of: all)
    return Assignment(
      value: value, label: labels.text(for: value, parties: parties), roles: roles(of: all),
      supporting: all.flatMap(\.supporting).uniqued().filter { !value.owners.contains($0) }, duties: duties,
      conditions: conditions, notes: all.flatMap(\.notes).uniqued(), footnotes: all.flatMap(\.footnotes).uniqued(),
      prerequisites: all.flatMap(\.prerequisites).uniqued(), support: common(all.map(\.support)),
      changeability: common(all.map(\.changeability)), provenance: provenance(of: all.map(\.provenance)),
      variesByArea: all.contains { !$0.hasSameValue(as: all[0]) }, location: all[0].location)
  }

  /// All owners of any area; without owners, the emptiness that asks for most attention.
  private func value(of cells: [Assignment]) -> CellValue {
    let owners = Set(cells.flatMap(\.value.owners))
    if !owners.isEmpty { return .owners(parties.map(\.id).filter(owners.contains)) }
    let values = Set(cells.map(\.value))
    return [.notStated, .nobody].first { values.contains($0) } ?? .notApplicable
  }

  private func roles(of cells: [Assignment]) -> [PartyRole] {
    parties.compactMap { party -> PartyRole? in
      let roles = cells.compactMap { cell in cell.roles.first { $0.party == party.id }?.role }.uniqued()
      if roles.count < 2 { return roles.first.map { PartyRole(party: party.id, role: $0) } }
      let letters = roles.flatMap { role -> [RACILetter] in
        if case .raci(let letters) = role { letters } else { [] }
      }
      let role: PartyRole.Role =
        letters.isEmpty ? .degree(.shared) : .raci(RACILetter.allCases.filter { letters.contains($0) })
      return PartyRole(party: party.id, role: role)
    }
  }

  private var duties: [Duty] {
    cells.flatMap(\.assignment.duties).uniqued().map { duty in
      let areas = cells.filter { $0.assignment.duties.contains(duty) }.map(\.area)
      return areas.count == cells.count ? duty : duty.limited(to: areas)
    }
  }

  private func common<Value: Hashable>(_ values: [Value?]) -> Value? {
    let found = Set(values)
    return found.count == 1 ? values[0] : nil
  }

  /// The weakest kind, with all sources.
  private func provenance(of all: [Provenance]) -> Provenance {
    let kinds = Set(all.map(\.kind))
    let origins = Set(all.map(\.inheritedFrom))
    return Provenance(
      kind: [.decision, .inferred].first { kinds.contains($0) } ?? .stated, because: common(all.map(\.because)),
      sources: all.flatMap(\.sources).uniqued(), asOf: all.compactMap(\.asOf).min(),
      inheritedFrom: origins.count == 1 ? all[0].inheritedFrom : nil)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of the first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
