/// One written assignment → what it says, and the rules on it.

import Diagnostics
import YAML

/// An assignment before it is known in which areas its conditions count.
struct ResolvedAssignment {
  /// With all conditions.
  let assignment: Assignment
  /// For each condition the areas in which it counts; empty where it is all of them.
  let conditionAreas: [[Area.ID]]

  /// The assignment as it holds in one area.
  func limited(to area: Area.ID?) -> Assignment {
    guard let area, conditionAreas.contains(where: { !$0.isEmpty }) else { return assignment }
    var result = assignment
    result.conditions = zip(assignment.conditions, conditionAreas).filter { $1.isEmpty || $1.contains(area) }.map(\.0)
    return result
  }
}

struct AssignmentResolver {
  let names: PartyNames
  let labels: CellLabels
  let audience: Audience
  /// The sources of values that name none.
  let generalSources: [Located<String>]
  /// Sources and footnotes that this audience may not see.
  let hidden: Set<String>
  var diagnostics: [Diagnostic] = []

  mutating func resolve(_ definition: AssignmentDefinition) -> ResolvedAssignment {
    var base = content(definition)
    let conditional = definition.conditions.map { self.conditional($0, base: base) }
    base.conditions = conditional
    return ResolvedAssignment(
      assignment: base, conditionAreas: definition.conditions.map { $0.areas.map { .init($0.value) } })
  }

  private mutating func conditional(
    _ definition: ConditionalDefinition, base: Assignment
  ) -> ConditionalAssignment {
    var assignment = content(definition.assignment)
    if definition.assignment.sources.isEmpty, definition.assignment.provenance == nil {
      // What says nothing of its own comes from where the assignment does.
      let written = assignment.provenance
      assignment.provenance = Provenance(
        kind: base.provenance.kind, because: written.because, sources: base.provenance.sources,
        asOf: written.asOf ?? base.provenance.asOf, review: written.review)
    }
    if assignment.hasSameValue(as: base), assignment.duties.isEmpty || assignment.duties == base.duties {
      diagnostics.append(
        Diagnostic(
          .idleCondition, "condition '\(definition.condition.value)' changes nothing",
          at: definition.condition.location,
          explanation: "name other owners, duties or support, or say it in a note of the assignment",
          notes: [.init("the assignment without it", at: base.location)]))
    }
    return ConditionalAssignment(condition: .init(definition.condition.value), assignment: assignment)
  }

  /// Everything but the conditions.
  private mutating func content(_ definition: AssignmentDefinition) -> Assignment {
    let value = CellValue(definition.value, names)
    RoleCheck.check(definition, names, &diagnostics)
    DutyCheck(names: names).check(definition, value, &diagnostics)
    return Assignment(
      value: value, label: labels.text(for: value, parties: names.parties),
      roles: roles(definition.value), supporting: names.ids(of: definition.supporting),
      duties: definition.duties.filter { isVisible($0.visibility) }.map(named),
      notes: definition.notes.filter { isVisible($0.visibility) },
      footnotes: definition.footnotes.filter { !hidden.contains("footnote " + $0.value) }.map { .init($0.value) },
      prerequisites: definition.prerequisites.filter { isVisible($0.visibility) }.map(\.prerequisite),
      support: definition.support, changeability: definition.changeability, provenance: provenance(definition),
      location: definition.location)
  }

  private func isVisible(_ visibility: Audience) -> Bool { audience == .internal || visibility == .public }

  /// The duty under its party's id, where it is written for an alias.
  private func named(_ definition: DutyDefinition) -> Duty {
    let duty = definition.duty
    return Duty(
      party: names.id(definition.party.value) ?? duty.party, text: duty.text, phase: duty.phase,
      deadline: duty.deadline, steps: duty.steps, hazard: duty.hazard)
  }

  /// In the order of the parties.
  private func roles(_ owners: OwnersDefinition?) -> [PartyRole] {
    let written: [(Party.ID?, PartyRole.Role)]
    switch owners {
    case .degrees(let degrees): written = degrees.map { (names.id($0.party.value), .degree($0.degree)) }
    case .raci(let sets):
      written = sets.filter { !$0.letters.isEmpty }.map { (names.id($0.party.value), .raci($0.letters)) }
    default: return []
    }
    return names.parties.compactMap { party in
      written.first { $0.0 == party.id }.map { PartyRole(party: party.id, role: $0.1) }
    }
  }

  private mutating func provenance(_ definition: AssignmentDefinition) -> Provenance {
    let inherits = definition.sources.isEmpty && definition.provenance != .decision
    let sources = inherits ? generalSources : definition.sources
    let kind = definition.provenance ?? (sources.isEmpty ? .decision : .stated)
    if definition.provenance == .stated, sources.isEmpty {
      diagnostics.append(
        Diagnostic(.missingReason, "a stated value without 'source'", at: definition.location))
    }
    if let written = definition.provenance, written != .stated, definition.because == nil {
      diagnostics.append(
        Diagnostic(
          .missingReason, "a value that is \(written == .inferred ? "inferred" : "decided here") without 'because'",
          at: definition.location))
    }
    return Provenance(
      kind: kind, because: definition.because.flatMap { isVisible($0.visibility) ? $0.text : nil },
      sources: sources.filter { !hidden.contains("source " + $0.value) }.map { .init($0.value) },
      asOf: definition.asOf, review: definition.review?.value ?? .none)
  }
}

extension CellValue {
  /// Owners in the order of the parties' definition, each once; unknown ones are an error elsewhere.
  ///
  /// By degrees those own who have any; by letters those who are responsible (R). Where letters are given but
  /// no R, nobody is responsible.
  init(_ owners: OwnersDefinition?, _ names: PartyNames) {
    let ids: [Party.ID]
    switch owners {
    case .parties(let written): ids = names.ids(of: written)
    case .degrees(let degrees):
      ids = names.ids(of: degrees.filter { $0.degree != .none }.map(\.party))
      if ids.isEmpty {
        self = .nobody
        return
      }
    case .raci(let sets):
      ids = names.ids(of: sets.filter { $0.letters.contains(.responsible) }.map(\.party))
      if ids.isEmpty {
        self = sets.allSatisfy(\.letters.isEmpty) ? .notStated : .nobody
        return
      }
    case .empty(let value):
      self = value
      return
    case nil: ids = []
    }
    self = ids.isEmpty ? .notStated : .owners(ids)
  }
}
