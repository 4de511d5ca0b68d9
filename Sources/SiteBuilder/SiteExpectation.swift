/// What the model says, in the form in which finished pages are held against it.

import Responsibility
import SiteCheck
import SiteModel

extension Expectation {
  /// The labels of all cells, and the pages that must show a complete matrix.
  package init(_ site: Site) {
    let model = site.model
    var labels: [Cell: String] = [:]
    for row in model.responsibilities {
      for type in model.clusterTypes {
        labels[Cell(row.id.rawValue, type.id.rawValue)] = model[row.id, type.id].label
      }
    }
    let complete = [PageID.responsibilities] + model.clusterTypes.map { .clusterType($0.id) }
    self.init(
      responsibilities: model.responsibilities.map(\.id.rawValue), clusterTypes: model.clusterTypes.map(\.id.rawValue),
      labels: labels, completeOn: Set(complete.map(\.outputPath)))
  }
}
