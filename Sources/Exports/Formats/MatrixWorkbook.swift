/// The model as a workbook: the whole matrix, a sheet per cluster type, the sources and a legend.

import Colours
import Diagrams
import Responsibility
import SiteModel
import Spreadsheet
import YAML

extension MatrixTables {
  /// The workbook about `subject`: about everything, or about one cluster type.
  package func workbook(_ subject: ExportSubject, layers: [Layer.ID]? = nil) -> Workbook {
    var sheets: [Workbook.Sheet]
    switch subject {
    case .all:
      sheets =
        [Self.sheet(words.matrixSheet, table(.all, layers: layers))]
        + model.clusterTypes.map { Self.sheet($0.columnTitle, table(.clusterType($0.id), layers: layers)) }
    case .clusterType(let id):
      sheets = [Self.sheet(model.clusterType(id)?.columnTitle ?? id.rawValue, table(subject, layers: layers))]
    case .part, .change: sheets = [Self.sheet(words.matrixSheet, table(subject, layers: layers))]
    }
    sheets += [sourceSheet, legendSheet(table(subject, layers: layers))]
    return Workbook(title: site.settings.title, created: Self.seconds(model.asOf), sheets: sheets)
  }

  /// A table → a sheet; the column that names a row comes first, as it is the one that stays in view.
  private static func sheet(_ name: String, _ table: ExportTable) -> Workbook.Sheet {
    let headers = [table.rowHeader, table.groupHeader] + table.columns.map(\.header.words)
    let rows = table.groups.flatMap { group in
      group.rows.map { row in
        [Workbook.Cell(row.header.words, style: .init(isBold: true)), Workbook.Cell(group.header.words)]
          + row.cells.map(cell)
      }
    }
    let widths = table.columns.indices.map { column in
      table.groups.flatMap(\.rows).contains { $0.cells[column].words(separator: " ").count > 60 } ? 60 : 24
    }
    return Workbook.Sheet(
      name: name, rows: [headers.map { Workbook.Cell($0, style: .header) }] + rows, widths: [36, 28] + widths)
  }

  private static func cell(_ cell: ExportTable.Cell) -> Workbook.Cell {
    let colours = cell.look?.colours(.light)
    return Workbook.Cell(
      cell.words(separator: "\n"),
      style: colours.map { .init(fill: $0.fill, ink: $0.text, edge: $0.stroke, isBold: true) } ?? .plain)
  }

  var sourceSheet: Workbook.Sheet {
    let headers = [words.sourceID, words.publisher, words.title, words.date, words.address]
    let rows = model.sources.map { source in
      [
        Workbook.Cell(PlainWords.line(source.id.rawValue)), Workbook.Cell(PlainWords.line(source.publisher ?? "")),
        Workbook.Cell(PlainWords.line(source.title)), Workbook.Cell(source.date ?? words.undated),
        Workbook.Cell(source.url ?? "", address: source.url),
      ]
    }
    return Workbook.Sheet(
      name: words.sourcesSheet, rows: [headers.map { Workbook.Cell($0, style: .header) }] + rows,
      widths: [24, 20, 50, 16, 70])
  }

  /// The colours with their labels, and what stands below the table.
  private func legendSheet(_ table: ExportTable) -> Workbook.Sheet {
    var seen: Set<Palette.Entry> = []
    let looks = table.groups.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
      cell.look.flatMap { seen.insert($0).inserted ? (cell, $0) : nil }
    }
    let colours = looks.map { cell, look in
      let colours = look.colours(.light)
      return [
        Workbook.Cell(
          cell.lines.first?.words ?? "",
          style: .init(fill: colours.fill, ink: colours.text, edge: colours.stroke, isBold: true))
      ]
    }
    let remarks = table.remarks.map { [Workbook.Cell($0.words, address: $0.address?.href)] }
    return Workbook.Sheet(
      name: words.legendSheet, rows: [[Workbook.Cell(words.legendSheet, style: .header)]] + colours + remarks,
      widths: [90])
  }

  /// The day of the facts, or 1 January 1980: a file doesn't say when it was written.
  static func seconds(_ date: CalendarDate?) -> Int {
    date.map { 86_400 * $0.daysSince1970 } ?? 315_532_800
  }
}
