/// Matrices as tables: one row per responsibility, grouped by layer.
///
/// Cells carry the ids that they stand for, so that a check of the finished page can hold each of them
/// against the model.

import Markup
import Responsibility
import SiteModel

/// What a matrix shows.
struct MatrixSelection {
  let clusterTypes: [ClusterType]
  let layers: [Layer]
  let caption: String
  /// Whether rows and columns are all that the model has.
  let isComplete: Bool
  /// Whether each row is an anchor.
  var hasAnchors = false

  init(model: Model, clusterTypes: [ClusterType]? = nil, layers: [Layer]? = nil, caption: String) {
    self.clusterTypes = clusterTypes ?? model.clusterTypes
    self.layers = layers ?? model.layers
    self.caption = caption
    isComplete =
      self.clusterTypes.count == model.clusterTypes.count && self.layers.count == model.layers.count
  }
}

extension PageView {
  /// Cluster types as columns: the owner of each cell and the conditions that change it.
  func matrix(_ selection: MatrixSelection) -> HTML {
    let columns = selection.clusterTypes
    return table(
      caption: selection.caption,
      attributes: "class=\"matrix\" data-matrix=\"\(if: selection.isComplete, "complete", else: "part")\"",
      head: """
        <tr><th scope="col">\(words.responsibility)</th>\(each: columns, columnHeader)</tr>
        """,
      bodies: selection.layers.map { layer in
        let rows = model.responsibilities(in: layer.id)
        return """
          <tbody data-layer="\(layer.id.rawValue)">
          \(if: selection.layers.count > 1, layerRow(layer, columns: columns.count + 1))
          \(each: rows, { matrixRow($0, selection) })</tbody>

          """
      })
  }

  private func columnHeader(_ type: ClusterType) -> HTML {
    let isCurrent = page.id == .clusterType(type.id)
    return """
      <th scope="col" data-cluster-type="\(type.id.rawValue)"\(if: isCurrent, " class=\"current\"")>\
      \(clusterTypeLink(type))</th>
      """
  }

  func layerRow(_ layer: Layer, columns: Int) -> HTML {
    """
    <tr class="layer-row"><th scope="rowgroup" colspan="\(columns)">\
    <a href="\(links.to(.layer(layer.id)))">\(layer.name)</a></th></tr>
    """
  }

  private func matrixRow(_ row: Responsibility, _ selection: MatrixSelection) -> HTML {
    """
    <tr\(if: selection.hasAnchors, " id=\"\(id(.responsibility(row.id)))\"")>\(rowHeader(row, hasPermalink: selection.hasAnchors))\
    \(each: selection.clusterTypes, { matrixCell(row, $0, among: selection.clusterTypes) })</tr>

    """
  }

  func rowHeader(_ row: Responsibility, hasPermalink: Bool = false) -> HTML {
    """
    <th scope="row" data-responsibility="\(row.id.rawValue)"><a href="\(links.to(row))">\(row.name)</a>\
    \(if: hasPermalink, rowLink(row))</th>
    """
  }

  private func rowLink(_ row: Responsibility) -> HTML {
    """
     <a class="permalink" href="\(links.to(page.id, .responsibility(row.id)))" data-copied="\(words.linkCopied)" \
    aria-label="\(words.rowLink) \(row.name)">#</a>
    """
  }

  private func matrixCell(
    _ row: Responsibility, _ type: ClusterType, among columns: [ClusterType]
  ) -> HTML {
    let cell = model[row.id, type.id]
    let isMoved = isMoved(row, type, among: columns)
    return """
      <td\(if: isMoved, " class=\"moved\"") data-owners="\(ownerKey(cell.value))" \
      data-responsibility="\(row.id.rawValue)" data-cluster-type="\(type.id.rawValue)">\
      <a class="cell-link" href="\(links.to(row, type.id))">\(badge(cell.value, cell.label, isCell: true))</a>\
      \(each: cell.conditions, conditionMark)</td>
      """
  }

  /// Whether somebody else is responsible than on the type that `type` extends, or on the first column.
  private func isMoved(_ row: Responsibility, _ type: ClusterType, among columns: [ClusterType]) -> Bool {
    guard let base = type.extends ?? columns.first?.id, base != type.id, columns.count > 1 else { return false }
    return model[row.id, base].value != model[row.id, type.id].value
  }

  /// "if …: Customer" below a cell whose value depends on a condition.
  func conditionMark(_ conditional: ConditionalAssignment) -> HTML {
    guard let condition = model.condition(conditional.condition) else { return "" }
    return """
      <span class="condition-mark">\(words.condition) \
      <a href="\(links.to(.responsibilities, .condition(condition.id)))">\(condition.name)</a>: \
      \(conditional.label)</span>
      """
  }

  func clusterTypeLink(_ type: ClusterType) -> HTML {
    "<a href=\"\(links.to(.clusterType(type.id)))\">\(type.columnTitle)</a>"
  }

  /// A table in a scroller that keyboards reach, with its caption and a repeated head in print.
  func table(caption: String, attributes: HTML, head: HTML, bodies: [HTML]) -> HTML {
    """
    <div class="table-scroll" role="region" tabindex="0" aria-label="\(caption)">
    <table \(attributes)>
    <caption>\(caption)</caption>
    <thead>
    \(head)
    </thead>
    \(each: bodies, { $0 })</table>
    </div>
    """
  }
}
