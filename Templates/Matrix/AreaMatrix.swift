/// Matrices of models with areas: one per cluster type with the areas as columns, or one per area.

import Exports
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The areas of one cluster type side by side.
  func areaMatrix(of type: ClusterType) -> HTML {
    let selection = MatrixSelection(model: model, clusterTypes: [type], caption: "")
    let bands = selection.bands(in: model)
    let places = bands.flatMap(\.rows).flatMap { row in
      model.areas.map { CellPlace(row: row, clusterType: type, area: $0) }
    }
    let footnotes = TableFootnotes(of: places, in: model, prefix: "areas")
    return table(
      caption: "\(words.byArea): \(type.name)",
      attributes: """
        class="matrix matrix-areas" data-matrix="complete" data-columns="part" data-areas="complete"
        """,
      head: """
        <tr><th scope="col">\(words.responsibility)</th>\(each: model.areas, { areaHeader($0, type) })</tr>
        """,
      bodies: bands.map { band in
        """
        <tbody>
        \(layerRows(band, columns: model.areas.count + 1))\(each: band.rows, { areaRow($0, type, footnotes) })</tbody>

        """
      }, notes: footnotes.list(on: self))
  }

  private func areaHeader(_ area: Area, _ type: ClusterType) -> HTML {
    """
    <th scope="col" data-cluster-type="\(type.id.rawValue)"\(areaMark(area))>\
    \(if: area.shortName == nil, "\(area.name)", else: "<abbr title=\"\(area.name)\">\(area.columnTitle)</abbr>")</th>
    """
  }

  private func areaRow(_ row: Responsibility, _ type: ClusterType, _ footnotes: TableFootnotes) -> HTML {
    """
    <tr>\(rowHeader(row))\(each: model.areas, {
      matrixCell(CellPlace(row: row, clusterType: type, area: $0), footnotes)
    })</tr>

    """
  }

  /// Leads from what all areas come to, to the matrix of each.
  var areaLinks: HTML {
    """
    <p>\(words.areasTogether)</p>
    <ul class="area-links">
    \(each: model.areas, { "<li><a href=\"\(links.to(page.id, .area($0.id)))\">\($0.name)</a></li>\n" })</ul>

    """
  }

  /// For each area the matrix of all cluster types.
  var matricesByArea: HTML {
    """
    \(each: model.areas, { area in
      """
      <section aria-labelledby="\(id(.area(area.id)))">
      <h3 id="\(id(.area(area.id)))">\(area.name)</h3>
      \(unwrap: area.description, { "<p>\($0)</p>\n" })\(matrix(of: area))
      </section>

      """
    })
    """
  }

  private func matrix(of area: Area) -> HTML {
    var selection = MatrixSelection(model: model, area: area, caption: "\(words.matrixCaption): \(area.name)")
    selection.idPrefix = "area-\(area.id)"
    return "\(matrix(selection))\(matrixEmbed(.area(area.id), prefix: selection.idPrefix))"
  }
}
