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

  /// The stack of one cluster type: for wide and for narrow places; the stylesheet shows one of them.
  func stackFigure(_ type: ClusterType, prefix: String = "stack") -> HTML {
    func diagram(_ width: Int) -> any Diagram {
      Drawing.stack(
        model: model, clusterType: type.id, width: width, palette: palette, words: site.words.diagrams)
    }
    let name = links.pictureID(of: prefix)
    let wide = pictures.picture(of: .stack(type.id)) { diagram(Self.diagramWidth) }.svg(.inline, idPrefix: name)
    return figure(
      isPrinted
        ? wide
        : """
        <div class="wide">\(wide)</div>\
        <div class="narrow" role="img" aria-labelledby="\(name)-title \(name)-desc">\
        \(diagram(Self.narrowWidth).copy(idPrefix: "\(name)-narrow"))</div>
        """,
      caption: """
        <a href="\(links.to(.clusterType(type.id), .section(.matrix)))">\(words.heading(.matrix, on: page.id)): \(type.name)</a>
        """)
  }

  /// The boundary across cluster types.
  func boundaryFigure(_ types: [ClusterType], prefix: String = "boundary") -> HTML {
    let picture = pictures.picture(of: .boundary(types.map(\.id))) {
      Drawing.boundary(
        model: model, clusterTypes: types.map(\.id), width: Self.diagramWidth, palette: palette,
        words: site.words.diagrams)
    }
    let kept = isPrinted ? nil : picture.labelColumn
    return figure(
      "\(picture.svg(.inline, idPrefix: links.pictureID(of: prefix)))\(unwrap: kept, { keptLabels($0, prefix) })",
      caption: """
        <a href="\(links.to(.responsibilities, .section(.matrix)))">\(words.wholeMatrix)</a>
        """)
  }

  /// What changes hands from one cluster type to another.
  func changeFigure(_ from: ClusterType, _ to: ClusterType, prefix: String = "change") -> HTML {
    let picture = pictures.picture(of: .change(from.id, to.id)) {
      ChangeDiagram(
        model: model, from: from.id, to: to.id, width: Self.pairWidth, palette: palette,
        words: site.words.diagrams)
    }
    return figure(picture.svg(.inline, idPrefix: links.pictureID(of: prefix)), caption: "\(way(from, to))")
  }

  /// The names of the rows once more, at their place over the drawing: they stay while a narrow screen scrolls.
  private func keptLabels(_ frame: Frame, _ prefix: String) -> HTML {
    """
    <svg class="diagram kept-labels" viewBox="0 0 \(frame.width) \(frame.height)" width="\(frame.width)" height="\(frame.height)" \
    aria-hidden="true" focusable="false"><use href="#\(prefix)-body"/></svg>
    """
  }
}
