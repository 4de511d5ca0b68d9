/// Everything that can be exported on its own, by the name that the command line knows it by.

import Diagrams
import Responsibility
import SiteModel
import Spreadsheet

package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case htmlFragment = "html-fragment"
  case htmlEmbed = "html-embed"
  case markdown, mediawiki, dokuwiki, confluence, csv, xlsx, svg, png

}

/// What one export is made of.
package struct ExportRequest: Sendable {
  package let format: ExportFormat
  package let subject: ExportSubject
  /// All of them without a choice.
  package let layers: [Layer.ID]?

  package init(format: ExportFormat, subject: ExportSubject, layers: [Layer.ID]? = nil) {
    self.format = format
    self.subject = subject
    self.layers = layers
  }
}

/// An export before the last step, which some formats need another program or a scratch directory for.
package struct Export: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    case workbook(Workbook)
    /// A picture that is to become a PNG.
    case picture(svg: [UInt8])
  }

  package let content: Content
}

extension Embeds {
  package func export(_ request: ExportRequest) -> Export {
    let table = tables.table(request.subject, layers: request.layers)
    let content: Export.Content =
      switch request.format {
      case .htmlFragment, .markdown, .mediawiki, .dokuwiki, .confluence, .csv:
        .bytes(TableFormat(rawValue: request.format.rawValue).map { $0.render(table) } ?? [])
      case .htmlEmbed: .bytes(MatrixDocument.render(table, language: tables.site.settings.language).bytes)
      case .xlsx: .workbook(tables.workbook(request.subject, layers: request.layers))
      case .svg: .bytes(diagram(request.subject, .light).bytes)
      case .png: .picture(svg: diagram(request.subject, .light).bytes)
      }
    return Export(content: content)
  }
}
