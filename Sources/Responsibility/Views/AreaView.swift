/// A model with areas, looked at through one of them.

extension Model {
  /// The model of one area: without areas, and with the rows that exist there.
  package func only(_ area: Area.ID) -> Model {
    var frame = frame
    frame.areas = []
    frame.responsibilities = responsibilities.filter { $0.exists(in: area) }
    let rowful = Set(frame.responsibilities.map(\.layer))
    frame.stack = stack.filter { rowful.contains($0.id) }
    let cells = frame.responsibilities.flatMap { row in clusterTypes.map { self[row.id, $0.id, area] } }
    return Model(frame, cells: cells)
  }
}

extension Model {
  /// The areas in which a row exists.
  package func areas(of row: Responsibility) -> [Area] { areas.filter { row.exists(in: $0.id) } }

  /// Whether the same holds in all areas of the row on a cluster type.
  package func isUniform(_ row: Responsibility, on clusterType: ClusterType.ID) -> Bool {
    let summary = self[row.id, clusterType]
    return areas(of: row).allSatisfy { self[row.id, clusterType, $0.id] == summary }
  }

  /// Whether areas only sort the rows, each row being in one of them: the phases of a lifecycle, for instance.
  package var hasOneAreaPerRow: Bool {
    !areas.isEmpty && responsibilities.allSatisfy { $0.areas.count == 1 }
  }
}
