/// Every word that the templates print themselves, in one place.

import Responsibility
import SiteModel

/// The words of the user interface in one language.
package struct Words: Sendable {
  package var skipToContent = "Skip to content"
  package var menu = "Menu"
  package var closeMenu = "Close"
  package var siteNavigation = "Site"
  package var breadcrumbs = "You are here"
  package var onThisPage = "On this page"
  package var previous = "Previous"
  package var next = "Next"
  package var pageNavigation = "Previous and next page"
  package var toggleTheme = "Switch between light and dark"
  package var home = "Overview"

  package var search = "Search"
  package var searchHint = "Arrow keys move through the results, Enter opens one, Escape closes them."
  package var searchResults = "Search results"
  package var searchNone = "Nothing found for “{query}”"
  package var searchOne = "1 result"
  package var searchMany = "{count} results"
  package var searchMore = "{count} results, the best {shown} shown"
  package var searchFailed = "The search index can’t be loaded."
  package var searchPage = "Page"
  package var searchSection = "Section"

  package var responsibility = "Responsibility"
  package var clusterType = "Cluster type"
  package var layer = "Layer"
  package var party = "Party"
  package var conditionName = "Condition"
  package var source = "Source"
  package var who = "Who"
  package var duties = "What each does"
  package var basis = "Where it comes from"
  package var clusterTypes = "Cluster types"
  package var owner = "Owner"
  package var anyone = "Anyone"
  package var severalOwners = "Several together"
  package var allLayers = "All layers"
  package var onlyDifferences = "Only differences"
  package var showAll = "Show all"
  package var filterCount = "{shown} of {total} responsibilities shown"
  package var permalink = "Link to this section:"
  package var rowLink = "Copy the link to"
  package var linkCopied = "Link copied"
  package var compareFrom = "From"
  package var compareTo = "To"
  package var showAllPairs = "Show all pairs"
  package var onlyOn = "Only to do on"
  package var doneCount = "{done} of {total} done"
  package var groupByPhase = "Group by phase"
  package var noPhase = "Without a phase"
  package var clearTicks = "Clear ticks"
  package var print = "Print"
  package var matrixCaption = "Who does what on each cluster type"
  package var wholeMatrix = "See all cluster types side by side"
  package var noDuty = "No duty is worded."
  package var note = "Note"

  package var scope = "Scope"
  package var buildsOn = "Builds on"
  package var covers = "Stands for"
  package var asOf = "Facts as of"
  package var status = "Status"
  package var closedToNewUsers = "closed to new users"
  package var retired = "retired"
  package var since = "since"
  package var sources = "Sources"

  package var noSnapshot = "No snapshot is named to compare with."
  package var changesSince = "Compared with the facts of"
  package var nothingChanged = "Nothing has changed."
  package var changedValues = "Changed values"
  package var changedWording = "Changed wording"
  package var added = "added"
  package var removed = "removed"
  package var before = "Before"
  package var after = "After"

  package var area = "Area"
  package var allAreas = "All areas"
  package var byArea = "Who does what in each area"
  package var variesByArea = "differs by area"
  package var changesAreas = "other in some areas"
  package var emptyMatrix = "There are no responsibilities here."
  package var baseline = "for comparison"
  package var edition = "Edition"
  package var until = "until"
  package var supportedBy = "supported by"
  package var supportOf = "Support"
  package var changeability = "Setting"
  package var prerequisites = "Before this holds"
  package var paid = "paid"
  package var internalNote = "internal"
  package var footnote = "Footnote"
  package var footnoteBack = "Back to reference"
  package var rolesLegend = "Letters and degrees"
  package var reviewed = "reviewed"
  package var by = "by"
  package var members = "Acts for"
  package var partOf = "Part of"
  package var teams = "Teams"
  package var aliases = "Also called"
  package var controls = "Controls"
  package var seeAlso = "See also"
  package var version = "Version"
  package var control = "Control"
  package var of = "of"
  package var mappedControls = "Controls with a responsibility"
  package var coverageCaption = "Who answers for each control"
  package var unmappedControl = "No responsibility is mapped to it."
  package var noGaps = "None: every control has somebody who answers for it."
  package var gapsIntroduction = "Nothing is mapped to these controls, or what is mapped has no owner."

  package var condition = "if"
  package var unless = "not if"
  package var becomes = "becomes"
  package var stays = "stays"
  package var hazard = "Hazard"
  package var deadline = "Deadline"
  package var sharedDuty = "shared"
  package var nothingToDo = "There is nothing to do here."
  package var unworded = "Yours, without a duty in words"
  package var noConditions = "No circumstance changes this."
  package var changesHands = "Changes hands"
  package var sameHands = "Same hands, other duties"
  package var nothingDiffers = "Nothing differs."
  package var noSources = "No source is given."
  package var undated = "undated"
  package var publisher = "Publisher"
  package var legend = "Legend"
  package var legendNotStated = "No source says who is responsible. Treat it as yours until you know."
  package var legendNobody = "Nobody is responsible, as far as the source says."
  package var legendNotApplicable = "It cannot arise on this cluster type."
  package var legendShared = "Several parties have a part; the duties say which."

  package var inherited = "inherited from"
  package var stated = "stated"
  package var silent = "not mentioned in"
  package var inferred = "inferred"
  package var decided = "decided here"

  package var openDiagram = "Open as SVG"
  package var generatedBy = "Built with Demarc from one model: matrix, diagram and checklist can't disagree."
  package var notFoundText = "There is no page at this address. It may have moved: the overview leads everywhere."

  package static let english = Words()

  func name(of support: Support) -> String {
    switch support {
    case .supported: "supported"
    case .bestEffort: "best-effort support"
    case .unsupported: "unsupported"
    }
  }

  func name(of changeability: Changeability) -> String {
    switch changeability {
    case .preconfigured: "preconfigured, can't be changed"
    case .default: "on by default, can be changed"
    case .optional: "optional"
    }
  }

  func name(of letter: RACILetter) -> String {
    switch letter {
    case .responsible: "responsible"
    case .accountable: "accountable"
    case .consulted: "consulted"
    case .informed: "informed"
    }
  }

  func explanation(of letter: RACILetter) -> String {
    switch letter {
    case .responsible: "Responsible: does the work."
    case .accountable: "Accountable: answers for it, and decides."
    case .consulted: "Consulted: is asked before."
    case .informed: "Informed: is told afterwards."
    }
  }

  func meaning(of degree: Degree) -> String {
    switch degree {
    case .total: "Responsible in total"
    case .shared: "Responsible in part"
    case .none: "Not responsible"
    }
  }

  /// The heading of a generated section.
  func heading(_ section: Anchor.Section, on page: PageID) -> String {
    switch (section, page) {
    case (.glance, _): "At a glance"
    case (.diagram, _): "Where the boundary runs"
    case (.conditions, _): "What changes it"
    case (.duties, .layer): "Each responsibility in detail"
    case (.duties, .party): "What to do, by cluster type"
    case (.duties, _): "What you must do"
    case (.differences, _): "What differs"
    case (.matrix, .responsibilities): "The whole matrix"
    case (.matrix, _): "Who does what"
    case (.areas, _): "By area"
    case (.coverage, _): "Control by control"
    case (.gaps, _): "Gaps"
    case (.sources, _): "Sources"
    }
  }
}
