/// What the model says, so that finished matrices and diagrams can be held against it.

/// The labels of a resolved model, by responsibility and cluster type.
package struct Expectation: Sendable, Hashable {
  /// Ids in the order of the model.
  package let responsibilities: [String]
  /// Ids in the order of the model.
  package let clusterTypes: [String]
  /// The exact text of each cell's label; a pair that is missing here has no label on the site either.
  package let labels: [Cell: String]
  /// Paths of pages that hold at least one matrix marked `complete`.
  package let completeOn: Set<String>
  private let knownResponsibilities: Set<String>
  private let knownClusterTypes: Set<String>

  package init(
    responsibilities: [String], clusterTypes: [String], labels: [Cell: String], completeOn: Set<String> = []
  ) {
    self.responsibilities = responsibilities
    self.clusterTypes = clusterTypes
    self.labels = labels
    self.completeOn = completeOn
    knownResponsibilities = Set(responsibilities)
    knownClusterTypes = Set(clusterTypes)
  }

  func knows(responsibility id: String) -> Bool { knownResponsibilities.contains(id) }
  func knows(clusterType id: String) -> Bool { knownClusterTypes.contains(id) }
  func knows(_ cell: Cell) -> Bool {
    knows(responsibility: cell.responsibility) && knows(clusterType: cell.clusterType)
  }

  /// A place in the model's matrix.
  package struct Cell: Sendable, Hashable {
    package var responsibility: String
    package var clusterType: String

    package init(_ responsibility: String, _ clusterType: String) {
      self.responsibility = responsibility
      self.clusterType = clusterType
    }
  }
}

extension Expectation.Cell: CustomStringConvertible {
  package var description: String { "\(responsibility) @ \(clusterType)" }
}

extension Expectation.Cell: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.responsibility, left.clusterType) < (right.responsibility, right.clusterType)
  }
}
