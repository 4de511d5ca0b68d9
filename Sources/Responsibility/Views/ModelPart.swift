/// A model with fewer rows and columns.

extension Model {
  /// The cells of some cluster types and some layers, with the layers inside them; nil means all.
  ///
  /// Parties, conditions and everything else that cells refer to stay as they are.
  package func part(clusterTypes: [ClusterType.ID]? = nil, layers: [Layer.ID]? = nil) -> Model {
    guard clusterTypes != nil || layers != nil else { return self }
    let shown = layers.map { Set($0.flatMap { subtree(of: $0) }.map(\.id)) }
    var part = frame
    part.clusterTypes = frame.clusterTypes.filter { clusterTypes?.contains($0.id) ?? true }
    part.responsibilities = frame.responsibilities.filter { shown?.contains($0.layer) ?? true }
    part.stack = frame.stack.filter { shown?.contains($0.id) ?? true }
    let places = part.responsibilities.flatMap { row in part.clusterTypes.map { (row.id, $0.id) } }
    let summaries = places.map { self[$0.0, $0.1] }
    guard !areas.isEmpty else { return Model(part, cells: summaries) }
    let cells = places.flatMap { row, type in areas.map { self[row, type, $0.id] } }
    return Model(part, cells: cells, summaries: summaries)
  }
}
