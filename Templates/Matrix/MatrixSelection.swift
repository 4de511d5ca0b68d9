/// What a matrix shows, and the places in it.

import Responsibility
import SiteModel

struct MatrixSelection {
  let clusterTypes: [ClusterType]
  let layers: [Layer]
  /// The area whose cells are shown; nil for what all areas come to.
  let area: Area?
  let caption: String
  /// Whether rows and columns are all that the model has.
  let isComplete: Bool
  /// What ids of the table's footnotes begin with; another for each table of a page.
  var idPrefix = "matrix"
  /// Whether each row is an anchor.
  var hasAnchors = false

  init(
    model: Model, clusterTypes: [ClusterType]? = nil, layers: [Layer]? = nil, area: Area? = nil, caption: String
  ) {
    self.clusterTypes = clusterTypes ?? model.clusterTypes
    self.layers = layers ?? model.layers
    self.area = area
    self.caption = caption
    isComplete =
      area == nil && self.clusterTypes.count == model.clusterTypes.count && self.layers.count == model.layers.count
  }

  /// The rows of a layer that the matrix shows.
  func rows(of layer: Layer, in model: Model) -> [Responsibility] {
    model.responsibilities(in: layer.id).filter { row in area.map { row.exists(in: $0.id) } ?? true }
  }

  /// The layers with rows, each after the layers that it is inside and that haven't been shown yet.
  func bands(in model: Model) -> [MatrixBand] {
    var shown: Set<Layer.ID> = []
    return layers.compactMap { layer in
      let rows = rows(of: layer, in: model)
      guard !rows.isEmpty else { return nil }
      let path = model.path(of: layer).filter { layers.contains($0) && shown.insert($0.id).inserted }
      return MatrixBand(headings: path, rows: rows)
    }
  }
}

/// Rows of one layer under the headings that begin with them.
struct MatrixBand {
  /// The outermost first.
  let headings: [Layer]
  let rows: [Responsibility]
}

/// A cell of the model as a place on a page.
struct CellPlace {
  let row: Responsibility
  let clusterType: ClusterType
  let area: Area?

  /// The row of a detail table that says everything about the cell.
  var anchor: Anchor {
    area.map { .areaCell(row.id, clusterType.id, $0.id) } ?? .cell(row.id, clusterType.id)
  }

  /// For ids on the page: `os-patches--managed`, `os-patches--managed--change`.
  var key: String { "\(row.id)--\(clusterType.id)" + (area.map { "--\($0.id)" } ?? "") }
}
