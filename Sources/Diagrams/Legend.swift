/// What the looks of boxes mean: only those that occur, below the picture.

import Colours
import Responsibility
import Words

/// One cell that a diagram shows.
/// A class: diagrams sort, count and place their cells, and a copy is of forty fields.
final class ShownCell: Sendable {
  let responsibility: Responsibility
  let clusterType: ClusterType
  let assignment: Assignment

  init(responsibility: Responsibility, clusterType: ClusterType, assignment: Assignment) {
    self.responsibility = responsibility
    self.clusterType = clusterType
    self.assignment = assignment
  }
}

extension Sheet {
  private static let swatchWidth = 36
  private static let swatchHeight = 20
  private static let gap = 8
  private static let itemGap = 24
  private static let font = Font.regular(13)

  private enum Sign {
    case look(BoxLook)
    case line(PlacedLine.Kind)
  }

  /// Adds the legend of `cells` and `lines`.
  mutating func addLegend(of cells: [ShownCell], drawing: Drawing, lines: [(kind: PlacedLine.Kind, text: String)] = [])
  {
    var items = cells.map(\.assignment.value).ranked(in: drawing.model).map { value in
      (sign: Sign.look(drawing.palette.look(of: value, in: drawing.model)), text: drawing.legendText(of: value))
    }
    items += lines.map { (.line($0.kind), $0.text) }
    guard !items.isEmpty else { return }
    y += 16
    var x = Drawing.margin
    var rowHeight = 0
    for item in items {
      let lead = Sheet.swatchWidth + Sheet.gap
      let block = TextBlock(item.text, role: .legend, font: Sheet.font, width: textWidth(after: lead))
      // Some more than measured: typefaces differ, and the next sign must not touch the words.
      let room = block.width * 110 / 100
      if x > Drawing.margin && x + lead + room > width - Drawing.margin {
        x = Drawing.margin
        y += rowHeight + 6
        rowHeight = 0
      }
      addSign(item.sign, x: x)
      elements.append(.text(block.placed(x: x + lead, y: y)))
      x += lead + room + Sheet.itemGap
      rowHeight = max(rowHeight, max(block.height, Sheet.swatchHeight))
    }
    y += rowHeight
  }

  private mutating func addSign(_ sign: Sign, x: Int) {
    switch sign {
    case .look(let look):
      elements.append(
        .swatch(Frame(x: x, y: y, width: Sheet.swatchWidth, height: Sheet.swatchHeight), look))
    case .line(let kind):
      let middle = y + Sheet.swatchHeight / 2
      elements.append(
        .line(
          PlacedLine(
            kind: kind, isSample: true, points: [Point(x: x, y: middle), Point(x: x + Sheet.swatchWidth, y: middle)])))
    }
  }
}

extension Sequence<CellValue> {
  /// Each value once: owners in the order of the model, then what is shared, by its owners, then cells without one.
  func ranked(in model: Model) -> [CellValue] {
    func rank(_ value: CellValue) -> [Int] {
      switch value {
      case .owners(let owners):
        [Swift.min(owners.count, 2), owners.count]
          + owners.map { owner in model.parties.firstIndex { $0.id == owner } ?? 0 }
      case .nobody: [3]
      case .notStated: [4]
      case .notApplicable: [5]
      }
    }
    return Set(self).sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
  }
}

extension Drawing {
  /// The name of a value where no box is at hand to give its label.
  func legendText(of value: CellValue) -> String {
    switch value {
    case .nobody, .notStated, .notApplicable: return model.labels.text(for: value, parties: model.parties)
    case .owners(let owners):
      let parties = owners.compactMap(model.party)
      if parties.count == 1 {
        let party = parties[0]
        return party.label == party.name
          ? party.name : words.addressed.filled(["address": party.label, "name": party.name])
      }
      return words.sharedBy.filled([
        "shared": model.labels.overrides[value] ?? model.labels.words.shared,
        "names": parties.map(\.label).joined(separator: words.sharedWith),
      ])
    }
  }
}
