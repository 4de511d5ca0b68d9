/// The rows of a matrix.

import Diagnostics

/// One thing that somebody must do.
package struct Responsibility: Sendable, Hashable {
  package typealias ID = Identifier<Responsibility>

  package let id: ID
  package let name: String
  package let layer: Layer.ID
  package let description: String?
  /// The areas in which the row exists; empty where it is all of them.
  package let areas: [Area.ID]
  /// The cluster types on which the row exists; empty where it is all of them.
  package let clusterTypes: [ClusterType.ID]
  package let controls: [ControlReference]
  /// Pages of the site and addresses that say more, as they are written.
  package let links: [WrittenLink]
  package let location: SourceLocation

  package init(
    id: ID, name: String, layer: Layer.ID, description: String? = nil, areas: [Area.ID] = [],
    clusterTypes: [ClusterType.ID] = [], controls: [ControlReference] = [], links: [WrittenLink] = [],
    location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.layer = layer
    self.description = description
    self.areas = areas
    self.clusterTypes = clusterTypes
    self.controls = controls
    self.links = links
    self.location = location
  }

  package func exists(in area: Area.ID) -> Bool { areas.isEmpty || areas.contains(area) }
  package func exists(on clusterType: ClusterType.ID) -> Bool {
    clusterTypes.isEmpty || clusterTypes.contains(clusterType)
  }
}

/// A link in data: what is written, resolved against the site elsewhere.
package struct WrittenLink: Sendable, Hashable {
  package let destination: String
  package let location: SourceLocation
}
