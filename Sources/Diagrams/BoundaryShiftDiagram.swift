/// Several cluster types side by side, with the boundary as a stepped line.

import Colours
import Responsibility
import Words

package struct BoundaryShiftDiagram: Diagram {
  package let drawing: Drawing
  package let clusterTypes: [ClusterType.ID]
  package var kind: String { "boundary-shift" }

  package init(
    model: Model, clusterTypes: [ClusterType.ID], width: Int = 960, palette: Palette = .standard,
    words: DiagramWords = .init()
  ) {
    drawing = Drawing(model: model, width: width, palette: palette, words: words)
    self.clusterTypes = clusterTypes
    let columns = clusterTypes.compactMap(model.clusterType)
    self.columns = columns
    cells = model.responsibilities.flatMap { responsibility in
      columns.map { column in
        ShownCell(
          responsibility: responsibility, clusterType: column, assignment: model[responsibility.id, column.id])
      }
    }
    key = ConditionKey(of: cells, drawing: drawing, namesClusterTypes: true)
  }

  private let columns: [ClusterType]
  /// Row after row.
  private let cells: [ShownCell]
  private let key: ConditionKey

  package var title: String {
    drawing.words.boundaryTitle.filled([
      "clusterTypes": columns.map(\.name).joined(separator: drawing.words.listSeparator)
    ])
  }

  package var summary: String {
    let (words, model) = (drawing.words, drawing.model)
    var sentences = [
      words.boundarySummary.filled([
        "count": String(model.responsibilities.count), "clusterTypes": String(columns.count),
      ])
    ]
    for (index, column) in columns.enumerated() {
      let own = stride(from: index, to: cells.count, by: columns.count).map { cells[$0] }
      sentences.append(
        words.boundaryColumn.filled(["clusterType": column.name, "counts": drawing.countsInWords(of: own)]))
    }
    var rows: [String] = []
    for start in stride(from: 0, to: cells.count, by: max(1, columns.count)) {
      let row = cells[start..<start + columns.count]
      if row.allSatisfy({ $0.assignment.value == row[start].assignment.value }) { continue }
      rows.append(
        words.boundaryRow.filled([
          "responsibility": row[start].responsibility.name,
          "labels": row.map(\.assignment.label).joined(separator: words.listSeparator),
        ]))
    }
    sentences.append(
      rows.isEmpty
        ? words.boundarySame
        : words.boundaryDiffers.filled([
          "count": String(rows.count), "rows": rows.joined(separator: words.changeSeparator),
        ]))
    return (sentences + key.items.map(\.sentence)).joined(separator: " ")
  }

  package func layout(withHeading: Bool) -> DiagramLayout {
    let table = ColumnTable(columns: columns, width: drawing.width, drawing: drawing)
    var sheet = Sheet(width: table.width)
    if withHeading {
      sheet.addHeading(drawing.words.boundaryHeading, subtitle: drawing.dated(drawing.words.stackSubtitle))
    }
    if drawing.model.responsibilities.isEmpty || columns.isEmpty {
      var names = Sheet(width: table.width)
      table.addTitles(to: &names)
      _ = table.addRows(to: &names, key: key)
      sheet.labelColumn = Frame(x: 0, y: 0, width: table.namesEnd, height: names.y)
      sheet.addText(drawing.words.nothing, role: .note, font: .regular(14))
      return sheet.layout()
    }
    table.addTitles(to: &sheet)
    let rows = table.addRows(to: &sheet, key: key)
    sheet.labelColumn = Frame(x: 0, y: 0, width: table.namesEnd, height: sheet.y)
    let lines = table.boundary(over: rows)
    sheet.elements += lines.map(DiagramElement.line)
    let customers = drawing.model.parties.filter { $0.kind == .customer }.map(\.name)
    let meanings: [(kind: PlacedLine.Kind, text: String)] = [
      (
        .boundary,
        drawing.words.boundaryLine.filled(["customers": customers.joined(separator: drawing.words.listSeparator)])
      ),
      (.openBoundary, drawing.words.openBoundaryLine),
    ]
    sheet.addLegend(
      of: cells, drawing: drawing, lines: meanings.filter { meaning in lines.contains { $0.kind == meaning.kind } })
    sheet.addKey(key)
    return sheet.layout()
  }
}
