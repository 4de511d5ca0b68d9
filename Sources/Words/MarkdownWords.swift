/// The words that pages of prose print of their own.

package struct MarkdownWords: WordGroup {
  package var note = "Note"
  package var tip = "Tip"
  package var important = "Important"
  package var warning = "Warning"
  package var caution = "Caution"
  /// The name of the section at the end of the page.
  package var footnotes = "Footnotes"
  /// Goes before a footnote's number, for screen readers.
  package var footnote = "Footnote"
  /// Goes before a footnote's number on the way back to the text.
  package var backToReference = "Back to reference"
  /// Goes before a heading's text.
  package var permalink = "Link to this section:"
  /// The caption of a table without one on a page without a heading above it.
  package var table = "Table"
  package var copy = "Copy"
  package var copied = "Copied"
  package var done = "Done"
  package var open = "To do"

  package init() {}
}
