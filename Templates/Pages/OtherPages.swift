/// The page of the whole matrix, pages of prose, and the page for wrong addresses.

import Markup
import Responsibility
import SiteModel

extension PageView {
  func documentPage() -> PageBody { PageBody(content: prose, contents: contents()) }

  func responsibilitiesPage() -> PageBody {
    var selection = MatrixSelection(model: model, caption: words.matrixCaption)
    selection.hasAnchors = true
    let hasAreas = page.id.sections(in: model).contains(.areas)
    return PageBody(
      content: """
        \(prose)
        \(section(.diagram, "\(boundaryFigure(model.clusterTypes))\(diagramEmbed(.all))"))
        \(section(.matrix, "\(modelNotes)\(if: hasAreas, areaLinks)\(matrixFilters(selection))\(matrix(selection))\n\(matrixEmbed(.all))\n\(legend)"))
        \(if: hasAreas, section(.areas, matricesByArea))
        \(section(.conditions, allConditions))
        \(section(.sources, sourceList(model.sources)))
        """,
      contents: contents(with: [
        .areas: model.areas.map { ContentsEntry(anchor: .area($0.id), title: $0.columnTitle, isNested: true) }
      ]))
  }

  func notFoundPage() -> PageBody {
    PageBody(
      content: """
        \(if: page.prose == nil, "<p>\(words.notFoundText)</p>")
        \(prose)
        \(if: site.settings.baseURL == nil, rootFinder)\
        <p><a href="\(links.to(.document("index")))">\(words.home)</a></p>
        """,
      contents: [])
  }

  /// Finds the site from wherever a server shows the page, as deep as `RootView.depths`: browsers try one object after
  /// the other until there is a document. At its own place the page has its styles, which hide the objects unasked.
  private var rootFinder: HTML {
    var finder: HTML = ""
    for address in links.candidates(for: .rootPage, depths: RootView.depths).reversed() {
      finder = """
        <object class="root-finder" type="text/html" data="\(address)" width="300" height="80" \
        title="\(words.home)">\(finder)</object>
        """
    }
    return "\(finder)\n"
  }
}
