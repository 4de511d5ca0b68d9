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
  ) -> any ColumnDiagram {
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
    var start = 0
    return values.ranked(in: model).compactMap { value in
      let end = start + values.count { $0 == value }
      let (left, right) = (frame.width * start / values.count, frame.width * end / values.count)
      start = end
      guard right > left else { return nil }
      let part = Frame(x: frame.x + left, y: frame.y, width: right - left, height: frame.height)
      return .swatch(part, palette.look(of: value, in: model))
    }
  }
}
