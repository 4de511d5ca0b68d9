/// The page of a layer: its part of the matrix, and each of its responsibilities in detail.

import Exports
import Markup
import Responsibility
import SiteModel

extension PageView {
  func layerPage(_ layer: Layer) -> PageBody {
    let rows = model.rows(below: layer.id)
    let cells = rows.flatMap { row in model.clusterTypes.map { model[row.id, $0.id] } }
    return PageBody(
      content: """
        \(prose)
        \(section(.matrix, matrix(of: layer)))
        \(section(.duties, "\(each: rows, responsibilityDetail)"))
        \(section(.sources, sourceList(model.sources(behind: cells))))
        """,
      contents: contents(with: [
        .duties: rows.map { ContentsEntry(anchor: .responsibility($0.id), title: $0.name, isNested: true) }
      ]))
  }

  private func matrix(of layer: Layer) -> HTML {
    if isPrinted, model.isLarge {
      return "<p><a href=\"\(links.to(.responsibilities, .section(.matrix)))\">\(words.wholeMatrix)</a></p>"
    }
    let selection = MatrixSelection(
      model: model, layers: model.subtree(of: layer.id),
      caption: "\(words.heading(.matrix, on: page.id)): \(layer.name)")
    return "\(matrix(selection))\(rolesLegend)\(matrixEmbed(.layer(layer.id)))"
  }

  private func responsibilityDetail(_ row: Responsibility) -> HTML {
    """
    <section\(if: model.isLarge, " class=\"far\"") aria-labelledby="\(id(.responsibility(row.id)))">
    \(heading(3, .responsibility(row.id), row.name))
    \(unwrap: row.description, { "<p>\($0)</p>\n" })\
    <p class="row-id">\(words.responsibility) <code>\(row.id.rawValue)</code></p>
    \(mappings(of: row))\(detailTable(of: row))
    </section>

    """
  }

  /// The controls and the pages that a row names.
  private func mappings(of row: Responsibility) -> HTML {
    let further = site.links(of: row.id)
    return """
      \(if: !row.controls.isEmpty, controls(of: row))\
      \(if: !further.isEmpty, "<p class=\"row-links\">\(words.seeAlso): \(list(further) { "<a href=\"\(links.to($0))\">\($0.title)</a>" })</p>\n")
      """
  }

  private func controls(of row: Responsibility) -> HTML {
    """
    <p class="row-controls">\(words.controls): \(list(row.controls) { reference in
      let title = model.framework(reference.framework)?.title ?? reference.framework.rawValue
      return """
        <a href="\(links.to(.framework(reference.framework), .control(reference.code)))" title="\(title)">\(reference.code)</a>
        """
    })</p>

    """
  }

  private func list<Item>(_ items: [Item], _ html: (Item) -> HTML) -> HTML {
    "\(each: Array(items.enumerated()), { index, item in "\(if: index > 0, ", ")\(html(item))" })"
  }
}
