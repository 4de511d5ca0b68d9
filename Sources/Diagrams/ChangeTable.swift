/// The rows of the change diagram: where each box and arrow stands.

import Responsibility

/// Rows of a name, a box, an arrow and a box.
struct ChangeTable {
  private static let padding = 10
  private static let arrow = 56

  let drawing: Drawing
  let key: ConditionKey
  private let nameX = Drawing.margin + padding + 4
  private let nameWidth: Int
  private let boxWidth: Int
  /// Whether there is no room for names beside the boxes.
  private let namesStandAbove: Bool
  private let boxX: [Int]

  init(drawing: Drawing, key: ConditionKey) {
    self.drawing = drawing
    self.key = key
    let arrow = drawing.isNarrow ? 32 : ChangeTable.arrow
    let right = drawing.width - Drawing.margin - ChangeTable.padding
    let isTight = drawing.width < 560
    nameWidth = isTight ? right - nameX : min(300, drawing.width * 30 / 100)
    let left = isTight ? nameX : nameX + nameWidth + 16
    namesStandAbove = isTight
    boxWidth = (right - left - arrow) / 2
    boxX = [left, right - boxWidth]
  }

  func addTitles(_ columns: [ClusterType], to sheet: inout Sheet) {
    let titles = columns.map { TextBlock($0.columnTitle, role: .column, font: .bold(14), width: boxWidth) }
    let height = titles.map(\.height).max() ?? 0
    for (index, title) in titles.enumerated() {
      sheet.elements.append(.text(title.placed(x: boxX[index], y: sheet.y + height - title.height)))
    }
    sheet.y += height
  }

  func addLayer(_ layer: Layer, changes: [(before: ShownCell, after: ShownCell)], to sheet: inout Sheet) {
    sheet.y += 10
    let top = sheet.y
    let panelIndex = sheet.elements.count
    sheet.y += ChangeTable.padding
    let name = TextBlock(
      layer.name, role: .layer, font: .bold(14), width: sheet.innerWidth - 2 * (nameX - Drawing.margin))
    sheet.elements.append(.text(name.placed(x: nameX, y: sheet.y)))
    sheet.y += name.height + 6
    for (index, change) in changes.enumerated() {
      if index > 0 { sheet.y += 8 }
      addRow([change.before, change.after], to: &sheet)
    }
    sheet.y += ChangeTable.padding
    sheet.elements.insert(
      .panel(Frame(x: Drawing.margin, y: top, width: sheet.innerWidth, height: sheet.y - top)), at: panelIndex)
  }

  private func addRow(_ cells: [ShownCell], to sheet: inout Sheet) {
    let contents = cells.map { cell in
      BoxContent(
        cell.assignment, responsibility: cell.responsibility.id, clusterType: cell.clusterType.id, name: nil,
        marks: key.numbers(of: cell.assignment), drawing: drawing, setting: .change, width: boxWidth)
    }
    let name = TextBlock(cells[0].responsibility.name, role: .name, font: .regular(14), width: nameWidth)
    let height = max(36, namesStandAbove ? 0 : name.height, contents.map(\.height).max() ?? 0)
    let nameY = namesStandAbove ? sheet.y : sheet.y + (height - name.height) / 2
    sheet.elements.append(.text(name.placed(x: nameX, y: nameY)))
    if namesStandAbove { sheet.y += name.height + 4 }
    for (index, content) in contents.enumerated() {
      let frame = Frame(x: boxX[index], y: sheet.y, width: boxWidth, height: height)
      sheet.elements.append(.box(content.placed(in: frame)))
    }
    let middle = sheet.y + height / 2
    sheet.elements.append(
      .line(
        PlacedLine(
          kind: .arrow, isSample: false,
          points: [Point(x: boxX[0] + boxWidth + 8, y: middle), Point(x: boxX[1] - 8, y: middle)])))
    sheet.y += height
  }
}
