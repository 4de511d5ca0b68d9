/// A preset as comma-separated values or as a workbook.

import Colours
import Diagrams
import Responsibility
import Spreadsheet

struct PresetExport {
  let tables: [PresetTable]
  let preset: Preset
  let model: Model
  /// The colours of the site.
  let palette: Palette

  /// One table; of several cluster types, with a first column that names them.
  var csv: [UInt8] {
    guard let first = tables.first else { return [] }
    if tables.count == 1 { return CSVTable.bytes([first.headers] + first.rows) }
    let rows = tables.flatMap { table in
      let name = PlainWords.line(model.clusterType(table.clusterType)?.name ?? table.clusterType.rawValue)
      return table.rows.map { [name] + $0 }
    }
    return CSVTable.bytes([["Cluster Type"] + first.headers] + rows)
  }

  /// A sheet per cluster type, and the sources.
  func workbook(title: String, created: Int, sources: Workbook.Sheet) -> Workbook {
    let sheets = tables.map { table in
      Workbook.Sheet(
        name: model.clusterType(table.clusterType)?.columnTitle ?? table.clusterType.rawValue,
        rows: [table.headers.map { Workbook.Cell($0, style: .header) }] + zip(table.rows, table.ownerships).map(row),
        widths: preset.widths)
    }
    return Workbook(title: title, created: created, sheets: sheets + [sources])
  }

  private func row(_ fields: [String], _ ownership: ControlOwnership) -> [Workbook.Cell] {
    let column = tables.first?.valueColumn
    return fields.enumerated().map { index, field in
      if index == 0 { return Workbook.Cell(field, style: .init(isBold: true)) }
      return Workbook.Cell(field, style: index == column ? style(of: ownership) : .plain)
    }
  }

  /// The look of the first party on a side.
  private func look(of sides: Set<Side>) -> Palette.Entry {
    model.parties.first { model.sides(of: $0.id) == sides }.map { palette.entry(for: $0.id, in: model) }
      ?? palette.shared
  }

  private func style(of ownership: ControlOwnership) -> Workbook.Style {
    let look =
      switch ownership {
      case .notApplicable: palette.notApplicable
      case .unknown: palette.notStated
      case .sides(let sides): sides.count == 1 ? look(of: sides) : palette.shared
      }
    let colours = look.colours(.light)
    return .init(fill: colours.fill, ink: colours.text, edge: colours.stroke, isBold: true)
  }
}
