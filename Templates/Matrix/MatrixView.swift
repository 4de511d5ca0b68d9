/// Matrices as tables: one row per responsibility, grouped by layer.
///
/// Cells carry the ids that they stand for, so that a check of the finished page can hold each of them
/// against the model.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// Cluster types as columns: the owner of each cell and the conditions that change it.
  func matrix(_ selection: MatrixSelection) -> HTML {
    let columns = selection.clusterTypes
    let bands = selection.bands(in: model)
    guard !bands.isEmpty else { return "<p class=\"quiet\">\(words.emptyMatrix)</p>" }
    let places = bands.flatMap(\.rows).flatMap { row in
      columns.map { CellPlace(row: row, clusterType: $0, area: selection.area) }
    }
    let footnotes = TableFootnotes(of: places, in: model, prefix: selection.idPrefix)
    return table(
      caption: selection.caption,
      attributes:
        "class=\"matrix\(if: columns.count > 8, " matrix-wide")\" data-matrix=\"\(if: selection.isComplete, "complete", else: "part")\"",
      head: """
        <tr><th scope="col">\(words.responsibility)</th>\(each: columns, { columnHeader($0, selection.area) })</tr>
        """,
      bodies: bands.map { band in
        """
        <tbody\(unwrap: band.rows.first?.layer, { " data-layer=\"\($0.rawValue)\"" })>
        \(if: selection.layers.count > 1, layerRows(band, columns: columns.count + 1))\
        \(each: band.rows, { matrixRow($0, selection, footnotes) })</tbody>

        """
      }, notes: footnotes.list(on: self))
  }

  private func columnHeader(_ type: ClusterType, _ area: Area?) -> HTML {
    let isCurrent = page.id == .clusterType(type.id)
    return """
      <th scope="col" data-cluster-type="\(type.id.rawValue)"\(areaMark(area))\(if: isCurrent, " class=\"current\"")>\
      \(clusterTypeLink(type))\(if: type.isBaseline, "<span class=\"column-note\">\(words.baseline)</span>")\
      \(if: type.status != .current, "<span class=\"column-note\">\(words.name(of: type.status))</span>")</th>
      """
  }

  /// The attribute that says for which area a cell or a column is.
  func areaMark(_ area: Area?) -> HTML {
    "\(unwrap: area, { " data-area=\"\($0.id.rawValue)\"" })"
  }

  /// A heading for each layer that begins with the band, indented by how deep it is.
  func layerRows(_ band: MatrixBand, columns: Int) -> HTML {
    "\(each: band.headings, { layerRow($0, columns: columns) })"
  }

  private func layerRow(_ layer: Layer, columns: Int) -> HTML {
    """
    <tr class="layer-row layer-depth-\(min(model.depth(of: layer), 3))"><th scope="rowgroup" colspan="\(columns)">\
    <a href="\(links.to(.layer(layer.id)))">\(layer.name)</a></th></tr>

    """
  }

  private func matrixRow(
    _ row: Responsibility, _ selection: MatrixSelection, _ footnotes: TableFootnotes
  ) -> HTML {
    """
    <tr\(if: selection.hasAnchors, " id=\"\(id(.responsibility(row.id)))\"")>\(rowHeader(row, hasPermalink: selection.hasAnchors && !isPrinted))\
    \(each: selection.clusterTypes, { type in
      matrixCell(
        CellPlace(row: row, clusterType: type, area: selection.area), footnotes,
        isMoved: isMoved(row, type, among: selection))
    })</tr>

    """
  }

  func rowHeader(_ row: Responsibility, hasPermalink: Bool = false) -> HTML {
    let areas = model.hasOneAreaPerRow ? model.areas(of: row) : []
    let depth = min(model.layer(row.layer).map(model.depth) ?? 0, 3)
    return """
      <th scope="row" data-responsibility="\(row.id.rawValue)"\(if: depth > 0, " class=\"row-depth-\(depth)\"")><a href="\(links.to(row))">\(row.name)</a>\
      \(each: areas, { "<span class=\"row-area\">\($0.name)</span>" })\(if: hasPermalink, rowLink(row))</th>
      """
  }

  private func rowLink(_ row: Responsibility) -> HTML {
    """
     <a class="permalink" href="\(links.to(page.id, .responsibility(row.id)))" data-copied="\(words.linkCopied)" \
    aria-label="\(words.rowLink) \(row.name)">#</a>
    """
  }

  func matrixCell(_ place: CellPlace, _ footnotes: TableFootnotes, isMoved: Bool = false) -> HTML {
    let cell = model[place.row.id, place.clusterType.id, place.area?.id]
    let link = links.to(place.row, place.clusterType.id, place.area?.id)
    return """
      <td\(cellClass(place, isMoved: isMoved)) data-owners="\(ownerKey(cell.value))" \
      data-responsibility="\(place.row.id.rawValue)" data-cluster-type="\(place.clusterType.id.rawValue)"\
      \(areaMark(place.area))>\
      <a class="cell-link" href="\(link)">\(badge(cell.value, cell.label, isCell: true))</a>\
      \(footnotes.references(at: place, on: self))\(cellMarks(cell, at: place))\
      \(each: cell.conditions, { conditionMark($0, of: cell) })</td>
      """
  }

  /// Marks cells that moved, and those in areas or on cluster types that the row doesn't have.
  private func cellClass(_ place: CellPlace, isMoved: Bool) -> HTML {
    let isThere =
      place.row.exists(on: place.clusterType.id) && (place.area.map { place.row.exists(in: $0.id) } ?? true)
    if !isThere { return " class=\"outside\"" }
    return isMoved ? " class=\"moved\"" : ""
  }

  /// What qualifies a value, in few words: letters or degrees, support, supporting parties, areas.
  func cellMarks(_ cell: Assignment, at place: CellPlace) -> HTML {
    """
    \(roles(cell.roles))\
    \(unwrap: cell.support, { $0 == .supported ? "" : "<span class=\"cell-mark\">\(words.name(of: $0))</span>" })\
    \(if: !cell.supporting.isEmpty, "<span class=\"cell-mark\">\(words.supportedBy) \(names(cell.supporting))</span>")\
    \(if: cell.variesByArea, areaMark(at: place))
    """
  }

  /// "differs by area" with who it is in which: "Red Hat: Incidents, Recovery".
  private func areaMark(at place: CellPlace) -> HTML {
    var labels: [(label: String, areas: [String])] = []
    for area in model.areas(of: place.row) {
      let label = model[place.row.id, place.clusterType.id, area.id].label
      if let index = labels.firstIndex(where: { $0.label == label }) {
        labels[index].areas.append(area.columnTitle)
      } else {
        labels.append((label, [area.columnTitle]))
      }
    }
    // Where the same parties have other letters, naming them says nothing.
    guard labels.count > 1 else { return "<span class=\"cell-mark\">\(words.variesByArea)</span>" }
    return """
      <span class="cell-mark">\(words.variesByArea):\(each: labels, { entry in
        "<span class=\"cell-area\">\(entry.label): \(entry.areas.joined(separator: ", "))</span>"
      })</span>
      """
  }

  /// Whether somebody else is responsible than on the type that `type` extends, or on the column to compare with.
  private func isMoved(_ row: Responsibility, _ type: ClusterType, among selection: MatrixSelection) -> Bool {
    let columns = selection.clusterTypes
    let baseline = columns.first(where: \.isBaseline) ?? columns.first
    guard let base = type.extends ?? baseline?.id, base != type.id, columns.count > 1 else { return false }
    let area = selection.area?.id
    return model[row.id, base, area].value != model[row.id, type.id, area].value
  }

  /// "if …: Customer" below a cell whose value depends on a condition.
  private func conditionMark(_ conditional: ConditionalAssignment, of cell: Assignment) -> HTML {
    guard let condition = model.condition(conditional.condition) else { return "" }
    let isHidden = cell.variesByArea && conditional.assignment.hasSameValue(as: cell)
    return """
      <span class="condition-mark">\(words.condition) \
      <a href="\(links.to(.responsibilities, .condition(condition.id)))">\(condition.name)</a>: \
      \(isHidden ? words.changesAreas : conditional.label)</span>
      """
  }

  func clusterTypeLink(_ type: ClusterType) -> HTML {
    "<a href=\"\(links.to(.clusterType(type.id)))\">\(type.columnTitle)</a>"
  }

  /// A table in a scroller that keyboards reach, with its caption and a repeated head in print.
  func table(caption: String, attributes: HTML, head: HTML, bodies: [HTML], notes: HTML = "") -> HTML {
    """
    <div class="table-scroll" role="region" tabindex="0" aria-label="\(caption)">
    <table \(attributes)>
    <caption>\(caption)</caption>
    <thead>
    \(head)
    </thead>
    \(each: bodies, { $0 })</table>
    </div>
    \(notes)
    """
  }
}
