/// What changes hands from one cluster type to another.

import Colours
import Responsibility
import Words

package struct ChangeDiagram: Diagram {
  package let drawing: Drawing
  package let from: ClusterType.ID
  package let to: ClusterType.ID
  package var kind: String { "change" }

  package init(
    model: Model, from: ClusterType.ID, to: ClusterType.ID, width: Int = 960, palette: Palette = .standard,
    words: DiagramWords = .init()
  ) {
    drawing = Drawing(model: model, width: width, palette: palette, words: words)
    self.from = from
    self.to = to
    changes = Self.changes(in: model, from, to)
    key = ConditionKey(of: changes.flatMap { [$0.before, $0.after] }, drawing: drawing, namesClusterTypes: true)
  }

  /// Before and after, for each responsibility whose value differs.
  private let changes: [(before: ShownCell, after: ShownCell)]
  private let key: ConditionKey

  private static func changes(
    in model: Model, _ from: ClusterType.ID, _ to: ClusterType.ID
  ) -> [(before: ShownCell, after: ShownCell)] {
    guard let before = model.clusterType(from), let after = model.clusterType(to) else { return [] }
    return model.responsibilities.compactMap { row in
      let (old, new) = (model[row.id, from], model[row.id, to])
      if old.value == new.value { return nil }
      return (
        ShownCell(responsibility: row, clusterType: before, assignment: old),
        ShownCell(responsibility: row, clusterType: after, assignment: new)
      )
    }
  }

  private func name(of id: ClusterType.ID) -> String { drawing.model.clusterType(id)?.name ?? "" }

  package var title: String { drawing.words.changeTitle.filled(["from": name(of: from), "to": name(of: to)]) }

  private var count: String {
    changes.isEmpty
      ? drawing.words.nothingChanges
      : drawing.words.changeCount.filled([
        "count": String(changes.count), "total": String(drawing.model.responsibilities.count),
      ])
  }

  package var summary: String {
    let rows = changes.map { change in
      drawing.words.changeRow.filled([
        "responsibility": change.before.responsibility.name, "before": change.before.assignment.label,
        "after": change.after.assignment.label,
      ])
    }
    return ([count] + rows + key.items.map(\.sentence)).joined(separator: " ")
  }

  package func layout(withHeading: Bool) -> DiagramLayout {
    var sheet = Sheet(width: drawing.width)
    if withHeading {
      let subtitle = drawing.words.changeSubtitle.filled(["from": name(of: from), "to": name(of: to)])
      sheet.addHeading(drawing.words.changeHeading, subtitle: drawing.dated(subtitle))
    }
    if changes.isEmpty {
      let text = TextBlock(drawing.words.nothingChanges, role: .layer, font: .bold(14), width: sheet.innerWidth - 32)
      sheet.elements.append(
        .panel(Frame(x: Drawing.margin, y: sheet.y, width: sheet.innerWidth, height: text.height + 48)))
      sheet.elements.append(.text(text.placed(x: (sheet.width - text.width) / 2, y: sheet.y + 24)))
      sheet.y += text.height + 48
      return sheet.layout()
    }
    let cells = changes.flatMap { [$0.before, $0.after] }
    let table = ChangeTable(drawing: drawing, key: key)
    table.addTitles([cells[0].clusterType, cells[1].clusterType], to: &sheet)
    for layer in drawing.model.stack {
      let members = changes.filter { $0.before.responsibility.layer == layer.id }
      if !members.isEmpty { table.addLayer(layer, changes: members, to: &sheet) }
    }
    sheet.addLegend(of: cells, drawing: drawing)
    sheet.addKey(key)
    return sheet.layout()
  }
}
