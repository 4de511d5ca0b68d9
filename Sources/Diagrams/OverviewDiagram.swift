/// Many responsibilities on many cluster types: for each type a bar per layer, divided by who is responsible.

import Colours
import Responsibility
import Words

/// What stands in for the boundary shift where a box per cell would be a picture that nobody can take in.
package struct OverviewDiagram: Diagram {
  package let drawing: Drawing
  package let clusterTypes: [ClusterType.ID]
  package var kind: String { "overview" }

  private static let rowHeight = 18
  private static let rowGap = 8
  private static let columnGap = 10
  private static let leastColumn = 64
  /// No name of a layer makes its column wider than this.
  private static let mostForWords = 112
  private static let titleFont = Font.bold(13)
  private static let padding = 12

  package init(
    model: Model, clusterTypes: [ClusterType.ID], width: Int = 960, palette: Palette = .standard,
    words: DiagramWords = .init()
  ) {
    drawing = Drawing(model: model, width: width, palette: palette, words: words)
    self.clusterTypes = clusterTypes
    types = clusterTypes.compactMap(model.clusterType)
    layers = model.stack.filter { !model.responsibilities(in: $0.id).isEmpty }
    columnWidth = Self.columnWidth(of: layers, in: drawing)
  }

  private let types: [ClusterType]
  private let layers: [Layer]
  private let columnWidth: Int

  package var title: String { drawing.words.boundaryHeading }

  package var summary: String {
    let words = drawing.words
    let opening = words.boundarySummary.filled([
      "count": String(drawing.model.responsibilities.count), "clusterTypes": String(types.count),
    ])
    let columns = types.map { type in
      words.boundaryColumn.filled(["clusterType": type.name, "counts": drawing.countsInWords(of: cells(of: type))])
    }
    return ([opening] + columns).joined(separator: " ")
  }

  private func cells(of type: ClusterType) -> [ShownCell] {
    drawing.model.responsibilities.map {
      ShownCell(responsibility: $0, clusterType: type, assignment: drawing.model[$0.id, type.id])
    }
  }

  // MARK: Places

  private static let nameX = Drawing.margin + padding
  private var nameWidth: Int { Self.nameWidth(in: drawing) }
  private var firstX: Int { Self.firstX(in: drawing) }

  private static func nameWidth(in drawing: Drawing) -> Int { max(96, min(200, drawing.width / 4)) }
  private static func firstX(in drawing: Drawing) -> Int { nameX + nameWidth(in: drawing) + columnGap }

  private static func columnWidth(of layers: [Layer], in drawing: Drawing) -> Int {
    let count = max(1, layers.count)
    let right = drawing.width - Drawing.margin - padding
    let words = layers.map { TextMetrics.widestWord(in: $0.name, font: titleFont) }.max() ?? 0
    let least = max(leastColumn, min(mostForWords, words))
    return max(least, (right - firstX(in: drawing) - (count - 1) * columnGap) / count)
  }

  /// Wider than wished for if the columns would else be too narrow.
  private var width: Int {
    let needed = firstX + layers.count * (columnWidth + Self.columnGap) - Self.columnGap
    return max(drawing.width, needed + Self.padding + Drawing.margin)
  }

  private func x(of column: Int) -> Int { firstX + column * (columnWidth + Self.columnGap) }

  package func layout(withHeading: Bool) -> DiagramLayout {
    var sheet = Sheet(width: width)
    if withHeading {
      sheet.addHeading(drawing.words.boundaryHeading, subtitle: drawing.dated(drawing.words.stackSubtitle))
    }
    if layers.isEmpty || types.isEmpty {
      var names = Sheet(width: width)
      addTitles(to: &names)
      addRows(to: &names)
      sheet.labelColumn = Frame(x: 0, y: 0, width: firstX - Self.columnGap / 2, height: names.y)
      sheet.addText(drawing.words.nothing, role: .note, font: .regular(14))
      return sheet.layout()
    }
    addTitles(to: &sheet)
    addRows(to: &sheet)
    sheet.labelColumn = Frame(x: 0, y: 0, width: firstX - Self.columnGap / 2, height: sheet.y)
    sheet.addLegend(of: types.flatMap(cells), drawing: drawing)
    return sheet.layout()
  }

  /// The names of the layers, standing on one line.
  private func addTitles(to sheet: inout Sheet) {
    let titles = layers.map { TextBlock($0.name, role: .column, font: Self.titleFont, width: columnWidth) }
    let height = titles.map(\.height).max() ?? 0
    for (index, title) in titles.enumerated() {
      sheet.elements.append(.text(title.placed(x: x(of: index), y: sheet.y + height - title.height)))
    }
    sheet.y += height + 8
  }

  private func addRows(to sheet: inout Sheet) {
    let top = sheet.y
    let panelIndex = sheet.elements.count
    sheet.y += Self.padding
    let rows = layers.map { drawing.model.responsibilities(in: $0.id) }
    for (index, type) in types.enumerated() {
      if index > 0 { sheet.y += Self.rowGap }
      let name = TextBlock(type.columnTitle, role: .name, font: .regular(14), width: nameWidth)
      let height = max(Self.rowHeight, name.height)
      sheet.elements.append(.text(name.placed(x: Self.nameX, y: sheet.y + (height - name.height) / 2)))
      for (column, members) in rows.enumerated() {
        let values = members.map { drawing.model[$0.id, type.id].value }
        let frame = Frame(
          x: x(of: column), y: sheet.y + (height - Self.rowHeight) / 2, width: columnWidth, height: Self.rowHeight)
        sheet.elements += drawing.bar(values, in: frame)
      }
      sheet.y += height
    }
    sheet.y += Self.padding
    sheet.elements.insert(
      .panel(Frame(x: Drawing.margin, y: top, width: sheet.innerWidth, height: sheet.y - top)), at: panelIndex)
  }
}
