/// What the model says, so that finished matrices and diagrams can be held against it.

/// The labels of a resolved model, by responsibility and cluster type.
package struct Expectation: Sendable, Hashable {
  /// Ids in the order of the model.
  package let responsibilities: [String]
  /// Ids in the order of the model.
  package let clusterTypes: [String]
  /// Ids in the order of the model; empty in most.
  package let areas: [String]
  /// The exact text of each cell's label; a pair that is missing here has no label on the site either.
  package let labels: [Cell: String]
  /// Paths of pages that hold at least one matrix marked `complete`.
  package let completeOn: Set<String>
  private let knownResponsibilities: Set<String>
  private let knownClusterTypes: Set<String>

  package init(
    responsibilities: [String], clusterTypes: [String], areas: [String] = [], labels: [Cell: String],
    completeOn: Set<String> = []
  ) {
    self.responsibilities = responsibilities
    self.clusterTypes = clusterTypes
    self.areas = areas
    self.labels = labels
    self.completeOn = completeOn
    knownResponsibilities = Set(responsibilities)
    knownClusterTypes = Set(clusterTypes)
  }

  func knows(responsibility id: String) -> Bool { knownResponsibilities.contains(id) }
  func knows(clusterType id: String) -> Bool { knownClusterTypes.contains(id) }
  func knows(_ cell: Cell) -> Bool {
    knows(responsibility: cell.responsibility) && knows(clusterType: cell.clusterType)
      && (cell.area.map(areas.contains) ?? true)
  }

  /// A place in the model's matrix; without an area, where the areas of a model are summed up.
  package struct Cell: Sendable, Hashable {
    package var responsibility: String
    package var clusterType: String
    package var area: String?

    package init(_ responsibility: String, _ clusterType: String, area: String? = nil) {
      self.responsibility = responsibility
      self.clusterType = clusterType
      self.area = area
    }

    package init(_ responsibility: String, in column: Column) {
      self.init(responsibility, column.clusterType, area: column.area)
    }

    var column: Column { Column(clusterType: clusterType, area: area) }
  }

  /// What a column of a matrix is for.
  package struct Column: Sendable, Hashable {
    package var clusterType: String
    package var area: String?
  }
}

extension Expectation.Column: CustomStringConvertible {
  package var description: String { clusterType + (area.map { " in " + $0 } ?? "") }
}

extension Expectation.Cell: CustomStringConvertible {
  package var description: String { "\(responsibility) @ \(column)" }
}

extension Expectation.Cell: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.responsibility, left.clusterType, left.area ?? "") < (
      right.responsibility, right.clusterType, right.area ?? ""
    )
  }
}
