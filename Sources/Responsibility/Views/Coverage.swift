/// Which responsibilities answer for the controls of a framework.

/// A control, or a part of one, with the rows that are mapped to it.
package struct ControlCoverage: Sendable, Hashable {
  package let control: Control
  package let part: String?
  package let responsibilities: [Responsibility]

  /// `AC-2(a)`
  package var code: String { part.map { "\(control.code)(\($0))" } ?? control.code }
}

extension Model {
  /// Each control in the framework's order, with its parts after it.
  ///
  /// A control that is mapped in parts only has no entry of its own; parts have none where nothing is mapped to
  /// them and the control as a whole is mapped.
  package func coverage(of framework: Framework) -> [ControlCoverage] {
    framework.controls.flatMap { control -> [ControlCoverage] in
      let whole = rows(for: ControlReference(framework: framework.id, control: control.code))
      let parts = control.parts.map { part in
        ControlCoverage(
          control: control, part: part,
          responsibilities: rows(for: ControlReference(framework: framework.id, control: control.code, part: part)))
      }
      let mapped = parts.filter { !$0.responsibilities.isEmpty }
      if !whole.isEmpty {
        return [ControlCoverage(control: control, part: nil, responsibilities: whole)] + mapped
      }
      return mapped.isEmpty ? [ControlCoverage(control: control, part: nil, responsibilities: [])] : parts
    }
  }

  /// What nobody answers for on a cluster type: nothing is mapped, or no mapped row has an owner there.
  package func gaps(in coverage: [ControlCoverage], on clusterType: ClusterType.ID) -> [ControlCoverage] {
    coverage.filter { entry in
      entry.responsibilities.allSatisfy { self[$0.id, clusterType].value.owners.isEmpty }
    }
  }

  private func rows(for reference: ControlReference) -> [Responsibility] {
    responsibilities.filter { $0.controls.contains(reference) }
  }
}
