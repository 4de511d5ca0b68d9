/// Definitions → the resolved model: which assignment holds in which cell.

import Diagnostics
import Words
import YAML

/// Resolves each cell once.
struct Resolver {
  private let definition: ModelDefinition
  private let labels: CellLabels
  private let audience: Audience
  private let names: PartyNames
  private let areas: [Area.ID?]
  private var assignments: AssignmentResolver
  private(set) var diagnostics: [Diagnostic] = []

  init(_ definition: ModelDefinition, words: LabelWords, audience: Audience) {
    let names = PartyNames(definition.parties)
    let overrides = definition.header.labels.map { (CellValue($0.value, names), $0.label) }
    var hidden: Set<String> = []
    if audience == .public {
      for source in definition.sources where source.visibility == .internal { hidden.insert("source \(source.id)") }
      for note in definition.footnotes where note.footnote.visibility == .internal {
        hidden.insert("footnote \(note.footnote.id)")
      }
    }
    self.definition = definition
    labels = CellLabels(words: words, overrides: Dictionary(overrides) { _, last in last })
    self.audience = audience
    self.names = names
    areas = definition.areas.isEmpty ? [nil] : definition.areas.map(\.id)
    assignments = AssignmentResolver(
      names: names, labels: labels, audience: audience, generalSources: definition.header.sources, hidden: hidden)
  }

  mutating func resolve() -> Model {
    let rows = orderedRows()
    let lineage = Lineage(definition.clusterTypes)
    diagnostics += lineage.diagnostics
    var cells: [Assignment] = []
    var summaries: [Assignment] = []
    cells.reserveCapacity(rows.count * definition.clusterTypes.count * areas.count)
    for row in rows {
      let resolved = RowAssignments(row, ancestors: lineage.ancestors, resolver: &assignments)
      diagnostics += resolved.idleAssignments(on: definition.clusterTypes.map(\.clusterType), in: areas)
      for (column, type) in definition.clusterTypes.map(\.clusterType).enumerated() {
        let found = areas.map { resolved.cell(in: column, type, area: $0) }
        noteUnassigned(row, type, found)
        let filled = found.map { $0 ?? placeholder(at: row.assignLocation) }
        cells += zip(areas, filled).map { isThere(row, type, $0) ? $1 : outside(row) }
        if !definition.areas.isEmpty { summaries.append(summary(of: row, type, filled)) }
      }
    }
    diagnostics += assignments.diagnostics
    noteLabels(of: cells + summaries)
    return Model(frame(rows), cells: cells, summaries: definition.areas.isEmpty ? nil : summaries)
  }

  private mutating func noteLabels(of cells: [Assignment]) {
    guard !definition.header.labels.isEmpty else { return }
    let values = Set(cells.flatMap { [$0.value] + $0.conditions.map(\.value) })
    diagnostics += LabelCheck(names: names, words: labels.words, values: values).diagnostics(
      of: definition.header.labels)
  }

  private func frame(_ rows: [ResponsibilityDefinition]) -> Model.Frame {
    var frame = Model.Frame()
    frame.parties = names.parties
    frame.clusterTypes = definition.clusterTypes.map(\.clusterType)
    frame.areas = definition.areas
    frame.layers = definition.layers
    frame.stack = stack
    frame.responsibilities = rows.map(responsibility)
    frame.conditions = definition.conditions
    frame.footnotes = definition.footnotes.map(\.footnote).filter { isVisible($0.visibility) }
    frame.phases = definition.phases
    frame.frameworks = definition.frameworks
    frame.sources = definition.sources.filter { isVisible($0.visibility) }
    frame.notes = definition.header.notes.filter { isVisible($0.visibility) }
    frame.asOf = definition.header.asOf?.value
    frame.review = definition.header.review?.value ?? .none
    frame.labels = labels
    frame.audience = audience
    return frame
  }

  private func isVisible(_ visibility: Audience) -> Bool { audience == .internal || visibility == .public }

  /// Layers with rows, in the order of the stack where it differs from that of tables.
  private var stack: [Layer] {
    let used = Set(definition.responsibilities.map(\.responsibility.layer))
    let layers = definition.layers.filter { used.contains($0.id) }
    let order = definition.header.stackOrder.map(\.value)
    guard !order.isEmpty else { return layers }
    let ordered = order.compactMap { name in layers.first { $0.id.rawValue == name } }.uniqued()
    return ordered + layers.filter { !ordered.contains($0) }
  }

  /// By layer; rows of an unknown layer (an error elsewhere) come last.
  private func orderedRows() -> [ResponsibilityDefinition] {
    let byLayer = Dictionary(grouping: definition.responsibilities, by: \.responsibility.layer)
    let known = definition.layers.flatMap { byLayer[$0.id] ?? [] }
    let layers = Set(definition.layers.map(\.id))
    return known + definition.responsibilities.filter { !layers.contains($0.responsibility.layer) }
  }

  private func responsibility(_ row: ResponsibilityDefinition) -> Responsibility {
    let written = row.responsibility
    let controls = row.controls.flatMap { mapping -> [ControlReference] in
      guard let framework = definition.frameworks.first(where: { $0.id.rawValue == mapping.framework.value }) else {
        return []
      }
      return mapping.controls.compactMap { framework.reference(to: $0.value) }
    }
    return Responsibility(
      id: written.id, name: written.name, layer: written.layer, description: written.description,
      areas: written.areas, clusterTypes: written.clusterTypes, controls: controls, links: written.links,
      location: written.location)
  }
}

// MARK: - Cells without an assignment

extension Resolver {
  private func isThere(_ row: ResponsibilityDefinition, _ type: ClusterType, _ area: Area.ID?) -> Bool {
    row.responsibility.exists(on: type.id) && (area.map(row.responsibility.exists(in:)) ?? true)
  }

  private func summary(
    of row: ResponsibilityDefinition, _ type: ClusterType, _ cells: [Assignment]
  ) -> Assignment {
    let there = zip(areas, cells).compactMap { area, cell in
      isThere(row, type, area) ? area.map { (area: $0, assignment: cell) } : nil
    }
    return there.isEmpty ? outside(row) : CellSummary(parties: names.parties, labels: labels, cells: there).assignment()
  }

  private mutating func noteUnassigned(
    _ row: ResponsibilityDefinition, _ type: ClusterType, _ cells: [Assignment?]
  ) {
    // A type that extends another lacks what the other lacks: that is noted once, there.
    guard type.extends == nil, !row.isUnreadable else { return }
    let missing = zip(areas, cells).filter { $1 == nil && isThere(row, type, $0) }.map(\.0)
    guard !missing.isEmpty else { return }
    let inAreas =
      missing.count == areas.count ? "" : " in " + missing.compactMap { $0.map { "'\($0)'" } }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .unassignedCell,
        "responsibility '\(row.responsibility.id)' is not assigned on cluster type '\(type.id)'\(inAreas)",
        at: row.assignLocation,
        explanation: "write an owner, 'none', 'not-stated' if no source says, or 'not-applicable'"))
  }

  /// What stands in for a cell that has an error, so that everything else can still be checked.
  private func placeholder(at location: SourceLocation) -> Assignment {
    Assignment(
      value: .notStated, label: labels.text(for: .notStated, parties: names.parties),
      provenance: Provenance(kind: .decision), location: location)
  }

  /// A cell in an area, or on a cluster type, that the row doesn't have.
  private func outside(_ row: ResponsibilityDefinition) -> Assignment {
    Assignment(
      value: .notApplicable, label: labels.text(for: .notApplicable, parties: names.parties),
      provenance: Provenance(kind: .decision), location: row.assignLocation)
  }
}
