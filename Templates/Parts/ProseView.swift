/// What authors wrote, with the directives filled in.

import Diagrams
import Exports
import Markdown
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The prose of the page, or nothing.
  var prose: HTML {
    guard let prose = page.prose, let document else { return "" }
    let place = MarkdownHTML.Place(id: { [links] in links.id(of: $0) }, address: { [links] in links.moved($0) })
    return MarkdownHTML.render(document, words: site.words.markdown, place: place) { directive in
      prose.directives[directive.span.lowerBound].map { draw($0, at: directive.span.lowerBound) } ?? ""
    }
  }

  private func draw(_ directive: SiteDirective, at offset: Int) -> HTML {
    switch directive {
    case .matrix(let clusterTypes, let layers, let area, let caption):
      var selection = MatrixSelection(
        model: model, clusterTypes: clusterTypes, layers: layers, area: area,
        caption: caption ?? words.matrixCaption + (area.map { ": \($0.name)" } ?? ""))
      selection.idPrefix = "matrix-\(offset)"
      let subject: ExportSubject = clusterTypes.count == 1 ? .clusterType(clusterTypes[0].id) : .all
      return "\(matrix(selection))\(matrixEmbed(subject, prefix: selection.idPrefix))"
    case .stack(let type):
      let prefix = "stack-\(offset)"
      return "\(stackFigure(type, prefix: prefix))\(diagramEmbed(.clusterType(type.id), prefix: prefix))"
    case .boundaryShift(let types):
      let prefix = "boundary-\(offset)"
      return "\(boundaryFigure(types, prefix: prefix))\(diagramEmbed(.all, prefix: prefix))"
    case .change(let from, let to): return changeFigure(from, to, prefix: "change-\(offset)")
    case .duties(let party, let type, let layers): return checklist(of: party, on: type, in: layers)
    case .changes: return changes
    case .legend: return legend
    case .compare(let from, let to):
      return comparison(from: from, to: to, prefix: "compare-\(offset)", headingLevel: 3)
    }
  }
}
