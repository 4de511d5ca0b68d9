/// Exports that list controls: the presets of compliance programmes, and OSCAL.

import Diagnostics
import Responsibility

struct ControlExport {
  private let tables: MatrixTables
  private let request: ExportRequest
  /// The part of the model that is exported.
  private let part: Model
  private let controls: ControlRows

  init(tables: MatrixTables, request: ExportRequest) {
    var named = tables
    named.usesAddress = false
    self.tables = named
    self.request = request
    part = tables.part(request)
    controls = ControlRows(
      tables.model, framework: Self.framework(tables.model, request), responsibilities: part.responsibilities)
  }

  /// The one that was asked for; else the one that the preset is about, or for OSCAL the first that anything is
  /// mapped to.
  private static func framework(_ model: Model, _ request: ExportRequest) -> Framework? {
    if let id = request.framework { return model.framework(id) }
    if let preset = request.format.preset { return model.frameworks.first(where: preset.lists) }
    return model.frameworks.first { framework in
      model.responsibilities.contains { row in row.controls.contains { $0.framework == framework.id } }
    }
  }

  func export() -> Export {
    let losses = Losses(format: request.format, model: part)
    if request.format == .oscalCatalog {
      let catalog = OSCALCatalog(tables: tables, controls: controls, today: request.today)
      return Export(content: .bytes(Array(catalog.json.document.utf8)), losses: [])
    }
    guard let preset = request.format.preset else {
      let document = OSCALDocument(
        tables: tables, controls: controls, clusterTypes: part.clusterTypes, today: request.today)
      let unmapped = controls.framework.map { losses.controls(controls, name: "'\($0.id)'") } ?? []
      return Export(
        content: .bytes(Array(document.json.document.utf8)), losses: (unmapped + values(losses)).report())
    }
    let sketch = PresetSketch(preset: preset, tables: tables, controls: controls)
    let name = controls.framework.map { "'\($0.id)'" } ?? preset.frameworkName
    let export = PresetExport(
      tables: part.clusterTypes.map(sketch.table), preset: preset, model: part, palette: tables.site.palette)
    let lost = losses.controls(controls, name: name) + part.clusterTypes.flatMap { sketch.losses($0, losses) }
    return Export(content: content(export), losses: lost.report())
  }

  private func content(_ export: PresetExport) -> Export.Content {
    switch request.container {
    case .csv: .bytes(export.csv)
    case .xlsx:
      .workbook(
        export.workbook(
          title: tables.site.settings.title, created: MatrixTables.seconds(tables.model.asOf),
          sources: tables.sourceSheet))
    }
  }

  private func values(_ losses: Losses) -> [Diagnostic] {
    controls.rows.flatMap(\.responsibilities).flatMap { row in
      part.clusterTypes.flatMap { losses.values(row, $0) }
    }
  }
}
