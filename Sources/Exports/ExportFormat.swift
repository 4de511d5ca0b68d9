/// Everything that can be exported on its own, by the name that the command line knows it by.

import Diagnostics
import Diagrams
import Responsibility
import SiteModel
import Snapshots
import Spreadsheet
import YAML

package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case htmlFragment = "html-fragment"
  case htmlEmbed = "html-embed"
  case markdown, mediawiki, dokuwiki, confluence, csv, xlsx, json, svg, png, oscal
  /// The catalogue that a plan in OSCAL imports.
  case oscalCatalog = "oscal-catalog"
  case fedRAMP = "fedramp-crm"
  case caiq = "csa-caiq"
  case pci = "pci-12.8.5"

  /// The layout of a compliance programme, if it is one.
  package var preset: Preset? { Preset(rawValue: rawValue) }

  /// Whether the export lists the controls of a framework.
  package var listsControls: Bool { self == .oscal || self == .oscalCatalog || preset != nil }
}

/// What one export is made of.
package struct ExportRequest: Sendable {
  /// What a preset's table is written as.
  package enum Container: String, Sendable, Hashable, CaseIterable {
    case csv, xlsx
  }

  package let format: ExportFormat
  package let subject: ExportSubject
  /// All of them without a choice.
  package let layers: [Layer.ID]?
  package var container = Container.csv
  /// The framework whose controls are listed, in place of the one that the format is about.
  package var framework: Framework.ID?
  /// The day on which the export is made, for models that don't say of when they are.
  package var today: CalendarDate?

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
  /// What the format can't say of the model: warnings at the cells.
  package let losses: [Diagnostic]
}

extension Embeds {
  package func export(_ request: ExportRequest) -> Export {
    if request.format.listsControls { return ControlExport(tables: tables, request: request).export() }
    let table = tables.table(request.subject, layers: request.layers)
    let content: Export.Content
    var losses: [Diagnostic] = []
    switch request.format {
    case .htmlEmbed: content = .bytes(MatrixDocument.render(table, language: tables.site.settings.language).bytes)
    case .xlsx:
      let workbook = tables.workbook(request.subject, layers: request.layers)
      content = .workbook(workbook)
      losses = longTexts(request)
    case .json: content = .bytes(ModelDocument(tables.part(request)).bytes)
    case .svg:
      content = .bytes(diagram(request.subject, .light, layers: request.layers).bytes)
      losses = undrawn(request)
    case .png:
      content = .picture(svg: diagram(request.subject, .light, layers: request.layers).bytes)
      losses = undrawn(request)
    default:
      let bytes = TableFormat(rawValue: request.format.rawValue).map { $0.render(table) } ?? []
      content = .bytes(bytes)
      if request.format == .confluence { losses = oversized(bytes.count, request) }
    }
    return Export(content: content, losses: losses.report())
  }

  /// What diagrams show by owner only.
  private func undrawn(_ request: ExportRequest) -> [Diagnostic] {
    let part = tables.part(request)
    let losses = Losses(format: request.format, model: part)
    return part.responsibilities.flatMap { row in
      part.clusterTypes.flatMap { type in losses.roles(part[row.id, type.id]).map { losses.loss($0, row, type) } }
    }
  }

  /// A table that is larger than what Confluence takes well.
  private func oversized(_ size: Int, _ request: ExportRequest) -> [Diagnostic] {
    guard size > ConfluenceTable.mostBytes, let row = tables.part(request).responsibilities.first else { return [] }
    return [
      Diagnostic(
        .exportLoss, "the table has \(size / 1000) KB, and pages of Confluence get slow above some 50",
        at: row.location,
        explanation: "export one cluster type or one layer: --cluster-type, --layer")
    ]
  }

  /// Cells of a workbook that are longer than spreadsheets can hold.
  private func longTexts(_ request: ExportRequest) -> [Diagnostic] {
    let part = tables.part(request)
    let losses = Losses(format: request.format, model: part)
    return part.responsibilities.flatMap { row in
      part.clusterTypes.compactMap { type in
        let cell = part[row.id, type.id]
        let longest = [tables.duties(cell), tables.basis(cell)].map { lines in
          lines.reduce(0) { $0 + $1.words.utf16.count + 1 }
        }.max()
        return (longest ?? 0) > Workbook.longestText + 1
          ? losses.loss("text beyond \(Workbook.longestText) characters", row, type) : nil
      }
    }
  }
}

extension MatrixTables {
  /// The part of the model that a request is about.
  func part(_ request: ExportRequest) -> Model {
    switch request.subject {
    case .all: model.part(layers: request.layers)
    case .clusterType(let id): model.part(clusterTypes: [id], layers: request.layers)
    case .part(let part): model.part(clusterTypes: part.clusterTypes, layers: part.layers)
    case .change(let pair): model.part(clusterTypes: [pair.from, pair.to], layers: request.layers)
    }
  }
}
