/// Matrices with everything that cells say: for one cluster type, or for one responsibility.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The matrix of one cluster type: who, what each party does, and where that comes from.
  func matrix(of type: ClusterType) -> HTML {
    table(
      caption: "\(words.heading(.matrix, on: page.id)): \(type.name)",
      attributes: "class=\"matrix matrix-detail\" data-matrix=\"complete\" data-columns=\"part\"",
      head: """
        <tr><th scope="col">\(words.responsibility)</th>\
        <th scope="col" data-cluster-type="\(type.id.rawValue)">\(words.who)</th>\
        <th scope="col">\(words.duties)</th><th scope="col">\(words.basis)</th></tr>
        """,
      bodies: model.layers.map { layer in
        let rows = model.responsibilities(in: layer.id)
        return """
          <tbody>
          \(layerRow(layer, columns: 4))
          \(each: rows, { detailRow($0, type) })</tbody>

          """
      })
  }

  private func detailRow(_ row: Responsibility, _ type: ClusterType) -> HTML {
    let cell = model[row.id, type.id]
    return """
      <tr>\(rowHeader(row))\
      <td data-responsibility="\(row.id.rawValue)" data-cluster-type="\(type.id.rawValue)">\
      \(badge(cell.value, cell.label, isCell: true))</td>\
      <td>\(details(cell))</td><td class="basis">\(basis(cell.provenance, of: cell.value))</td></tr>

      """
  }

  /// One responsibility on all cluster types, a row each.
  func detailTable(of row: Responsibility) -> HTML {
    table(
      caption: row.name,
      attributes: "class=\"detail\"",
      head: """
        <tr><th scope="col">\(words.clusterType)</th><th scope="col">\(words.who)</th>\
        <th scope="col">\(words.duties)</th><th scope="col">\(words.basis)</th></tr>
        """,
      bodies: [
        "<tbody>\n\(each: model.clusterTypes, { detailRow(of: row, on: $0) })</tbody>\n"
      ])
  }

  private func detailRow(of row: Responsibility, on type: ClusterType) -> HTML {
    let cell = model[row.id, type.id]
    return """
      <tr id="\(id(.cell(row.id, type.id)))"><th scope="row">\(clusterTypeLink(type))</th>\
      <td>\(badge(cell))</td><td>\(details(cell))</td><td class="basis">\(basis(cell.provenance, of: cell.value))</td></tr>

      """
  }
}
