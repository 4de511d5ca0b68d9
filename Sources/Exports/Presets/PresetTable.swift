/// The matrix of a compliance programme for one cluster type: its columns, a row per control.

import Diagnostics
import Responsibility
import Words

/// Rows of text below headers.
package struct PresetTable: Sendable, Hashable {
  package let clusterType: ClusterType.ID
  package let headers: [String]
  package let rows: [[String]]
  /// The column that says who is responsible.
  package let valueColumn: Int
  /// Who owns each row, for the colours of a workbook.
  let ownerships: [ControlOwnership]
}

/// Fills in the tables of one preset.
struct PresetSketch {
  let preset: Preset
  /// With the names of parties, as an auditor is not "you".
  let tables: MatrixTables
  let controls: ControlRows

  private var model: Model { tables.model }

  func table(_ type: ClusterType) -> PresetTable {
    let ownerships = controls.rows.map { ownership(of: $0, on: type) }
    return PresetTable(
      clusterType: type.id, headers: preset.headers,
      rows: zip(controls.rows, ownerships).map { fields($0, $1, type) },
      valueColumn: preset == .caiq ? 3 : preset == .pci ? 2 : 1,
      ownerships: ownerships)
  }

  /// What the values of one cluster type leave out.
  func losses(_ type: ClusterType, _ losses: Losses) -> [Diagnostic] {
    controls.rows.flatMap { control in
      let sides = sides(of: control, on: type)
      return control.responsibilities.flatMap { row -> [Diagnostic] in
        let cell = model[row.id, type.id]
        var lost: [String] = []
        if cell.value == .notApplicable, preset != .caiq { lost.append("'not applicable'") }
        if preset.hidesThirdParty(sides) {
          lost += cell.value.owners.filter { model.sides(of: $0).contains(.thirdParty) }.map { "third party '\($0)'" }
        }
        for side in Side.allCases {
          let same = cell.value.owners.filter { model.sides(of: $0).contains(side) }
          if same.count > 1 {
            lost.append("the difference between " + same.map { "'\($0)'" }.joined(separator: " and "))
          }
        }
        return losses.values(row, type) + lost.map { losses.loss($0, row, type) }
      }
    }
  }

  // MARK: Who

  private func sides(of control: ControlRow, on type: ClusterType) -> Set<Side> {
    Set(control.responsibilities.flatMap { model[$0.id, type.id].value.owners }.flatMap { model.sides(of: $0) })
  }

  private func ownership(of control: ControlRow, on type: ClusterType) -> ControlOwnership {
    let sides = sides(of: control, on: type)
    if !sides.isEmpty { return .sides(sides) }
    let values = control.responsibilities.map { model[$0.id, type.id].value }
    return !values.isEmpty && values.allSatisfy { $0 == .notApplicable } ? .notApplicable : .unknown
  }

  // MARK: Fields

  private func fields(_ control: ControlRow, _ ownership: ControlOwnership, _ type: ClusterType) -> [String] {
    let value = preset.value(ownership)
    switch preset {
    case .fedRAMP:
      let lines = value == "Yes" ? conditions(control, type) : Side.allCases.flatMap { work($0, control, type) }
      return [control.code, value, text(lines)]
    case .caiq:
      let provider = work(.provider, control, type) + work(.thirdParty, control, type)
      return [
        control.code, control.title, answer(ownership), value, text(provider),
        text(work(.customer, control, type)),
      ]
    case .pci:
      let remarks = work(.thirdParty, control, type) + remarks(control, type)
      return [
        control.code, control.title, value, text(work(.provider, control, type)),
        text(work(.customer, control, type)), text(remarks),
      ]
    }
  }

  /// The provider's word that it does its part; what is the customer's alone isn't asked of the provider.
  private func answer(_ ownership: ControlOwnership) -> String {
    switch ownership {
    case .notApplicable, .sides([.customer]): "NA"
    case .unknown: ""
    case .sides: "Yes"
    }
  }

  private func text(_ lines: [String]) -> String {
    lines.uniqued().map(PlainWords.line).joined(separator: "\n")
  }

  /// The duties of a side, also those under conditions; the thing itself where it owns it without a duty.
  private func work(_ side: Side, _ control: ControlRow, _ type: ClusterType) -> [String] {
    control.responsibilities.flatMap { row -> [String] in
      let cell = model[row.id, type.id]
      let conditional = cell.conditions.flatMap { condition in
        work(side, row, condition.assignment).map { tables.under(condition.condition, $0).words }
      }
      return (work(side, row, cell) + conditional).map { named(row, $0, in: control) }
    }
  }

  private func work(_ side: Side, _ row: Responsibility, _ cell: Assignment) -> [String] {
    let parties = model.parties.map(\.id).filter { party in
      (cell.value.owners + cell.supporting + cell.duties.map(\.party)).contains(party)
        && model.sides(of: party).contains(side)
    }
    return parties.flatMap { party -> [String] in
      let duties = cell.duties(of: party).map(tables.sentence)
      if !duties.isEmpty || !cell.value.owners.contains(party) { return duties }
      return [tables.words.duty.filled(["party": tables.name(party), "duty": row.name])]
    }
  }

  private func conditions(_ control: ControlRow, _ type: ClusterType) -> [String] {
    control.responsibilities.flatMap { row in
      model[row.id, type.id].conditions.flatMap { condition in
        Side.allCases.flatMap { work($0, row, condition.assignment) }
          .map { named(row, tables.under(condition.condition, $0).words, in: control) }
      }
    }
  }

  private func remarks(_ control: ControlRow, _ type: ClusterType) -> [String] {
    control.responsibilities.flatMap { row -> [String] in
      let cell = model[row.id, type.id]
      return (tables.circumstances(cell) + tables.basis(cell).map(\.words)).map { named(row, $0, in: control) }
    }
  }

  private func named(_ row: Responsibility, _ text: String, in control: ControlRow) -> String {
    control.responsibilities.count == 1 ? text : tables.words.area.filled(["area": row.name, "what": text])
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of the first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
