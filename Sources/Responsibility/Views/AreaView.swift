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
