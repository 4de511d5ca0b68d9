/// The formats that hold one table as text.

import Markup

package enum TableFormat: String, Sendable, Hashable, CaseIterable {
  case htmlFragment = "html-fragment"
  case markdown, mediawiki, dokuwiki, confluence, csv

  /// The name of the file below `embed/ID/`.
  package var fileName: String {
    switch self {
    case .htmlFragment: "matrix.fragment.html"
    case .markdown: "matrix.md"
    case .mediawiki: "matrix.mediawiki"
    case .dokuwiki: "matrix.dokuwiki.txt"
    case .confluence: "matrix.confluence.xml"
    case .csv: "matrix.csv"
    }
  }

  package func render(_ table: ExportTable) -> [UInt8] {
    switch self {
    case .htmlFragment: HTMLFragment.render(table).bytes
    case .markdown: Array(MarkdownTable.render(table).utf8)
    case .mediawiki: Array(MediaWikiTable.render(table).utf8)
    case .dokuwiki: Array(DokuWikiTable.render(table).utf8)
    case .confluence: ConfluenceTable.render(table).bytes
    case .csv: Array(CSVTable.render(table).utf8)
    }
  }
}
