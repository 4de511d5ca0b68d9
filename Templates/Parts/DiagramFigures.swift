/// Diagrams with their captions.

import Diagrams
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The stack of one cluster type.
  func stackFigure(_ type: ClusterType, prefix: String = "stack") -> HTML {
    let diagram = StackDiagram(model: model, clusterType: type.id)
    return figure(
      diagram.svg(.inline, idPrefix: prefix, link: { address($0, type.id) }),
      caption: """
        <a href="\(links.to(.clusterType(type.id), .section(.matrix)))">\(words.heading(.matrix, on: page.id)): \(type.name)</a>
        """)
  }

  /// The boundary across cluster types.
  func boundaryFigure(_ types: [ClusterType], prefix: String = "boundary") -> HTML {
    let diagram = BoundaryShiftDiagram(model: model, clusterTypes: types.map(\.id))
    return figure(
      diagram.svg(.inline, idPrefix: prefix, link: { address($0, nil) }),
      caption: """
        <a href="\(links.to(.responsibilities, .section(.matrix)))">\(words.wholeMatrix)</a>
        """)
  }

  /// What changes hands from one cluster type to another.
  func changeFigure(_ from: ClusterType, _ to: ClusterType, prefix: String = "change") -> HTML {
    let diagram = ChangeDiagram(model: model, from: from.id, to: to.id)
    return figure(
      diagram.svg(.inline, idPrefix: prefix, link: { address($0, to.id) }),
      caption: "\(from.columnTitle) → \(to.columnTitle)")
  }

  private func address(_ id: Responsibility.ID, _ type: ClusterType.ID?) -> (any Address)? {
    guard let row = model.responsibility(id) else { return nil }
    return type.map { links.to(row, $0) } ?? links.to(row)
  }
}
