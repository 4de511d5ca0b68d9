/// The page of a layer: its part of the matrix, and each of its responsibilities in detail.

import Markup
import Responsibility
import SiteModel

extension PageView {
  func layerPage(_ layer: Layer) -> PageBody {
    let rows = model.responsibilities(in: layer.id)
    let cells = rows.flatMap { row in model.clusterTypes.map { model[row.id, $0.id] } }
    let selection = MatrixSelection(
      model: model, layers: [layer], caption: "\(words.heading(.matrix, on: page.id)): \(layer.name)")
    return PageBody(
      content: """
        \(prose)
        \(section(.matrix, matrix(selection)))
        \(section(.duties, "\(each: rows, responsibilityDetail)"))
        \(section(.sources, sourceList(model.sources(behind: cells))))
        """,
      contents: contents(with: [
        .duties: rows.map { ContentsEntry(anchor: .responsibility($0.id), title: $0.name, isNested: true) }
      ]))
  }

  private func responsibilityDetail(_ row: Responsibility) -> HTML {
    """
    <section aria-labelledby="\(id(.responsibility(row.id)))">
    \(heading(3, .responsibility(row.id), row.name))
    \(unwrap: row.description, { "<p>\($0)</p>\n" })\
    <p class="row-id">\(words.responsibility) <code>\(row.id.rawValue)</code></p>
    \(detailTable(of: row))
    </section>

    """
  }
}
