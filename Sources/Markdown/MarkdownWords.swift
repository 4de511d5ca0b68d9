/// The words that the page renderer prints by itself; a site can replace them.

package struct MarkdownWords: Sendable, Hashable {
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
  package var done = "Done"
  package var open = "To do"

  package init() {}

  package static let english = MarkdownWords()

  func title(of kind: Alert.Kind) -> String {
    switch kind {
    case .note: note
    case .tip: tip
    case .important: important
    case .warning: warning
    case .caution: caution
    }
  }
}
