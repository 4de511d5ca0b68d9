/// Matrices with everything that cells say: for one cluster type, or for one responsibility.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The matrix of one cluster type: who, what each party does, and where that comes from.
  func matrix(of type: ClusterType) -> HTML {
    let bands = MatrixSelection(model: model, clusterTypes: [type], caption: "").bands(in: model)
    let places = bands.flatMap(\.rows).map { CellPlace(row: $0, clusterType: type, area: nil) }
    let footnotes = TableFootnotes(of: places, in: model, prefix: "matrix")
    return table(
      caption: "\(words.heading(.matrix, on: page.id)): \(type.name)",
      attributes: "class=\"matrix matrix-detail\" data-matrix=\"complete\" data-columns=\"part\"",
      head: """
        <tr><th scope="col">\(words.responsibility)</th>\
        <th scope="col" data-cluster-type="\(type.id.rawValue)">\(words.who)</th>\
        <th scope="col">\(words.duties)</th><th scope="col">\(words.basis)</th></tr>
        """,
      bodies: bands.map { band in
        """
        <tbody>
        \(layerRows(band, columns: 4))\(each: band.rows, { detailRow($0, type, footnotes) })</tbody>

        """
      }, notes: footnotes.list(on: self))
  }

  private func detailRow(_ row: Responsibility, _ type: ClusterType, _ footnotes: TableFootnotes) -> HTML {
    let cell = model[row.id, type.id]
    let place = CellPlace(row: row, clusterType: type, area: nil)
    return """
      <tr>\(rowHeader(row))\
      <td data-responsibility="\(row.id.rawValue)" data-cluster-type="\(type.id.rawValue)">\
      \(badge(cell.value, cell.label, isCell: true))\
      \(footnotes.references(at: place, on: self))\(cellMarks(cell, at: place))</td>\
      <td>\(details(cell))</td><td class="basis">\(basis(cell.provenance, of: cell.value))</td></tr>

      """
  }

  /// One responsibility on all cluster types, a row each; where areas differ, a row for each of them.
  func detailTable(of row: Responsibility) -> HTML {
    let hasAreas = model.clusterTypes.contains { !model.isUniform(row, on: $0.id) }
    let places = model.clusterTypes.flatMap { cells(of: row, on: $0) }
    let footnotes = TableFootnotes(of: places, in: model, prefix: "detail-\(row.id)")
    return table(
      caption: row.name,
      attributes: "class=\"detail\(if: hasAreas, " detail-areas")\"",
      head: """
        <tr><th scope="col">\(words.clusterType)</th>\(if: hasAreas, "<th scope=\"col\">\(words.area)</th>")\
        <th scope="col">\(words.who)</th><th scope="col">\(words.duties)</th><th scope="col">\(words.basis)</th></tr>
        """,
      bodies: [
        """
        <tbody>
        \(each: model.clusterTypes, { detailRows(of: row, on: $0, hasAreas: hasAreas, footnotes) })</tbody>

        """
      ], notes: footnotes.list(on: self))
  }

  private func cells(of row: Responsibility, on type: ClusterType) -> [CellPlace] {
    if model.isUniform(row, on: type.id) { return [CellPlace(row: row, clusterType: type, area: nil)] }
    return model.areas(of: row).map { CellPlace(row: row, clusterType: type, area: $0) }
  }

  private func detailRows(
    of row: Responsibility, on type: ClusterType, hasAreas: Bool, _ footnotes: TableFootnotes
  ) -> HTML {
    let places = cells(of: row, on: type)
    return """
      \(each: Array(places.enumerated()), { index, place in
        """
        <tr id="\(id(place.anchor))">\
        \(if: index == 0, typeHeader(type, row, rows: places.count, isAnchor: place.area != nil))\
        \(if: hasAreas, "<th scope=\"row\">\(place.area?.name ?? words.allAreas)</th>")\(detailCells(place, footnotes))</tr>

        """
      })
      """
  }

  private func typeHeader(_ type: ClusterType, _ row: Responsibility, rows: Int, isAnchor: Bool) -> HTML {
    """
    <th scope="\(if: rows > 1, "rowgroup", else: "row")"\(if: rows > 1, " rowspan=\"\(rows)\"")\
    \(if: isAnchor, " id=\"\(id(.cell(row.id, type.id)))\"")>\(clusterTypeLink(type))</th>
    """
  }

  private func detailCells(_ place: CellPlace, _ footnotes: TableFootnotes) -> HTML {
    let cell = model[place.row.id, place.clusterType.id, place.area?.id]
    return """
      <td>\(badge(cell))\(footnotes.references(at: place, on: self))\(cellMarks(cell, at: place))</td>\
      <td>\(details(cell))</td><td class="basis">\(basis(cell.provenance, of: cell.value))</td>
      """
  }
}
