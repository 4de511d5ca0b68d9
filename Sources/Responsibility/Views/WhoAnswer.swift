/// The answer to "who is responsible for this?" in plain text.

/// Model, row and area → text with duties, conditions and sources.
package struct WhoAnswer: Sendable {
  private let model: Model
  private let row: Responsibility
  private let area: Area?

  package init(model: Model, row: Responsibility, area: Area? = nil) {
    self.model = model
    self.row = row
    self.area = area
  }

  /// Ends in a line break.
  package func text(on type: ClusterType) -> String {
    let places: [Area?] =
      area.map { [$0] } ?? (model.isUniform(row, on: type.id) ? [nil] : model.areas(of: row).map(Optional.some))
    return places.map { text(on: type, in: $0) }.joined(separator: "\n")
  }

  private func text(on type: ClusterType, in area: Area?) -> String {
    let cell = model[row.id, type.id, area?.id]
    var lines = ["\(row.name) on \(type.name)\(area.map { ", \($0.name)" } ?? ""): \(label(cell))"]
    lines += content(cell, indentation: "  ")
    for conditional in cell.conditions {
      let clause = model.condition(conditional.condition)?.clause ?? conditional.condition.rawValue
      lines.append("  if \(clause): \(label(conditional.assignment))")
      lines += content(conditional.assignment, indentation: "    ")
      lines += basis(conditional.assignment, indentation: "    ")
    }
    lines += basis(cell, indentation: "  ")
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ cell: Assignment) -> String {
    let extras = cell.roles.map { "\(name($0.party)) \($0.text)" } + (cell.support.map { [$0.rawValue] } ?? [])
    return cell.label + (extras.isEmpty ? "" : " (\(extras.joined(separator: ", ")))")
  }

  private func name(_ party: Party.ID) -> String { model.party(party)?.name ?? party.rawValue }

  private func content(_ cell: Assignment, indentation: String) -> [String] {
    var lines: [String] = []
    for duty in cell.duties {
      let phase = duty.phase.map { "[\(model.name(ofPhase: $0))] " } ?? ""
      let areas = duty.areas.compactMap(model.area).map(\.name).joined(separator: ", ")
      lines.append(
        "\(name(duty.party)): \(phase)\(duty.text)" + (duty.deadline.map { " (\($0))" } ?? "")
          + (areas.isEmpty ? "" : " (in \(areas))"))
      lines += duty.steps.enumerated().map { "  \($0 + 1). \($1)" }
      if let hazard = duty.hazard { lines.append("  hazard: \(hazard)") }
    }
    if !cell.supporting.isEmpty { lines.append("supported by \(cell.supporting.map(name).joined(separator: ", "))") }
    lines += cell.prerequisites.map { "needs\($0.isPaid ? ", at a price" : ""): \($0.text)" }
    if let changeability = cell.changeability { lines.append("setting: \(changeability.rawValue)") }
    lines += cell.notes.map { "note: \($0.text)" }
    lines += cell.footnotes.compactMap(model.footnote).map { "note: \($0.text)" }
    return lines.map { indentation + $0 }
  }

  /// Where the value comes from, from which day and who reviewed it.
  private func basis(_ cell: Assignment, indentation: String) -> [String] {
    let provenance = cell.provenance
    var line =
      switch (provenance.kind, cell.value) {
      case (.stated, .notStated): "not mentioned in the source"
      case (.decision, _): "decided here"
      default: provenance.kind.rawValue
      }
    if let origin = provenance.inheritedFrom.flatMap(model.clusterType) { line += ", inherited from \(origin.name)" }
    if let because = provenance.because { line += ": \(because)" }
    var lines = [line]
    lines += provenance.sources.compactMap(model.source).map { source in
      "source: " + [source.publisher, source.title, source.date].compactMap { $0 }.joined(separator: ", ")
    }
    if let date = provenance.asOf { lines.append("as of \(date)") }
    if let date = provenance.review.reviewed {
      lines.append("reviewed \(date)" + (provenance.review.reviewer.map { " by \($0)" } ?? ""))
    }
    return lines.map { indentation + $0 }
  }
}
