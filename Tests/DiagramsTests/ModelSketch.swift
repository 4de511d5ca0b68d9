/// Models for these tests in a few words.

import Diagnostics
import Words
import YAML

@testable import Responsibility

/// A model under construction: rows of letters instead of YAML.
struct ModelSketch {
  typealias Row = (layer: String, name: String, cells: [CellSketch])

  /// What a cell says, and under which conditions it says something else.
  struct CellSketch {
    var value: CellValue
    var conditions: [(condition: String, value: CellValue)] = []

    static func by(_ owners: String...) -> CellSketch { CellSketch(value: .owners(owners.map { Party.ID($0) })) }
    static let notStated = CellSketch(value: .notStated)
    static let notApplicable = CellSketch(value: .notApplicable)

    func unless(_ condition: String, _ owners: String...) -> CellSketch {
      CellSketch(value: value, conditions: conditions + [(condition, .owners(owners.map { Party.ID($0) }))])
    }
  }

  var parties: [Party] = []
  var clusterTypes: [ClusterType] = []
  var conditions: [Condition] = []
  var rows: [Row] = []
  var asOf: String?
  var words = LabelWords()
  static let nowhere = SourceLocation(startOf: "model.yaml")

  mutating func party(_ id: String, _ name: String, _ kind: Party.Kind, address: String? = nil) {
    parties.append(
      Party(
        id: Party.ID(id), name: name, kind: kind, address: address, description: nil, location: ModelSketch.nowhere))
  }

  mutating func clusterType(_ id: String, _ name: String, short: String? = nil) {
    clusterTypes.append(
      ClusterType(
        id: ClusterType.ID(id), name: name, shortName: short, scope: .cluster, extends: nil, summary: nil, covers: [],
        status: .current, since: nil, sources: [], location: ModelSketch.nowhere))
  }

  mutating func condition(_ id: String, _ name: String, clause: String) {
    conditions.append(
      Condition(
        id: Condition.ID(id), name: name, clause: clause, description: nil, location: ModelSketch.nowhere))
  }

  /// A row of the matrix; rows of a layer follow one another.
  mutating func row(_ layer: String, _ name: String, _ cells: CellSketch...) {
    rows.append((layer, name, cells))
  }

  /// The resolved model; layers are named by their ids, responsibilities are `r1`, `r2`…
  func model() -> Model {
    var layers: [String] = []
    for row in rows where !layers.contains(row.layer) { layers.append(row.layer) }
    var frame = Model.Frame()
    frame.parties = parties
    frame.clusterTypes = clusterTypes
    frame.layers = layers.map { Layer(id: Layer.ID($0), name: $0, location: ModelSketch.nowhere) }
    frame.stack = frame.layers
    frame.responsibilities = rows.enumerated().map { index, row in
      Responsibility(
        id: Responsibility.ID("r\(index + 1)"), name: row.name, layer: Layer.ID(row.layer),
        location: ModelSketch.nowhere)
    }
    frame.conditions = conditions
    frame.labels = CellLabels(words: words)
    frame.asOf = asOf.flatMap { CalendarDate($0) }
    return Model(frame, cells: rows.flatMap { $0.cells.map(assignment) })
  }

  private func assignment(_ cell: CellSketch) -> Assignment {
    assignment(
      cell.value,
      conditions: cell.conditions.map {
        ConditionalAssignment(condition: Condition.ID($0.condition), assignment: assignment($0.value))
      })
  }

  private func assignment(_ value: CellValue, conditions: [ConditionalAssignment] = []) -> Assignment {
    Assignment(
      value: value, label: label(value), conditions: conditions, provenance: Provenance(kind: .stated),
      location: ModelSketch.nowhere)
  }

  private func label(_ value: CellValue) -> String {
    switch value {
    case .nobody: words.nobody
    case .notStated: words.notStated
    case .notApplicable: words.notApplicable
    case .owners(let owners):
      owners.count > 1 ? words.shared : parties.first { $0.id == owners[0] }?.label ?? "?"
    }
  }
}
