/// Which models are too large to be shown in one view of everything.

extension Model {
  /// Up to this many cells, one page compares the pairs of cluster types.
  ///
  /// A compared pair tells each row four times: with 1,000 responsibilities on 50 cluster types, that page had 130 MB,
  /// which no browser scrolls. The matrix stays whole, at 320 bytes a cell.
  package static let mostCellsCompared = 2_500

  /// Whether the model has more cells than one page compares.
  package var isLarge: Bool { responsibilities.count * clusterTypes.count > Model.mostCellsCompared }
}
