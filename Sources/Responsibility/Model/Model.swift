/// The resolved responsibility model: the one value that pages, diagrams, exports and tests read.

import Diagnostics
import YAML

/// Everything a model says, resolved: immutable, complete, in the order in which it is shown.
package struct Model: Sendable {
  /// In the order defined; it is the order of owners in shared cells, and of colours.
  package let parties: [Party]
  /// The columns.
  package let clusterTypes: [ClusterType]
  /// Top of the stack first.
  package let layers: [Layer]
  /// The rows: by layer, then in the order defined.
  package let responsibilities: [Responsibility]
  package let conditions: [Condition]
  package let sources: [Source]
  /// The day on which the facts were gathered, if the model says.
  package let asOf: CalendarDate?
  /// Row after row, a cell per cluster type.
  private let cells: [Assignment]
  private let rowIndex: [Responsibility.ID: Int]
  private let columnIndex: [ClusterType.ID: Int]

  init(
    parties: [Party], clusterTypes: [ClusterType], layers: [Layer], responsibilities: [Responsibility],
    conditions: [Condition], sources: [Source], asOf: CalendarDate?, cells: [Assignment]
  ) {
    precondition(cells.count == responsibilities.count * clusterTypes.count)
    self.parties = parties
    self.clusterTypes = clusterTypes
    self.layers = layers
    self.responsibilities = responsibilities
    self.conditions = conditions
    self.sources = sources
    self.asOf = asOf
    self.cells = cells
    rowIndex = Dictionary(uniqueKeysWithValues: responsibilities.enumerated().map { ($1.id, $0) })
    columnIndex = Dictionary(uniqueKeysWithValues: clusterTypes.enumerated().map { ($1.id, $0) })
  }

  /// The cell of a responsibility and a cluster type of this model.
  package subscript(responsibility: Responsibility.ID, clusterType: ClusterType.ID) -> Assignment {
    guard let row = rowIndex[responsibility], let column = columnIndex[clusterType] else {
      preconditionFailure("no cell \(responsibility)@\(clusterType)")
    }
    return cells[row * clusterTypes.count + column]
  }

  package func party(_ id: Party.ID) -> Party? { parties.first { $0.id == id } }
  package func clusterType(_ id: ClusterType.ID) -> ClusterType? { columnIndex[id].map { clusterTypes[$0] } }
  package func layer(_ id: Layer.ID) -> Layer? { layers.first { $0.id == id } }
  package func responsibility(_ id: Responsibility.ID) -> Responsibility? {
    rowIndex[id].map { responsibilities[$0] }
  }
  package func condition(_ id: Condition.ID) -> Condition? { conditions.first { $0.id == id } }
  package func source(_ id: Source.ID) -> Source? { sources.first { $0.id == id } }

  /// The rows of a layer, in order.
  package func responsibilities(in layer: Layer.ID) -> [Responsibility] {
    responsibilities.filter { $0.layer == layer }
  }
}
