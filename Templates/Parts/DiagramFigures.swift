/// Diagrams with their captions. They are pictures to a screen reader; tables beside them hold the links.

import Diagrams
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// In CSS pixels: about what the text column offers on a laptop, so that letters keep their size.
  private static let diagramWidth = 800

  /// The stack of one cluster type.
  func stackFigure(_ type: ClusterType, prefix: String = "stack") -> HTML {
    let diagram = StackDiagram(model: model, clusterType: type.id, width: Self.diagramWidth)
    return figure(
      diagram.svg(.inline, idPrefix: prefix),
      caption: """
        <a href="\(links.to(.clusterType(type.id), .section(.matrix)))">\(words.heading(.matrix, on: page.id)): \(type.name)</a>
        """)
  }

  /// The boundary across cluster types.
  func boundaryFigure(_ types: [ClusterType], prefix: String = "boundary") -> HTML {
    let diagram = BoundaryShiftDiagram(model: model, clusterTypes: types.map(\.id), width: Self.diagramWidth)
    return figure(
      diagram.svg(.inline, idPrefix: prefix),
      caption: """
        <a href="\(links.to(.responsibilities, .section(.matrix)))">\(words.wholeMatrix)</a>
        """)
  }

  /// What changes hands from one cluster type to another.
  func changeFigure(_ from: ClusterType, _ to: ClusterType, prefix: String = "change") -> HTML {
    let diagram = ChangeDiagram(model: model, from: from.id, to: to.id, width: Self.diagramWidth)
    return figure(
      diagram.svg(.inline, idPrefix: prefix),
      caption: "\(from.columnTitle) → \(to.columnTitle)")
  }
}
