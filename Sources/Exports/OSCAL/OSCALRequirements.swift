/// The controls of a plan: by cluster type, what is provided and what is left to whom.

import Diagnostics
import Responsibility
import Words

struct OSCALRequirements {
  let tables: MatrixTables
  let clusterTypes: [ClusterType]
  let names: OSCALNames

  private var model: Model { tables.model }

  /// Controls → implemented requirements; the parts of a control are statements of one requirement.
  func list(_ rows: [ControlRow]) -> [JSON] {
    var groups: [(id: String, title: String, rows: [ControlRow])] = []
    for row in rows where !row.responsibilities.isEmpty {
      let id = row.control.map { OSCALNames.control($0.code) } ?? OSCALNames.token(row.code)
      if let last = groups.indices.last, groups[last].id == id {
        groups[last].rows.append(row)
      } else {
        groups.append((id, row.title, [row]))
      }
    }
    return groups.map(requirement)
  }

  private func requirement(_ id: String, _ title: String, _ rows: [ControlRow]) -> JSON {
    let whole = rows.filter { $0.control?.part == nil }.flatMap(\.responsibilities)
    let parts = rows.filter { $0.control?.part != nil }
    return .object([
      "uuid": .text(names.uuid("requirement", id)),
      "control-id": .text(id),
      "props": filled(origination(rows.flatMap(\.responsibilities))),
      "statements": filled(parts.map { statement($0, of: id) }),
      "by-components": filled(byComponents(whole, in: id)),
      "remarks": title.isEmpty ? nil : .text(PlainWords.line(title)),
    ])
  }

  private func statement(_ row: ControlRow, of id: String) -> JSON {
    let statement = id + "_smt." + OSCALNames.token(row.control?.part ?? "")
    return .object([
      "statement-id": .text(statement), "uuid": .text(names.uuid("statement", statement)),
      "by-components": filled(byComponents(row.responsibilities, in: statement)),
    ])
  }

  /// Whose the control is, in OSCAL's words.
  private func origination(_ rows: [Responsibility]) -> [JSON] {
    let owners = rows.flatMap { row in clusterTypes.flatMap { model[row.id, $0.id].value.owners } }
    let sides = Set(owners.flatMap { model.sides(of: $0) })
    let words = [(Side.provider, "system-specific"), (.customer, "customer-provided")]
    return words.filter { sides.contains($0.0) }.map {
      .object(["name": .text("control-origination"), "value": .text($0.1)])
    }
  }

  // MARK: Cells

  private func byComponents(_ rows: [Responsibility], in place: String) -> [JSON] {
    rows.isEmpty ? [] : clusterTypes.map { byComponent(rows, $0, in: place) }
  }

  private func byComponent(_ rows: [Responsibility], _ type: ClusterType, in place: String) -> JSON {
    let provided = rows.flatMap { self.provided($0, type, in: place) }
    let left = rows.flatMap { row in
      responsibilities(row, type, in: place, provided: self.provided(row, type, in: place))
    }
    let cells = rows.map { model[$0.id, type.id] }
    return .object([
      "component-uuid": .text(names.uuid("component", type.id.rawValue)),
      "uuid": .text(names.uuid("by-component", place, type.id.rawValue)),
      "description": .text(rows.map { summary(of: $0, type) }.joined(separator: "\n\n")),
      "links": filled(sources(cells)),
      "implementation-status": cells.allSatisfy { $0.value == .notApplicable }
        ? .object(["state": .text("not-applicable")]) : nil,
      "export": provided.isEmpty && left.isEmpty
        ? nil
        : .object([
          "provided": filled(
            provided.map { .object([.init(key: "uuid", value: .text($0.uuid))] + $0.members) }),
          "responsibilities": filled(left),
        ]),
      "remarks": .text(basis(cells)),
    ])
  }

  /// `OS patches: Shared`, and the same under each condition.
  private func summary(of row: Responsibility, _ type: ClusterType) -> String {
    let cell = model[row.id, type.id]
    let roles = tables.roles(cell)
    let first = tables.words.area.filled(["area": row.name, "what": label(cell)])
    let under = cell.conditions.map { tables.under($0.condition, label($0.assignment)).words }
    return ([first] + roles + under + tables.circumstances(cell)).map(PlainWords.line).joined(separator: "\n")
  }

  /// The names of the owners, or what an empty cell prints.
  private func label(_ cell: Assignment) -> String {
    let owners = cell.value.owners.map(tables.name)
    return owners.isEmpty ? cell.label : owners.joined(separator: tables.words.listSeparator)
  }

  private func basis(_ cells: [Assignment]) -> String {
    cells.flatMap { tables.basis($0).map(\.words) }.uniqued().joined(separator: "\n")
  }

  private func sources(_ cells: [Assignment]) -> [JSON] {
    cells.flatMap { $0.provenance.sources + $0.conditions.flatMap(\.provenance.sources) }.uniqued().map { id in
      .object([
        "href": .text("#" + names.uuid("source", id.rawValue)), "rel": .text("reference"),
      ])
    }
  }

  // MARK: Work

  private struct Provision {
    let uuid: String
    let members: [JSON.Member]
  }

  /// What the provider does, an entry per duty.
  private func provided(_ row: Responsibility, _ type: ClusterType, in place: String) -> [Provision] {
    work(row, type).filter { model.sides(of: $0.party).contains(.provider) }.enumerated().map { index, work in
      Provision(
        uuid: names.uuid("provided", place, row.id.rawValue, type.id.rawValue, String(index)),
        members: members(work))
    }
  }

  /// What is left to the customer and to third parties.
  private func responsibilities(
    _ row: Responsibility, _ type: ClusterType, in place: String, provided: [Provision]
  ) -> [JSON] {
    work(row, type).filter { !model.sides(of: $0.party).isSubset(of: [.provider]) }.enumerated().map { index, work in
      .object(
        [
          .init(
            key: "uuid",
            value: .text(names.uuid("responsibility", place, row.id.rawValue, type.id.rawValue, String(index))))
        ] + (provided.first.map { [.init(key: "provided-uuid", value: .text($0.uuid))] } ?? []) + members(work))
    }
  }

  private struct Work {
    let party: Party.ID
    let text: String
  }

  private func members(_ work: Work) -> [JSON.Member] {
    let role = JSON.object([
      "role-id": .text(OSCALNames.token(work.party.rawValue)),
      "party-uuids": .list([.text(names.uuid("party", work.party.rawValue))]),
    ])
    return [
      .init(key: "description", value: .text(PlainWords.line(work.text))),
      .init(key: "responsible-roles", value: .list([role])),
    ]
  }

  /// Every duty, also under conditions; the thing itself for owners without one.
  private func work(_ row: Responsibility, _ type: ClusterType) -> [Work] {
    let cell = model[row.id, type.id]
    let conditional = cell.conditions.flatMap { condition in
      work(row, condition.assignment).map {
        Work(party: $0.party, text: tables.under(condition.condition, $0.text).words)
      }
    }
    return work(row, cell) + conditional
  }

  private func work(_ row: Responsibility, _ cell: Assignment) -> [Work] {
    let duties = cell.duties.map { Work(party: $0.party, text: tables.sentence($0)) }
    let idle = cell.value.owners.filter { owner in !cell.duties.contains { $0.party == owner } }
    return duties
      + idle.map { Work(party: $0, text: tables.words.duty.filled(["party": tables.name($0), "duty": row.name])) }
  }

  private func filled(_ items: [JSON]) -> JSON? { items.isEmpty ? nil : .list(items) }
}
