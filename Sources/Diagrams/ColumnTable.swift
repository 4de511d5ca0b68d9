/// The columns and rows of the boundary shift: where each cell stands, and where the line runs between them.

import Responsibility

/// Columns of equal width beside a column of names.
struct ColumnTable {
  /// A row at its place.
  struct Row {
    let sides: [BoundarySide?]
    let top: Int
    let bottom: Int
  }

  private static let columnGap = 13
  private static let rowGap = 7
  private static let panelGap = 11
  private static let padding = 10
  private static let leastColumn = 64
  /// No label makes its column wider than this.
  private static let mostForWords = 112

  let columns: [ClusterType]
  let drawing: Drawing
  /// Wider than wished for if the columns would else be too narrow to read.
  let width: Int
  private let nameX: Int
  private let nameWidth: Int
  private let firstX: Int
  private let columnWidth: Int
  private let setting: BoxSetting
  private let titleFont: Font

  init(columns: [ClusterType], width: Int, drawing: Drawing) {
    self.columns = columns
    self.drawing = drawing
    let count = max(1, columns.count)
    nameX = Drawing.margin + ColumnTable.padding + 4
    nameWidth = max(96, min(250, width * (count > 5 ? 20 : 25) / 100))
    firstX = nameX + nameWidth + ColumnTable.columnGap
    let right = width - Drawing.margin - ColumnTable.padding
    let share = (right - firstX - (count - 1) * ColumnTable.columnGap) / count
    setting = share < 104 ? .narrowCell : .cell
    titleFont = share < 104 ? .bold(13) : .bold(14)
    columnWidth = max(
      share, ColumnTable.leastWidth(of: columns, setting: setting, titleFont: titleFont, drawing: drawing))
    let needed = firstX + count * (columnWidth + ColumnTable.columnGap) - ColumnTable.columnGap
    self.width = max(width, needed + ColumnTable.padding + Drawing.margin)
  }

  /// The width that holds every word of the labels and titles, within reason.
  private static func leastWidth(
    of columns: [ClusterType], setting: BoxSetting, titleFont: Font, drawing: Drawing
  ) -> Int {
    var labels: Set<String> = []
    for responsibility in drawing.model.responsibilities {
      for column in columns { labels.insert(drawing.model[responsibility.id, column.id].label) }
    }
    let words = labels.map { TextMetrics.widestWord(in: $0, font: setting.labelFont) + setting.inset }
    let titles = columns.map { TextMetrics.widestWord(in: $0.columnTitle, font: titleFont) }
    return max(leastColumn, min(ColumnTable.mostForWords, (words + titles).max() ?? 0))
  }

  /// Where the names end and the gap before the first column begins.
  var namesEnd: Int { firstX - ColumnTable.columnGap / 2 - 2 }

  private func x(of column: Int) -> Int { firstX + column * (columnWidth + ColumnTable.columnGap) }

  /// The titles of the columns, standing on one line.
  func addTitles(to sheet: inout Sheet) {
    let titles = columns.map { TextBlock($0.columnTitle, role: .column, font: titleFont, width: columnWidth) }
    let height = titles.map(\.height).max() ?? 0
    for (index, title) in titles.enumerated() {
      sheet.elements.append(.text(title.placed(x: x(of: index), y: sheet.y + height - title.height)))
    }
    sheet.y += height + 10
  }

  /// A panel per layer with its rows; returns the rows.
  func addRows(to sheet: inout Sheet, key: ConditionKey) -> [Row] {
    var rows: [Row] = []
    for layer in drawing.model.stack {
      let members = drawing.model.responsibilities(in: layer.id)
      guard !members.isEmpty else { continue }
      if !rows.isEmpty { sheet.y += ColumnTable.panelGap }
      let top = sheet.y
      let panelIndex = sheet.elements.count
      sheet.y += ColumnTable.padding
      let name = TextBlock(layer.name, role: .layer, font: .bold(14), width: nameWidth)
      sheet.elements.append(.text(name.placed(x: nameX, y: sheet.y)))
      sheet.y += name.height + 6
      for (index, member) in members.enumerated() {
        if index > 0 { sheet.y += ColumnTable.rowGap }
        rows.append(addRow(member, to: &sheet, key: key))
      }
      sheet.y += ColumnTable.padding
      sheet.elements.insert(
        .panel(Frame(x: Drawing.margin, y: top, width: sheet.innerWidth, height: sheet.y - top)), at: panelIndex)
    }
    return rows
  }

  private func addRow(_ responsibility: Responsibility, to sheet: inout Sheet, key: ConditionKey) -> Row {
    let assignments = columns.map { drawing.model[responsibility.id, $0.id] }
    let contents = columns.indices.map { index in
      BoxContent(
        assignments[index], responsibility: responsibility.id, clusterType: columns[index].id, name: nil,
        marks: key.numbers(of: assignments[index]), drawing: drawing, setting: setting, width: columnWidth)
    }
    let name = TextBlock(responsibility.name, role: .name, font: .regular(14), width: nameWidth)
    let height = max(30, name.height, contents.map(\.height).max() ?? 0)
    sheet.elements.append(.text(name.placed(x: nameX, y: sheet.y + (height - name.height) / 2)))
    for (index, content) in contents.enumerated() {
      let frame = Frame(x: x(of: index), y: sheet.y, width: columnWidth, height: height)
      sheet.elements.append(.box(content.placed(in: frame)))
    }
    let row = Row(
      sides: assignments.map { BoundarySide($0.value, in: drawing.model) }, top: sheet.y, bottom: sheet.y + height)
    sheet.y += height
    return row
  }

  /// The contour in the gaps between the cells of `rows`.
  func boundary(over rows: [Row]) -> [PlacedLine] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let ys =
      [first.top - ColumnTable.rowGap / 2 - 1]
      + zip(rows, rows.dropFirst()).map { upper, lower in
        // Between layers the line keeps to the lower edge of the upper one, clear of the lower one's name.
        lower.top - upper.bottom == ColumnTable.rowGap
          ? upper.bottom + ColumnTable.rowGap / 2 : upper.bottom + ColumnTable.padding + ColumnTable.panelGap / 2
      } + [last.bottom + ColumnTable.rowGap / 2]
    let xs = (0...columns.count).map { x(of: $0) - ColumnTable.columnGap / 2 - 1 }
    func placed(_ lines: [[Point]], _ kind: PlacedLine.Kind) -> [PlacedLine] {
      lines.map { line in
        PlacedLine(kind: kind, isSample: false, points: line.map { Point(x: xs[$0.x], y: ys[$0.y]) })
      }
    }
    let sides = rows.map(\.sides)
    return placed(BoundaryContour.openLines(between: sides), .openBoundary)
      + placed(BoundaryContour.lines(between: sides), .boundary)
  }
}
