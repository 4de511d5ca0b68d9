/// The assignments of one responsibility, and which of them holds in which cell.

import Diagnostics
import YAML

struct RowAssignments {
  /// What is written for one cluster type or for all.
  private struct Target {
    let base: ResolvedAssignment?
    let areas: [Area.ID: Assignment]

    func assignment(in area: Area.ID?) -> Assignment? {
      area.flatMap { areas[$0] } ?? base?.limited(to: area)
    }
  }

  private let row: ResponsibilityDefinition
  private let targets: [String: Target]
  /// For each cluster type those that it extends, nearest first.
  private let ancestors: [[String]]

  init(_ row: ResponsibilityDefinition, ancestors: [[String]], resolver: inout AssignmentResolver) {
    self.row = row
    self.ancestors = ancestors
    var targets: [String: Target] = [:]
    for written in row.assignments {
      let base = written.base.map { resolver.resolve($0) }
      var areas: [Area.ID: Assignment] = [:]
      for (area, definition) in written.areas {
        areas[.init(area.value)] = resolver.resolve(definition).limited(to: .init(area.value))
      }
      targets[written.target.value] = Target(base: base, areas: areas)
    }
    self.targets = targets
  }

  /// The cell of a cluster type: written for it, inherited, or written for `everywhere`; nil if nothing reaches it.
  func cell(in column: Int, _ type: ClusterType, area: Area.ID?) -> Assignment? {
    targets[type.id.rawValue]?.assignment(in: area) ?? fallback(in: column, area: area)
  }

  /// What holds where nothing is written for the type itself.
  private func fallback(in column: Int, area: Area.ID?) -> Assignment? {
    for ancestor in ancestors[column] {
      let isRoot = ancestor == ancestors[column].last
      let found = targets[ancestor]?.assignment(in: area) ?? (isRoot ? everywhere(in: area) : nil)
      guard var inherited = found else { continue }
      inherited.provenance.inheritedFrom = .init(ancestor)
      return inherited
    }
    return ancestors[column].isEmpty ? everywhere(in: area) : nil
  }

  private func everywhere(in area: Area.ID?) -> Assignment? {
    targets[AssignmentReader.everywhere]?.assignment(in: area)
  }
}

// MARK: - Overrides that change nothing

extension RowAssignments {
  /// Assignments that say what would hold without them, and those for cells that the row doesn't have.
  func idleAssignments(on types: [ClusterType], in areas: [Area.ID?]) -> [Diagnostic] {
    let shown = areas.filter { $0.map(row.responsibility.exists(in:)) ?? true }
    var found: [Diagnostic] = []
    for written in row.assignments {
      guard let target = targets[written.target.value] else { continue }
      let column = types.firstIndex { $0.id.rawValue == written.target.value }
      noteAbsent(written, &found)
      for (area, _) in written.areas {
        let id = Area.ID(area.value)
        let other = target.base?.limited(to: id) ?? column.flatMap { fallback(in: $0, area: id) }
        if let own = target.areas[id], let other { noteIdle(area.value, own, other, &found) }
      }
      guard let column, let base = target.base else { continue }
      let compared = shown.filter { area in area.map { target.areas[$0] == nil } ?? true }
      let others = compared.map { fallback(in: column, area: $0) }
      let isIdle = zip(compared, others).allSatisfy { area, other in
        other.map { base.limited(to: area).saysTheSame(as: $0) } ?? false
      }
      if isIdle, let first = others.first, let other = first {
        noteIdle(written.target.value, base.assignment, other, always: true, &found)
      }
    }
    return found
  }

  private func noteIdle(
    _ what: String, _ own: Assignment, _ other: Assignment, always: Bool = false, _ found: inout [Diagnostic]
  ) {
    guard always || own.saysTheSame(as: other), !own.provenance.adds(to: other.provenance) else { return }
    found.append(
      Diagnostic(
        .idleOverride, "the assignment for '\(what)' changes nothing", at: own.location,
        notes: [.init("the same would hold from here", at: other.location)]))
  }

  private func noteAbsent(_ written: TargetDefinition, _ found: inout [Diagnostic]) {
    func note(_ name: Located<String>) {
      found.append(
        Diagnostic(
          .unusedDefinition, "an assignment for '\(name.value)', where '\(row.responsibility.id)' doesn't exist",
          at: name.location))
    }
    let isType = written.target.value != AssignmentReader.everywhere
    if isType, !row.responsibility.exists(on: .init(written.target.value)) { note(written.target) }
    for (area, _) in written.areas where !row.responsibility.exists(in: .init(area.value)) { note(area) }
  }
}

extension Provenance {
  /// Whether a source stands behind it that doesn't stand behind `other`.
  fileprivate func adds(to other: Provenance) -> Bool { !Set(sources).isSubset(of: other.sources) }
}
