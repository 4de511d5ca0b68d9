/// The words that diagrams print of their own.

/// Words and sentence patterns; `{name}` stands for what is filled in.
package struct DiagramWords: WordGroup {
  /// Between the names of those who share.
  package var sharedWith = " + "
  /// A party in the legend whose form of address isn't its name.
  package var addressed = "{address} ({name})"
  package var sharedBy = "{shared}: {names}"
  package var listSeparator = ", "
  package var changeSeparator = "; "
  package var labelNow = "{responsibility} → {label}"
  package var labelNowOn = "{responsibility} ({clusterTypes}) → {label}"
  package var condition = "If {clause}: {changes}."

  package var stackTitle = "Who is responsible for what on {clusterType}"
  package var stackSubtitle = "Who is responsible for what"
  package var stackSummary = "{count} responsibilities in {layers} layers."
  package var owned = "{label}: {count} ({responsibilities})."

  package var boundaryTitle = "Where the boundary runs: {clusterTypes}"
  package var boundaryHeading = "Where the boundary runs"
  package var boundarySummary = "{count} responsibilities on {clusterTypes} cluster types."
  package var boundaryColumn = "{clusterType}: {counts}."
  package var boundaryCount = "{label} {count}"
  package var boundaryDiffers = "Different from type to type: {count}. {rows}."
  package var boundaryRow = "{responsibility} ({labels})"
  package var boundarySame = "The same on all of them."
  package var boundaryLine = "Boundary: beyond it, no part is left for {customers}"
  package var openBoundaryLine = "Boundary somewhere between these lines: no owner in between"

  package var changeTitle = "What changes hands from {from} to {to}"
  package var changeHeading = "What changes hands"
  package var changeSubtitle = "From {from} to {to}"
  package var changeCount = "{count} of {total} responsibilities change hands."
  package var changeRow = "{responsibility}: {before}, then {after}."
  package var nothingChanges = "Nothing changes hands."

  package var asOf = "{words}, as of {date}"
  package var nothing = "No responsibilities."

  package init() {}
}
