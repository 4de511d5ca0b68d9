/// What an export can't say, cell by cell: warnings at the places that say it in the model.

import Diagnostics
import Responsibility

/// Words what gets lost in one format.
struct Losses {
  let format: ExportFormat
  let model: Model

  /// `what` of a cell: `third party 'aws' of 'hardware' on 'classic' can't be expressed in fedramp-crm`.
  func loss(_ what: String, _ row: Responsibility, _ type: ClusterType) -> Diagnostic {
    Diagnostic(
      .exportLoss, "\(what) of '\(row.id)' on '\(type.id)' can't be expressed in \(format.rawValue)",
      at: model[row.id, type.id].location)
  }

  /// A cell's kinds of empty, letters and degrees, and differences between areas.
  func values(_ row: Responsibility, _ type: ClusterType) -> [Diagnostic] {
    let cell = model[row.id, type.id]
    var lost: [String] = []
    switch cell.value {
    case .notStated: lost.append("'not stated'")
    case .nobody: lost.append("'nobody'")
    case .owners, .notApplicable: break
    }
    return (lost + roles(cell)).map { loss($0, row, type) }
  }

  /// What owners alone don't say: letters, degrees, support, and the areas one by one.
  func roles(_ cell: Assignment) -> [String] {
    var lost: [String] = []
    if !cell.roles.isEmpty {
      let roles = cell.roles.map { "\($0.party): \($0.text)" }.joined(separator: ", ")
      lost.append("\(cell.roles.isRACI ? "RACI letters" : "degrees") '\(roles)'")
    }
    if let support = cell.support { lost.append("'\(support.rawValue)'") }
    if cell.variesByArea { lost.append("the difference between areas") }
    return lost
  }

  /// Rows that a list of controls leaves out, and controls that nothing is mapped to.
  func controls(_ list: ControlRows, name: String) -> [Diagnostic] {
    let rows = list.unmapped.map { row in
      Diagnostic(
        .exportLoss,
        list.framework == nil
          ? "'\(row.id)' has its own id in \(format.rawValue): no control of \(name) is mapped"
          : "'\(row.id)' is left out of \(format.rawValue): it is mapped to no control of \(name)", at: row.location)
    }
    let controls = list.rows.filter(\.responsibilities.isEmpty).map { row in
      Diagnostic(
        .exportLoss, "control '\(row.code)' is empty in \(format.rawValue): no responsibility is mapped to it",
        at: row.location)
    }
    return rows + controls
  }
}
