/// One cluster type as a stack: layers as bands, a box per responsibility.

import Colours
import Responsibility
import Words

package struct StackDiagram: Diagram {
  package let drawing: Drawing
  package let clusterType: ClusterType.ID
  package var kind: String { "stack" }

  package init(
    model: Model, clusterType: ClusterType.ID, width: Int = 960, palette: Palette = .standard,
    words: DiagramWords = .init()
  ) {
    drawing = Drawing(model: model, width: width, palette: palette, words: words)
    self.clusterType = clusterType
    column = model.clusterType(clusterType)
    cells =
      column.map { column in
        model.responsibilities.map {
          ShownCell(responsibility: $0, clusterType: column, assignment: model[$0.id, clusterType])
        }
      } ?? []
    key = ConditionKey(of: cells, drawing: drawing, namesClusterTypes: false)
  }

  private let column: ClusterType?
  private let cells: [ShownCell]
  private let key: ConditionKey

  package var title: String { drawing.words.stackTitle.filled(["clusterType": column?.name ?? ""]) }

  package var summary: String {
    let words = drawing.words
    let opening = words.stackSummary.filled([
      "count": String(cells.count), "layers": String(Set(cells.map(\.responsibility.layer)).count),
    ])
    return ([opening] + drawing.ownersInWords(of: cells) + key.items.map(\.sentence)).joined(separator: " ")
  }

  package func layout(withHeading: Bool) -> DiagramLayout {
    var sheet = Sheet(width: drawing.width)
    if withHeading {
      sheet.addHeading(column?.name ?? "", subtitle: drawing.dated(drawing.words.stackSubtitle))
    }
    var isFirst = true
    for layer in drawing.model.stack {
      let members = cells.filter { $0.responsibility.layer == layer.id }
      guard !members.isEmpty else { continue }
      if !isFirst { sheet.y += 10 }
      isFirst = false
      sheet.addBand(layer, cells: members, key: key, drawing: drawing)
    }
    if isFirst { sheet.addText(drawing.words.nothing, role: .note, font: .regular(14)) }
    sheet.addLegend(of: cells, drawing: drawing)
    sheet.addKey(key)
    return sheet.layout()
  }
}

extension Sheet {
  private static let padding = 12
  private static let boxGap = 10

  /// Adds a layer: its name, and its boxes in rows of equal boxes.
  fileprivate mutating func addBand(_ layer: Layer, cells: [ShownCell], key: ConditionKey, drawing: Drawing) {
    let nameWidth = drawing.isNarrow ? innerWidth - 2 * Sheet.padding : 132
    let name = TextBlock(layer.name, role: .layer, font: .bold(14), width: nameWidth)
    let nameX = Drawing.margin + Sheet.padding + (drawing.isNarrow ? 0 : 4)
    let left = drawing.isNarrow ? Drawing.margin + Sheet.padding : nameX + nameWidth + 16
    let right = width - Drawing.margin - Sheet.padding
    let top = y
    let panelIndex = elements.count
    y += Sheet.padding
    if drawing.isNarrow {
      elements.append(.text(name.placed(x: nameX, y: y)))
      y += name.height + 8
    }
    let rowsTop = y
    for row in Sheet.rows(of: cells, inWidth: right - left) {
      if y > rowsTop { y += Sheet.boxGap }
      addRow(row, left: left, right: right, key: key, drawing: drawing)
    }
    if !drawing.isNarrow {
      y = max(y, rowsTop + name.height)
      elements.append(.text(name.placed(x: nameX, y: rowsTop + (y - rowsTop - name.height) / 2)))
    }
    y += Sheet.padding
    let panel = Frame(x: Drawing.margin, y: top, width: innerWidth, height: y - top)
    elements.insert(.panel(panel), at: panelIndex)
  }

  private mutating func addRow(
    _ cells: [ShownCell], left: Int, right: Int, key: ConditionKey, drawing: Drawing
  ) {
    let starts = (0...cells.count).map { left + $0 * (right - left + Sheet.boxGap) / cells.count }
    let contents = cells.indices.map { index in
      BoxContent(
        cells[index].assignment, responsibility: cells[index].responsibility.id,
        clusterType: cells[index].clusterType.id, name: cells[index].responsibility.name,
        marks: key.numbers(of: cells[index].assignment), drawing: drawing, setting: .stack,
        width: starts[index + 1] - Sheet.boxGap - starts[index])
    }
    let height = max(64, contents.map(\.height).max() ?? 0)
    for (index, content) in contents.enumerated() {
      let frame = Frame(
        x: starts[index], y: y, width: starts[index + 1] - Sheet.boxGap - starts[index], height: height)
      elements.append(.box(content.placed(in: frame)))
    }
    y += height
  }

  /// The cells in as few rows as can be, none more than a box longer than another.
  private static func rows(of cells: [ShownCell], inWidth width: Int) -> [[ShownCell]] {
    let most = max(1, min(5, (width + boxGap) / (136 + boxGap)))
    let count = (cells.count + most - 1) / most
    return (0..<count).map { row in
      Array(cells[(row * cells.count + count - 1) / count..<((row + 1) * cells.count + count - 1) / count])
    }
  }
}
