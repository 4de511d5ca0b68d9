/// What authors wrote, with the directives filled in.

import Diagrams
import Exports
import Markdown
import Markup
import Responsibility
import SiteModel

struct DrawnProse: Sendable {
  let html: HTML
  let headings: [DrawnHeading]
}

extension PageView {
  /// The prose of the page, or nothing.
  func drawProse() -> DrawnProse {
    guard let prose = page.prose else { return DrawnProse(html: "", headings: []) }
    let chapter = MarkdownHTML.Place(id: { [links] in links.id(of: $0) }, address: { [links] in links.moved($0) })
    let place = links.isChapter ? chapter : MarkdownHTML.Place()
    let drawn = MarkdownHTML.draw(prose.packed, of: prose.source, words: site.words.markdown, place: place) {
      let offset = $0.span.lowerBound
      return prose.directives[offset].map { draw($0, at: offset) } ?? ""
    }
    return DrawnProse(html: drawn.html, headings: drawn.headings)
  }

  private func draw(_ directive: SiteDirective, at offset: Int) -> HTML {
    let embed = embed(directive, at: offset)
    switch directive {
    case .matrix(let clusterTypes, let layers, let area, let caption):
      var selection = MatrixSelection(
        model: model, clusterTypes: clusterTypes, layers: layers, area: area,
        caption: caption ?? words.matrixCaption + (area.map { ": \($0.name)" } ?? ""))
      selection.idPrefix = "matrix-\(offset)"
      return "\(matrix(selection))\(embed)"
    case .stack(let type):
      let prefix = "stack-\(offset)"
      return "\(stackFigure(type, prefix: prefix))\(embed)"
    case .boundaryShift(let types):
      let prefix = "boundary-\(offset)"
      return "\(boundaryFigure(types, prefix: prefix))\(embed)"
    case .change(let from, let to): return "\(changeFigure(from, to, prefix: "change-\(offset)"))\(embed)"
    case .duties(let party, let type, let layers): return checklist(of: party, on: type, in: layers)
    case .changes: return changes
    case .legend: return legend
    case .compare(let from, let to):
      return comparison(from: from, to: to, prefix: "compare-\(offset)", headingLevel: 3)
    }
  }

  /// The panel below what a directive shows. That of a comparison stands below its drawing.
  private func embed(_ directive: SiteDirective, at offset: Int) -> HTML {
    guard let subject = ExportSubject(directive, in: model) else { return "" }
    switch directive {
    case .matrix: return matrixEmbed(subject, prefix: "matrix-\(offset)")
    case .stack: return diagramEmbed(subject, prefix: "stack-\(offset)")
    case .boundaryShift: return diagramEmbed(subject, prefix: "boundary-\(offset)")
    case .change: return diagramEmbed(subject, prefix: "change-\(offset)")
    case .compare, .duties, .changes, .legend: return ""
    }
  }
}
