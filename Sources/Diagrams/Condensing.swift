/// When a picture with a box per cell is one that nobody can take in, and what is drawn instead.

import Colours
import Responsibility
import Words

extension Drawing {
  /// More boxes than these are no picture any more.
  private static let mostBoxes = 1_500
  /// The same for one cluster type.
  private static let mostBoxesInStack = 150

  /// The boundary across cluster types: with a box per cell, or as bars where there would be too many.
  package static func boundary(
    model: Model, clusterTypes: [ClusterType.ID], width: Int = 960, palette: Palette = .standard,
    words: DiagramWords = .init()
  ) -> any Diagram {
    if model.responsibilities.count * clusterTypes.count > mostBoxes {
      return OverviewDiagram(model: model, clusterTypes: clusterTypes, width: width, palette: palette, words: words)
    }
    return BoundaryShiftDiagram(model: model, clusterTypes: clusterTypes, width: width, palette: palette, words: words)
  }

  /// The stack of a cluster type: with a box per responsibility, or as bars where there would be too many.
  package static func stack(
    model: Model, clusterType: ClusterType.ID, width: Int = 960, palette: Palette = .standard,
    words: DiagramWords = .init()
  ) -> any Diagram {
    if model.responsibilities.count > mostBoxesInStack {
      return StackOverviewDiagram(model: model, clusterType: clusterType, width: width, palette: palette, words: words)
    }
    return StackDiagram(model: model, clusterType: clusterType, width: width, palette: palette, words: words)
  }

  /// The values in the order of the legend, each as wide as it is frequent.
  func bar(_ values: [CellValue], in frame: Frame) -> [DiagramElement] {
    let ranked = values.ranked(in: model)
    let widths = Self.widths(ranked.map { value in values.count { $0 == value } }, room: frame.width)
    var left = frame.x
    return zip(ranked, widths).map { value, width in
      let part = Frame(x: left, y: frame.y, width: width, height: frame.height)
      left += width
      return .swatch(part, palette.look(of: value, in: model))
    }
  }

  /// In pixels: what a spine and something beside it take.
  private static let leastPart = 12

  /// Shares of `room` in proportion to `counts`, but none too narrow to be seen: the widest give what that takes.
  static func widths(_ counts: [Int], room: Int) -> [Int] {
    let total = max(1, counts.reduce(0, +))
    let least = min(leastPart, room / max(1, counts.count))
    var end = 0
    var widths = counts.map { count in
      let start = end
      end += count
      return max(least, room * end / total - room * start / total)
    }
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
    }
    return widths
  }
}
