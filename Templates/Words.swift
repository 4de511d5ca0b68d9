/// Every word that the templates print themselves, in one place.

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
    case (.sources, _): "Sources"
    }
  }
}
