/// Diagrams with their captions. They are pictures to a screen reader; tables beside them hold the links.

import Diagrams
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// In CSS pixels: about what the text column offers on a laptop, so that letters keep their size.
  private static let diagramWidth = 800
  /// Two columns are readable at a size that a phone can show whole.
  private static let pairWidth = 420
  /// What a phone offers.
  private static let narrowWidth = 360

  /// The stack of one cluster type.
  func stackFigure(_ type: ClusterType, prefix: String = "stack") -> HTML {
    return figure(
      twoSizes(prefix) {
        Drawing.stack(model: model, clusterType: type.id, width: $0, palette: site.palette, words: site.words.diagrams)
      },
      caption: """
        <a href="\(links.to(.clusterType(type.id), .section(.matrix)))">\(words.heading(.matrix, on: page.id)): \(type.name)</a>
        """)
  }

  /// The boundary across cluster types.
  func boundaryFigure(_ types: [ClusterType], prefix: String = "boundary") -> HTML {
    let diagram = Drawing.boundary(
      model: model, clusterTypes: types.map(\.id), width: Self.diagramWidth, palette: site.palette,
      words: site.words.diagrams)
    return figure(
      "\(diagram.svg(.inline, idPrefix: links.pictureID(of: prefix)))\(if: !isPrinted, keptLabels(diagram, prefix))",
      caption: """
        <a href="\(links.to(.responsibilities, .section(.matrix)))">\(words.wholeMatrix)</a>
        """)
  }

  /// What changes hands from one cluster type to another.
  func changeFigure(_ from: ClusterType, _ to: ClusterType, prefix: String = "change") -> HTML {
    return figure(
      ChangeDiagram(
        model: model, from: from.id, to: to.id, width: Self.pairWidth, palette: site.palette, words: site.words.diagrams
      )
      .svg(.inline, idPrefix: links.pictureID(of: prefix)),
      caption: "\(way(from, to))")
  }

  /// A drawing for wide and one for narrow places; the stylesheet shows one of them.
  private func twoSizes(_ prefix: String, _ diagram: (Int) -> any Diagram) -> HTML {
    let name = links.pictureID(of: prefix)
    let wide = diagram(Self.diagramWidth).svg(.inline, idPrefix: name)
    if isPrinted { return wide }
    return """
      <div class="wide">\(wide)</div>\
      <div class="narrow" role="img" aria-labelledby="\(name)-title \(name)-desc">\
      \(diagram(Self.narrowWidth).copy(idPrefix: "\(name)-narrow"))</div>
      """
  }

  /// The names of the rows once more, at their place over the drawing: they stay while a narrow screen scrolls.
  private func keptLabels(_ diagram: any ColumnDiagram, _ prefix: String) -> HTML {
    let frame = diagram.labelColumn
    return """
      <svg class="diagram kept-labels" viewBox="0 0 \(frame.width) \(frame.height)" width="\(frame.width)" height="\(frame.height)" \
      aria-hidden="true" focusable="false"><use href="#\(prefix)-body"/></svg>
      """
  }
}
