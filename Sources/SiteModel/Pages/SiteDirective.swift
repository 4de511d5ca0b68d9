/// What directives in prose ask for, checked against the model.

import Responsibility

package enum SiteDirective: Sendable {
  case matrix(clusterTypes: [ClusterType], layers: [Layer], area: Area?, caption: String?)
  case stack(ClusterType)
  case boundaryShift([ClusterType])
  case change(from: ClusterType, to: ClusterType)
  case duties(party: Party, clusterType: ClusterType, layers: [Layer])
  case changes
  case legend
  case compare(from: ClusterType, to: ClusterType)
}
