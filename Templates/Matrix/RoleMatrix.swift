/// A matrix with a column per party: its letters or its degree, as sources with such matrices print them.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The parties' letters or degrees on one cluster type; nothing where the model gives none there.
  func roleMatrix(of type: ClusterType) -> HTML {
    let cells = model.column(type.id)
    let parties = model.parties.filter { party in cells.contains { $0.roles.contains { $0.party == party.id } } }
    guard !parties.isEmpty else { return "" }
    let bands = MatrixSelection(model: model, clusterTypes: [type], caption: "").bands(in: model)
    return table(
      caption: "\(words.byParty): \(type.name)", attributes: "class=\"matrix matrix-roles\"",
      head: """
        <tr><th scope="col">\(words.responsibility)</th>\
        \(each: parties, { "<th scope=\"col\"><a href=\"\(links.to(.party($0.id)))\">\($0.label)</a></th>" })</tr>
        """,
      bodies: bands.map { band in
        """
        <tbody>
        \(layerRows(band, columns: parties.count + 1))\(each: band.rows, { roleRow($0, type, parties) })</tbody>

        """
      })
  }

  private func roleRow(_ row: Responsibility, _ type: ClusterType, _ parties: [Party]) -> HTML {
    let cell = model[row.id, type.id]
    return """
      <tr>\(rowHeader(row))\(each: parties, { party in
        "<td>\(roleCell(cell.roles.first { $0.party == party.id }, of: cell))</td>"
      })</tr>

      """
  }

  /// The letters; a dash where the party has none, and what kind of empty it is where nobody has.
  private func roleCell(_ role: PartyRole?, of cell: Assignment) -> HTML {
    guard let role else {
      return cell.roles.isEmpty
        ? "<span class=\"quiet\">\(cell.label)</span>"
        : "<span class=\"quiet\"><span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">\(words.noPart)</span></span>"
    }
    return "<span class=\"role role-\(role.isOwning ? "owning" : "other")\">\(letters(of: role))</span>"
  }
}

extension PartyRole {
  /// Whether the party owns the cell by this role.
  fileprivate var isOwning: Bool { letters.contains(.responsible) || (degree.map { $0 != .none } ?? false) }
}
