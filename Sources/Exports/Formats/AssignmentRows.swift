/// Every cell of the resolved model as a row of comma-separated values, by its ids: for programs and pivot tables.

import Responsibility
import SiteModel
import Snapshots

package struct AssignmentRows {
  private let tables: MatrixTables
  private var model: Model { tables.model }

  package init(site: Site) {
    var tables = MatrixTables(site: site)
    tables.usesAddress = false
    self.tables = tables
  }

  static let headers = [
    "layer", "responsibility", "name", "cluster-type", "area", "condition", "value", "owners", "label", "roles",
    "supporting", "support", "work", "provenance", "sources", "as-of",
  ]

  /// With areas, a row for each area in which the responsibility exists; a row for each condition after it.
  package var csv: [UInt8] {
    var bytes = CSVTable.bytes([Self.headers])
    for row in model.responsibilities {
      let areas = model.areas.isEmpty ? [nil] : model.areas.filter { row.exists(in: $0.id) }.map(Optional.some)
      for type in model.clusterTypes {
        for area in areas {
          for fields in rows(row, type, area) { CSVTable.append(fields, to: &bytes) }
        }
      }
    }
    return bytes
  }

  private func rows(_ row: Responsibility, _ type: ClusterType, _ area: Area?) -> [[String]] {
    let cell = model[row.id, type.id, area?.id]
    let place = [row.layer.rawValue, row.id.rawValue, row.name, type.id.rawValue, area?.id.rawValue ?? ""]
    let conditional = cell.conditions.map { place + [$0.condition.rawValue] + fields($0.assignment) }
    return ([place + [""] + fields(cell)] + conditional).map { $0.map(lines) }
  }

  private func fields(_ cell: Assignment) -> [String] {
    [
      cell.value.word, ids(cell.value.owners.map(\.rawValue)), cell.label,
      ids(cell.roles.map { "\($0.party) \($0.text)" }), ids(cell.supporting.map(\.rawValue)),
      cell.support?.rawValue ?? "",
      (cell.duties.map(tables.sentence) + tables.circumstances(cell)).joined(separator: "\n"),
      cell.provenance.kind.rawValue, ids(cell.provenance.sources.map(\.rawValue)),
      (cell.provenance.asOf ?? model.asOf)?.description ?? "",
    ]
  }

  private func ids(_ ids: [String]) -> String { ids.joined(separator: "; ") }

  /// Each line of a field as one line.
  private func lines(_ field: String) -> String {
    if !field.utf8.contains(UInt8(ascii: "\n")) { return PlainWords.line(field) }
    return field.split(separator: "\n").map { PlainWords.line(String($0)) }.joined(separator: "\n")
  }
}
