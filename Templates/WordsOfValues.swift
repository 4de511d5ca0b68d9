/// Which word of pages stands for which value of the model.

import Responsibility
import SiteModel
import Snapshots
import Words

extension PageWords {
  func name(of support: Support) -> String {
    switch support {
    case .supported: supported
    case .bestEffort: bestEffort
    case .unsupported: unsupported
    }
  }

  func name(of changeability: Changeability) -> String {
    switch changeability {
    case .preconfigured: preconfigured
    case .default: changeable
    case .optional: optional
    }
  }

  func name(of letter: RACILetter) -> String {
    switch letter {
    case .responsible: responsible
    case .accountable: accountable
    case .consulted: consulted
    case .informed: informed
    }
  }

  func explanation(of letter: RACILetter) -> String {
    switch letter {
    case .responsible: responsibleMeaning
    case .accountable: accountableMeaning
    case .consulted: consultedMeaning
    case .informed: informedMeaning
    }
  }

  func meaning(of degree: Degree) -> String {
    switch degree {
    case .total: totalDegree
    case .shared: sharedDegree
    case .none: noDegree
    }
  }

  /// Empty for what is current.
  func name(of status: ClusterType.Status) -> String {
    switch status {
    case .current: ""
    case .closedToNewUsers: closedToNewUsers
    case .retired: retired
    }
  }

  func name(of scope: ClusterType.Scope) -> String {
    switch scope {
    case .cluster: clusterScope
    case .nodePool: nodePoolScope
    case .pod: podScope
    }
  }

  func name(of kind: Snapshot.Kind) -> String {
    switch kind {
    case .responsibilities: responsibilitiesGroup
    case .clusterTypes: clusterTypesGroup
    case .areas: areasGroup
    case .parties: partiesGroup
    case .layers: layersGroup
    case .conditions: conditionsGroup
    case .footnotes: footnotesGroup
    case .frameworks: frameworksGroup
    case .sources: sourcesGroup
    }
  }

  /// The heading of a generated section.
  func heading(_ section: Anchor.Section, on page: PageID) -> String {
    switch (section, page) {
    case (.glance, _): glanceHeading
    case (.diagram, _): diagramHeading
    case (.conditions, _): conditionsHeading
    case (.duties, .layer): layerDutiesHeading
    case (.duties, .party): partyDutiesHeading
    case (.duties, _): dutiesHeading
    case (.differences, _): differencesHeading
    case (.matrix, .responsibilities): wholeMatrixHeading
    case (.matrix, _): matrixHeading
    case (.areas, _): areasHeading
    case (.coverage, _): coverageHeading
    case (.gaps, _): gapsHeading
    case (.sources, _): sourcesHeading
    }
  }
}
