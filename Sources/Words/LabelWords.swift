/// The words of cells' labels that aren't the names of parties.

/// What a cell prints whose value isn't one party.
package struct LabelWords: WordGroup {
  package var shared = "Shared"
  package var nobody = "Nobody"
  package var notStated = "Not stated"
  package var notApplicable = "Not applicable"
  /// Between all but the last two of several names.
  package var separator = ", "
  /// Between the last two of several names.
  package var lastSeparator = " and "

  package init() {}
}
