/// How wide the columns of a matrix in a frame are, and how high the whole is: known before any browser draws it, because
/// hosts without scripts need a fixed height.

import Diagrams

struct FrameLayout: Sendable {
  /// Of the columns with the one that names the rows, in hundredths of the width; together 100.
  let shares: [Int]
  /// In CSS pixels, at a common width; rather too high than too low.
  let height: Int

  /// About what wikis leave to a page's text.
  private static let width = 860
  /// Padding and border beside the words of a cell, and above and below them.
  private static let (beside, above) = (22, 13)
  private static let lineHeight = 21
  private static let font = Font.regular(14)

  init(_ table: ExportTable) {
    let rows = table.groups.flatMap(\.rows)
    let columns =
      [[[table.rowHeader]] + rows.map { [$0.header.words] }]
      + table.columns.indices.map { column in
        [[table.columns[column].header.words]] + rows.map { $0.cells[column].lines.map(\.words) }
      }
    let shares = Self.shares(columns)
    let rooms = shares.map { Self.width * $0 / 100 - Self.beside }
    let lines = (0...rows.count).map { row in
      columns.indices.map { column in Self.lines(columns[column][row], room: rooms[column]) }.max() ?? 1
    }
    let groups = table.groups.map { Self.lines([$0.header.words], room: Self.width - Self.beside) }
    let remarks = table.remarks.map { Self.lines([$0.words], room: Self.width - 40) }
    let table =
      (lines + groups).reduce(0) { $0 + $1 * Self.lineHeight + Self.above }
      + Self.lines([table.caption], room: Self.width) * Self.lineHeight + 17
    // The last term is room for a bar that scrolls sideways.
    height = table + remarks.reduce(0) { $0 + $1 * Self.lineHeight } + 21 + 16
    self.shares = shares
  }

  /// Wider for longer texts, up to where they are comfortable to read.
  private static func shares(_ columns: [[[String]]]) -> [Int] {
    let needs = columns.map { column in
      min(420, max(110, column.joined().map(width).max() ?? 0) + beside)
    }
    let total = needs.reduce(0, +)
    var shares = needs.map { $0 * 100 / total }
    shares[0] += 100 - shares.reduce(0, +)
    return shares
  }

  /// How many lines texts take that stand below one another.
  private static func lines(_ texts: [String], room: Int) -> Int {
    texts.reduce(0) { count, text in
      let width = width(text)
      // Lines end between words, so that each but the last is a little shorter than its room.
      return count + (width <= room ? 1 : (width + room - 1) / max(40, room - 28))
    }
  }

  /// In the widest of the fonts that systems use.
  private static func width(_ text: String) -> Int { TextMetrics.width(of: text, font: font) * 115 / 100 }
}
