/// One cluster type with many responsibilities: for each layer a bar that is divided by who is responsible.

import Colours
import Responsibility
import Words

/// What stands in for the stack where a box per responsibility would be a picture that nobody can take in.
package struct StackOverviewDiagram: Diagram {
  package let drawing: Drawing
  package let clusterType: ClusterType.ID
  package var kind: String { "stack-overview" }

  private static let barHeight = 26

  package init(
    model: Model, clusterType: ClusterType.ID, width: Int = 960, palette: Palette = .standard,
    words: DiagramWords = .init()
  ) {
    drawing = Drawing(model: model, width: width, palette: palette, words: words)
    self.clusterType = clusterType
  }

  private var column: ClusterType? { drawing.model.clusterType(clusterType) }

  package var title: String { drawing.words.stackTitle.filled(["clusterType": column?.name ?? ""]) }

  package var summary: String {
    let layers = layers
    let opening = drawing.words.stackSummary.filled([
      "count": String(drawing.model.responsibilities.count), "layers": String(layers.count),
    ])
    let counts = layers.map { layer in
      drawing.words.boundaryColumn.filled([
        "clusterType": layer.layer.name, "counts": drawing.countsInWords(of: layer.cells),
      ])
    }
    return ([opening] + counts).joined(separator: " ")
  }

  private var layers: [(layer: Layer, cells: [ShownCell])] {
    guard let column else { return [] }
    return drawing.model.stack.compactMap { layer in
      let cells = drawing.model.responsibilities(in: layer.id).map {
        ShownCell(responsibility: $0, clusterType: column, assignment: drawing.model[$0.id, clusterType])
      }
      return cells.isEmpty ? nil : (layer, cells)
    }
  }

  package func layout(withHeading: Bool) -> DiagramLayout {
    var sheet = Sheet(width: drawing.width)
    if withHeading { sheet.addHeading(column?.name ?? "", subtitle: drawing.dated(drawing.words.stackSubtitle)) }
    let layers = layers
    for (index, layer) in layers.enumerated() {
      if index > 0 { sheet.y += 10 }
      addBand(layer.layer, layer.cells, to: &sheet)
    }
    sheet.addLegend(of: layers.flatMap(\.cells), drawing: drawing)
    return sheet.layout()
  }

  /// A layer: its name, its bar, and the counts in words.
  private func addBand(_ layer: Layer, _ cells: [ShownCell], to sheet: inout Sheet) {
    let padding = 12
    let (x, width) = (Drawing.margin + padding, sheet.innerWidth - 2 * padding)
    let top = sheet.y
    let panelIndex = sheet.elements.count
    sheet.y += padding
    let name = TextBlock(layer.name, role: .layer, font: .bold(14), width: width)
    sheet.elements.append(.text(name.placed(x: x, y: sheet.y)))
    sheet.y += name.height + 6
    let frame = Frame(x: x, y: sheet.y, width: width, height: Self.barHeight)
    sheet.elements += drawing.bar(cells.map(\.assignment.value), in: frame)
    sheet.y += Self.barHeight + 6
    let counts = TextBlock(
      drawing.countsInWords(of: cells), role: .note, font: .regular(13), width: width * 88 / 100)
    sheet.elements.append(.text(counts.placed(x: x, y: sheet.y)))
    sheet.y += counts.height + padding
    sheet.elements.insert(
      .panel(Frame(x: Drawing.margin, y: top, width: sheet.innerWidth, height: sheet.y - top)), at: panelIndex)
  }
}
