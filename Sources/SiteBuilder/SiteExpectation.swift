/// What the model says, in the form in which finished pages are held against it.

import Responsibility
import SiteCheck
import SiteModel

extension Expectation {
  /// The labels of all cells, and the pages that must show a complete matrix.
  package init(_ site: Site) {
    let complete = [PageID.responsibilities] + site.model.clusterTypes.map { .clusterType($0.id) }
    self.init(labelsOf: site, completeOn: Set(complete.map(\.outputPath)))
  }

  /// The labels of all cells, for pages that need not show all of them.
  package init(labelsOf site: Site, completeOn: Set<String> = []) {
    let model = site.model
    var labels: [Cell: String] = [:]
    for row in model.responsibilities {
      for type in model.clusterTypes {
        labels[Cell(row.id.rawValue, type.id.rawValue)] = model[row.id, type.id].label
        for area in model.areas {
          labels[Cell(row.id.rawValue, type.id.rawValue, area: area.id.rawValue)] =
            model[row.id, type.id, area.id].label
        }
      }
    }
    self.init(
      responsibilities: model.responsibilities.map(\.id.rawValue), clusterTypes: model.clusterTypes.map(\.id.rawValue),
      areas: model.areas.map(\.id.rawValue), labels: labels, completeOn: completeOn)
  }
}
