/// A matrix as words in rows and columns: the one value that every table format renders, so that no two of
/// them can contradict each other.

import Colours
import Diagrams
import SiteModel

package struct ExportTable: Sendable, Hashable {
  /// Words that lead somewhere, if there is an absolute address to lead to.
  package struct Line: Sendable, Hashable {
    /// One line: no line breaks, no tabs, no control characters.
    package let words: String
    package let address: Reference?

    package init(_ words: String, address: Reference? = nil) {
      self.words = PlainWords.line(words)
      self.address = address
    }
  }

  package struct Cell: Sendable, Hashable {
    /// None for a cell with nothing to say.
    package let lines: [Line]
    /// Who is responsible, where the cell says so: for formats that have colours.
    package let look: Palette.Entry?
    /// The pair that the cell is about, where it is a cell of the model.
    package let place: Place?

    package init(_ lines: [Line], look: Palette.Entry? = nil, place: Place? = nil) {
      self.lines = lines
      self.look = look
      self.place = place
    }

    package init(_ words: String, address: Reference? = nil) {
      self.init([Line(words, address: address)])
    }

    /// The lines, divided by `separator`.
    package func words(separator: String) -> String { lines.map(\.words).joined(separator: separator) }
  }

  /// A cell of the model, by the ids of its row and column.
  package struct Place: Sendable, Hashable {
    package let responsibility: String
    package let clusterType: String
    /// The area, where the cell is about one and not about what all areas come to.
    package var area: String?
  }

  package struct Row: Sendable, Hashable {
    /// The responsibility's id.
    package let id: String
    package let header: Line
    package let cells: [Cell]
  }

  /// The rows of a layer.
  package struct Group: Sendable, Hashable {
    package let header: Line
    package let rows: [Row]
  }

  package struct Column: Sendable, Hashable {
    package let header: Line
    /// The id of the cluster type that the column is about, if it is about one.
    package let clusterType: String?
    package var area: String?
  }

  package let caption: String
  /// The headers of the two columns that name a row: its group and itself.
  package let groupHeader: String
  package let rowHeader: String
  package let columns: [Column]
  package let groups: [Group]
  /// What stands below the table: what the conditions are, the sources, the date, where the table comes from.
  package let remarks: [Line]
  /// Whether rows and columns are all that the model has.
  package let isComplete: Bool

  /// How many columns a row has with those that name it.
  package var width: Int { columns.count + 2 }

  /// The table as rows of equal length with their headers repeated, for formats without spans.
  package var grid: [[Cell]] {
    let header = [Cell(groupHeader), Cell(rowHeader)] + columns.map { Cell([$0.header]) }
    let rows = groups.flatMap { group in
      group.rows.map { row in [Cell([group.header]), Cell([row.header])] + row.cells }
    }
    return [header] + rows
  }
}
