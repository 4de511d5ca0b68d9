/// The rows of exports that list controls: those of a framework, or the model's own where it has no such framework.

import Diagnostics
import Responsibility

/// A control, or a part of one, with the rows of the model that contribute to it.
struct ControlRow {
  /// `AC-2(a)`, or the id of a responsibility.
  let code: String
  let title: String
  /// The control's own code and the part of it; nil where the row is a responsibility.
  let control: (code: String, part: String?)?
  let responsibilities: [Responsibility]
  let location: SourceLocation
}

struct ControlRows {
  let framework: Framework?
  let rows: [ControlRow]
  /// Responsibilities that no control stands for.
  let unmapped: [Responsibility]

  /// Those of `framework`; without one, the responsibilities themselves.
  ///
  /// - Parameter responsibilities: what is exported of the model.
  init(_ model: Model, framework: Framework?, responsibilities: [Responsibility]) {
    self.framework = framework
    guard let framework else {
      unmapped = responsibilities
      rows = responsibilities.map {
        ControlRow(
          code: $0.id.rawValue, title: $0.name, control: nil, responsibilities: [$0], location: $0.location)
      }
      return
    }
    let shown = Set(responsibilities.map(\.id))
    unmapped = responsibilities.filter { row in !row.controls.contains { $0.framework == framework.id } }
    rows = model.coverage(of: framework).compactMap { entry in
      let rows = entry.responsibilities.filter { shown.contains($0.id) }
      // What only rows outside the export answer for is no part of it.
      if rows.isEmpty, !entry.responsibilities.isEmpty { return nil }
      return ControlRow(
        code: entry.code, title: entry.control.name ?? "", control: (entry.control.code, entry.part),
        responsibilities: rows, location: entry.control.location)
    }
  }
}
