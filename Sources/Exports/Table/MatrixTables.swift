/// The resolved model → the tables that are exported.

import Colours
import Diagrams
import Responsibility
import SiteModel
import Words

/// Makes the tables of one site.
package struct MatrixTables: Sendable {
  package let site: Site
  package let words: ExportWords
  /// Whether parties have their form of address ("You"), as on pages, and not their name.
  var usesAddress = true
  let links: AbsoluteLinks
  var model: Model { site.model }

  package init(site: Site) {
    self.site = site
    words = site.words.exports
    links = AbsoluteLinks(site: site)
  }

  /// The table about `subject`, for all layers or some.
  package func table(_ subject: ExportSubject, layers: [Layer.ID]? = nil) -> ExportTable {
    switch subject {
    case .all: return whole(.init(layers: layers))
    case .clusterType(let id):
      return model.clusterType(id).map { details(of: $0, layers) } ?? whole(.init(layers: layers))
    case .part(let part): return whole(part)
    case .change(let pair): return whole(.init(clusterTypes: [pair.from, pair.to], layers: layers))
    }
  }

  // MARK: All cluster types

  private func whole(_ part: ExportSubject.ModelPart) -> ExportTable {
    let types = part.clusterTypes.map { $0.compactMap(model.clusterType) } ?? model.clusterTypes
    let area = part.area.flatMap(model.area)
    return ExportTable(
      caption: caption(of: part), groupHeader: words.layer, rowHeader: words.responsibility,
      columns: types.map { type in
        ExportTable.Column(
          header: .init(type.columnTitle, address: links.to(.clusterType(type.id))), clusterType: type.id.rawValue,
          area: area?.id.rawValue)
      },
      groups: groups(part.layers, in: area) { row in types.map { owner(of: row, on: $0, in: area) } },
      remarks: remarks(on: types, part.layers, in: area, page: .responsibilities),
      isComplete: part == ExportSubject.ModelPart())
  }

  /// "Who is responsible for what: Nodes".
  private func caption(of part: ExportSubject.ModelPart) -> String {
    let names =
      (part.layers ?? []).compactMap { model.layer($0)?.name }
      + (part.area.flatMap(model.area).map { [$0.name] } ?? [])
    if names.isEmpty { return words.wholeCaption }
    return words.partCaption.filled(["part": names.joined(separator: words.listSeparator)])
  }

  /// Who is responsible, in what role, in which areas, and who is under each condition.
  private func owner(of row: Responsibility, on type: ClusterType, in area: Area? = nil) -> ExportTable.Cell {
    let cell = model[row.id, type.id, area?.id]
    let label = ExportTable.Line(cell.label, address: links.to(model.target(row, type.id, area?.id)))
    let conditions = cell.conditions.flatMap { conditional in
      ([conditional.label] + roles(conditional.assignment)).map { under(conditional.condition, $0) }
    }
    let details =
      (roles(cell) + (area == nil ? areas(row, type, cell) : [])).map { ExportTable.Line($0) } + footnoteMarks(cell)
    return ExportTable.Cell(
      [label] + details + conditions, look: site.palette.entry(for: cell.value, in: model),
      place: .init(responsibility: row.id.rawValue, clusterType: type.id.rawValue, area: area?.id.rawValue))
  }

  /// Letters or degrees party by party, and how far the provider stands by it.
  func roles(_ cell: Assignment) -> [String] {
    let roles = cell.roles.map { words.role.filled(["party": name($0.party), "role": $0.text]) }
    let supporting = cell.supporting.map { words.supporting.filled(["party": name($0)]) }
    return roles + supporting + (cell.support.map { [words.name(of: $0)] } ?? [])
  }

  /// The areas one by one, where they differ.
  private func areas(_ row: Responsibility, _ type: ClusterType, _ cell: Assignment) -> [String] {
    guard cell.variesByArea else { return [] }
    return model.areas.filter { row.exists(in: $0.id) }.map { area in
      words.area.filled(["area": area.name, "what": model[row.id, type.id, area.id].label])
    }
  }

  func under(_ condition: Condition.ID, _ what: String, address: Reference? = nil) -> ExportTable.Line {
    ExportTable.Line(words.condition.filled(["condition": name(condition), "what": what]), address: address)
  }

  // MARK: One cluster type

  private func details(of type: ClusterType, _ layers: [Layer.ID]?) -> ExportTable {
    ExportTable(
      caption: words.typeCaption.filled(["clusterType": type.name]), groupHeader: words.layer,
      rowHeader: words.responsibility,
      columns: [
        .init(header: .init(words.who), clusterType: type.id.rawValue),
        .init(header: .init(words.duties), clusterType: nil),
        .init(header: .init(words.basis), clusterType: nil),
      ],
      groups: groups(layers) { row in
        let cell = model[row.id, type.id]
        return [owner(of: row, on: type), ExportTable.Cell(duties(cell)), ExportTable.Cell(basis(cell))]
      },
      remarks: remarks(on: [type], layers, page: .clusterType(type.id)), isComplete: false)
  }

  /// The rows by the layer that they stand in, of all layers or of some and the layers inside them.
  private func groups(
    _ layers: [Layer.ID]?, in area: Area? = nil, _ cells: (Responsibility) -> [ExportTable.Cell]
  ) -> [ExportTable.Group] {
    model.layers.filter { isShown($0.id, in: layers) }.compactMap { layer in
      let rows = model.responsibilities(in: layer.id).filter { row in area.map { row.exists(in: $0.id) } ?? true }
      guard !rows.isEmpty else { return nil }
      let name = model.path(of: layer).map(\.name).joined(separator: words.layerSeparator)
      return ExportTable.Group(
        header: .init(name, address: links.to(.layer(layer.id))),
        rows: rows.map { row in
          .init(id: row.id.rawValue, header: .init(row.name, address: links.to(row.id)), cells: cells(row))
        })
    }
  }

  func isShown(_ layer: Layer.ID, in layers: [Layer.ID]?) -> Bool {
    guard let layers, let layer = model.layer(layer) else { return layers == nil }
    return model.path(of: layer).contains { layers.contains($0.id) }
  }

  /// The duties by party, what they need, the notes, and the same under each condition.
  func duties(_ cell: Assignment) -> [ExportTable.Line] {
    sentences(cell).map { ExportTable.Line($0) }
      + cell.conditions.flatMap { conditional in
        sentences(conditional.assignment).map { under(conditional.condition, $0) }
      }
  }

  private func sentences(_ cell: Assignment) -> [String] {
    cell.duties.map(sentence) + circumstances(cell)
  }

  /// What a cell needs, whether it can be changed, and its notes.
  func circumstances(_ cell: Assignment) -> [String] {
    cell.prerequisites.map {
      ($0.isPaid ? words.paidPrerequisite : words.prerequisite).filled(["what": $0.text])
    }
      + (cell.changeability.map { [words.name(of: $0)] } ?? [])
      + cell.notes.map { words.note.filled(["note": $0.text]) }
  }

  /// One duty with its phase, deadline, steps and hazard, in one line.
  func sentence(_ duty: Duty) -> String {
    var text = duty.text
    if let phase = duty.phase {
      text = words.phase.filled(["phase": model.name(ofPhase: phase), "duty": text])
    }
    if let deadline = duty.deadline { text = words.deadline.filled(["duty": text, "deadline": deadline]) }
    if !duty.steps.isEmpty {
      let steps = duty.steps.enumerated().map {
        words.step.filled(["number": String($0.offset + 1), "step": $0.element])
      }
      text = words.steps.filled(["duty": text, "steps": steps.joined(separator: " ")])
    }
    if let hazard = duty.hazard { text = words.hazard.filled(["duty": text, "hazard": hazard]) }
    if !duty.areas.isEmpty {
      let areas = duty.areas.compactMap { model.area($0)?.name }.joined(separator: words.listSeparator)
      text = words.dutyAreas.filled(["areas": areas, "duty": text])
    }
    return words.duty.filled(["party": name(duty.party), "duty": text])
  }

  /// Where the value and those under conditions come from.
  func basis(_ cell: Assignment) -> [ExportTable.Line] {
    basis(cell.provenance, of: cell.value)
      + cell.conditions.flatMap { conditional in
        basis(conditional.provenance, of: conditional.value).map {
          under(conditional.condition, $0.words, address: $0.address)
        }
      }
  }

  private func basis(_ provenance: Provenance, of value: CellValue) -> [ExportTable.Line] {
    var lines = [ExportTable.Line(kind(of: provenance, value))]
    lines += provenance.sources.compactMap(model.source).map { source in
      .init(words.source.filled(["source": source.title]), address: links.to(source))
    }
    if let because = provenance.because { lines.append(.init(words.because.filled(["because": because]))) }
    if let date = provenance.asOf { lines.append(.init(words.asOf.filled(["date": date.description]))) }
    if let origin = provenance.inheritedFrom.flatMap(model.clusterType) {
      lines.append(
        .init(words.inherited.filled(["clusterType": origin.name]), address: links.to(.clusterType(origin.id))))
    }
    return lines
  }

  func kind(of provenance: Provenance, _ value: CellValue) -> String {
    switch provenance.kind {
    case .stated: value == .notStated ? words.silent : words.stated
    case .inferred: words.inferred
    case .decision: words.decided
    }
  }

  func name(_ party: Party.ID) -> String {
    model.party(party).map { usesAddress ? $0.label : $0.name } ?? party.rawValue
  }
  func name(_ condition: Condition.ID) -> String { model.condition(condition)?.name ?? condition.rawValue }
}
