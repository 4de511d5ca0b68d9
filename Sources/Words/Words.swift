/// Every word that Demarc prints into a site of its own, in one table that a site can replace.

/// The table: a group for each part of a site.
package struct Words: Sendable, Hashable {
  package var labels = LabelWords()
  package var pages = PageWords()
  package var diagrams = DiagramWords()
  package var markdown = MarkdownWords()
  package var exports = ExportWords()

  package init() {}

  package static let english = Words()
}

extension Words {
  /// A part of the table, by the name that sites use.
  package enum Group: String, Sendable, CaseIterable {
    case labels, pages, diagrams, markdown, exports
  }

  /// The words of a group with their names, in the order in which they are declared.
  package func texts(of group: Group) -> [(name: String, text: String)] {
    switch group {
    case .labels: labels.texts
    case .pages: pages.texts
    case .diagrams: diagrams.texts
    case .markdown: markdown.texts
    case .exports: exports.texts
    }
  }

  /// The table with other texts for some names of a group; names that it doesn't have are ignored.
  package func replacing(_ texts: [String: String], in group: Group) -> Words {
    var words = self
    switch group {
    case .labels: words.labels = labels.replacing(texts)
    case .pages: words.pages = pages.replacing(texts)
    case .diagrams: words.diagrams = diagrams.replacing(texts)
    case .markdown: words.markdown = markdown.replacing(texts)
    case .exports: words.exports = exports.replacing(texts)
    }
    return words
  }
}
