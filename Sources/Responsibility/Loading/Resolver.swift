/// Definitions → resolved cells: inheritance and `everywhere`, and the rules on what is assigned.

import Diagnostics
import YAML

/// Resolves each cell once.
struct Resolver {
  private let definition: ModelDefinition
  private let words: LabelWords
  private let typesByID: [String: ClusterTypeDefinition]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ definition: ModelDefinition, words: LabelWords) {
    self.definition = definition
    self.words = words
    typesByID = Dictionary(
      definition.clusterTypes.map { ($0.clusterType.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func resolve() -> Model {
    let rows = orderedRows()
    let ancestry = definition.clusterTypes.map { ancestors(of: $0) }
    var cells: [Assignment] = []
    cells.reserveCapacity(rows.count * definition.clusterTypes.count)
    for row in rows {
      let direct = directAssignments(of: row)
      noteIdleOverrides(row, direct, ancestry)
      for (column, type) in definition.clusterTypes.enumerated() {
        cells.append(cell(of: row, direct, on: type, ancestors: ancestry[column]))
      }
    }
    return Model(
      parties: definition.parties, clusterTypes: definition.clusterTypes.map(\.clusterType),
      layers: definition.layers, responsibilities: rows.map(\.responsibility), conditions: definition.conditions,
      sources: definition.sources, asOf: definition.asOf?.value, cells: cells)
  }

  /// By layer; rows of an unknown layer (an error elsewhere) come last.
  private func orderedRows() -> [ResponsibilityDefinition] {
    let layers = definition.layers.map(\.id)
    let known = layers.flatMap { layer in
      definition.responsibilities.filter { $0.responsibility.layer == layer }
    }
    return known + definition.responsibilities.filter { !layers.contains($0.responsibility.layer) }
  }

  /// The types that `type` extends, nearest first. A cycle is noted once, at its first member, and cut.
  private mutating func ancestors(of type: ClusterTypeDefinition) -> [String] {
    var chain: [String] = []
    var current = type
    while let parent = current.extends, let next = typesByID[parent.value] {
      if parent.value == type.clusterType.id.rawValue {
        let members = [parent.value] + chain
        let isFirst = definition.clusterTypes.first { members.contains($0.clusterType.id.rawValue) }
        if isFirst?.clusterType.id == type.clusterType.id, let extends = type.extends {
          diagnostics.append(
            Diagnostic(
              .inheritanceCycle,
              "cluster type '\(type.clusterType.id)' extends itself: "
                + (members + [parent.value]).joined(separator: " → "),
              at: extends.location))
        }
        return []
      }
      if chain.contains(parent.value) { return [] }
      chain.append(parent.value)
      current = next
    }
    return chain
  }

  private mutating func directAssignments(of row: ResponsibilityDefinition) -> [String: Assignment] {
    var result: [String: Assignment] = [:]
    for (target, definition) in row.assignments {
      result[target.value] = assignment(definition)
    }
    return result
  }

  private mutating func cell(
    of row: ResponsibilityDefinition, _ direct: [String: Assignment], on type: ClusterTypeDefinition,
    ancestors: [String]
  ) -> Assignment {
    let id = type.clusterType.id
    if let own = direct[id.rawValue] { return own }
    let everywhere = direct[AssignmentReader.everywhere]
    for (index, ancestor) in ancestors.enumerated() {
      let isRoot = index == ancestors.count - 1
      guard var inherited = direct[ancestor] ?? (isRoot ? everywhere : nil) else { continue }
      inherited.provenance.inheritedFrom = .init(ancestor)
      return inherited
    }
    if let everywhere, ancestors.isEmpty { return everywhere }
    if type.extends == nil, row.assignments.allSatisfy({ $0.target.value != id.rawValue }) {
      diagnostics.append(
        Diagnostic(
          .unassignedCell, "responsibility '\(row.responsibility.id)' is not assigned on cluster type '\(id)'",
          at: row.assignLocation,
          explanation: "write an owner, or 'not-stated' if no source says, or 'not-applicable'"))
    }
    return placeholder(at: row.assignLocation)
  }

  /// What stands in for a cell that has an error, so that everything else can still be checked.
  private func placeholder(at location: SourceLocation) -> Assignment {
    Assignment(
      value: .notStated, label: words.notStated, duties: [], conditions: [], note: nil,
      provenance: Provenance(kind: .decision, because: nil, sources: [], inheritedFrom: nil), location: location)
  }

  private mutating func noteIdleOverrides(
    _ row: ResponsibilityDefinition, _ direct: [String: Assignment], _ ancestry: [[String]]
  ) {
    for (column, type) in definition.clusterTypes.enumerated() {
      guard let own = direct[type.clusterType.id.rawValue] else { continue }
      let inherited = ancestry[column].lazy.compactMap { direct[$0] }.first
      guard let base = inherited ?? direct[AssignmentReader.everywhere], own.saysTheSame(as: base) else { continue }
      diagnostics.append(
        Diagnostic(
          .idleOverride, "the assignment for '\(type.clusterType.id)' changes nothing", at: own.location,
          notes: [.init("the same would hold from here", at: base.location)]))
    }
  }
}

// MARK: - One assignment

extension Resolver {
  private mutating func assignment(_ definition: AssignmentDefinition) -> Assignment {
    let value = value(definition)
    checkDuties(definition, value)
    let base = Assignment(
      value: value, label: label(value), duties: definition.duties.map(\.duty), conditions: [],
      note: definition.note, provenance: provenance(definition), location: definition.location)
    let conditions = definition.conditions.map { conditional($0, base: base) }
    return Assignment(
      value: base.value, label: base.label, duties: base.duties, conditions: conditions, note: base.note,
      provenance: base.provenance, location: base.location)
  }

  private mutating func conditional(
    _ definition: ConditionalDefinition, base: Assignment
  ) -> ConditionalAssignment {
    let value = value(definition.assignment)
    let duties = definition.assignment.duties.map(\.duty)
    checkDuties(definition.assignment, value)
    if value == base.value, duties.isEmpty || duties == base.duties {
      diagnostics.append(
        Diagnostic(
          .idleCondition, "condition '\(definition.condition.value)' changes nothing",
          at: definition.condition.location,
          notes: [.init("the assignment without it", at: base.location)]))
    }
    return ConditionalAssignment(
      condition: .init(definition.condition.value), value: value, label: label(value), duties: duties,
      note: definition.assignment.note, provenance: provenance(definition.assignment),
      location: definition.condition.location)
  }

  /// Owners in the order of the parties' definition, each once; unknown ones are an error elsewhere.
  private func value(_ assignment: AssignmentDefinition) -> CellValue {
    switch assignment.value {
    case .owners(let names):
      let owners = definition.parties.map(\.id).filter { id in names.contains { $0.value == id.rawValue } }
      return owners.isEmpty ? .notStated : .owners(owners)
    case .notApplicable: return .notApplicable
    case .notStated, nil: return .notStated
    }
  }

  private func label(_ value: CellValue) -> String {
    CellLabel.text(for: value, parties: definition.parties, words: words)
  }

  private mutating func provenance(_ assignment: AssignmentDefinition) -> Provenance {
    let kind = assignment.provenance ?? (assignment.sources.isEmpty ? .decision : .stated)
    if assignment.provenance == .stated, assignment.sources.isEmpty {
      diagnostics.append(
        Diagnostic(.missingReason, "a stated value without 'source'", at: assignment.location))
    }
    if let written = assignment.provenance, written != .stated, assignment.because == nil {
      diagnostics.append(
        Diagnostic(
          .missingReason, "a value that is \(written == .inferred ? "inferred" : "decided here") without 'because'",
          at: assignment.location))
    }
    return Provenance(
      kind: kind, because: assignment.because, sources: assignment.sources.map { .init($0.value) },
      inheritedFrom: nil)
  }

  private mutating func checkDuties(_ assignment: AssignmentDefinition, _ value: CellValue) {
    if value.isShared {
      for owner in value.owners where !assignment.duties.contains(where: { $0.duty.party == owner }) {
        diagnostics.append(
          Diagnostic(
            .missingDuty, "shared, but '\(owner)' has no duty", at: assignment.location,
            explanation: "say under 'duties' what each owner does"))
      }
    }
    guard assignment.value != nil else { return }
    var seen: Set<String> = []
    for duty in assignment.duties where seen.insert(duty.party.value).inserted {
      let isKnown = definition.parties.contains { $0.id == duty.duty.party }
      guard isKnown, !value.owners.contains(duty.duty.party) else { continue }
      diagnostics.append(
        Diagnostic(
          .foreignDuty, "duties for '\(duty.party.value)', who is no owner", at: duty.party.location))
    }
  }
}
