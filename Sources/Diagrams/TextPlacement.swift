/// Wrapped text on its way to its place.

/// Text whose lines are known and whose place isn't.
struct TextBlock: Sendable, Hashable {
  let role: PlacedText.Role
  let font: Font
  let lines: [WrappedLine]

  init(_ text: String, role: PlacedText.Role, font: Font, width: Int) {
    self.role = role
    self.font = font
    lines = wrap(text, to: width, font: font)
  }

  var height: Int { lines.count * font.lineHeight }
  var width: Int { lines.reduce(0) { max($0, $1.width) } }

  /// The text with its top left corner at a point.
  func placed(x: Int, y: Int) -> PlacedText {
    PlacedText(
      role: role, font: font,
      lines: lines.indices.map { index in
        PlacedText.Line(text: lines[index].text, x: x, baseline: y + index * font.lineHeight + font.ascent)
      },
      frame: Frame(x: x, y: y, width: width, height: height))
  }
}

/// The marks of one box, in rows that fit a width.
struct MarkBlock: Sendable, Hashable {
  static let height = 18
  static let gap = 4
  static let font = Font.bold(12)

  let rows: [[Int]]

  init(_ numbers: [Int], width: Int) {
    var rows: [[Int]] = []
    var used = 0
    for number in numbers {
      let wanted = MarkBlock.width(of: number) + MarkBlock.gap
      if rows.isEmpty || used + wanted - MarkBlock.gap > width {
        rows.append([number])
        used = wanted
      } else {
        rows[rows.count - 1].append(number)
        used += wanted
      }
    }
    self.rows = rows
  }

  static func width(of number: Int) -> Int {
    max(height, TextMetrics.width(of: String(number), font: font) + 10)
  }

  var height: Int { rows.isEmpty ? 0 : rows.count * (MarkBlock.height + MarkBlock.gap) - MarkBlock.gap }
  var width: Int {
    rows.map { row in row.reduce(-MarkBlock.gap) { $0 + MarkBlock.width(of: $1) + MarkBlock.gap } }.max() ?? 0
  }

  /// The marks in rows that begin at `x`.
  func placed(x: Int, y: Int) -> [PlacedMark] {
    var marks: [PlacedMark] = []
    for (index, row) in rows.enumerated() {
      var left = x
      for number in row {
        let width = MarkBlock.width(of: number)
        marks.append(
          PlacedMark(
            number: number,
            frame: Frame(
              x: left, y: y + index * (MarkBlock.height + MarkBlock.gap), width: width, height: MarkBlock.height)))
        left += width + MarkBlock.gap
      }
    }
    return marks
  }
}
