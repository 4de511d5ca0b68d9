/// What a party must do on all cluster types, for models with many of them: each duty once, with where it exists.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// Up to this many cluster types, each has a checklist of its own.
  static let mostChecklists = 12

  func workOverview(of party: Party, headingLevel: Int) -> HTML {
    let overview = model.workOverview(of: party.id)
    guard !overview.duties.isEmpty || !overview.unworded.isEmpty else {
      return "<p class=\"quiet\">\(words.nothingToDo)</p>"
    }
    return """
      <div class="checklist">
      \(each: model.layers, { workGroup($0, overview, headingLevel) })</div>
      """
  }

  private func workGroup(_ layer: Layer, _ overview: WorkOverview, _ level: Int) -> HTML {
    let duties = overview.duties.filter { $0.item.responsibility.layer == layer.id }
    let unworded = overview.unworded.filter { $0.item.layer == layer.id }
    guard !duties.isEmpty || !unworded.isEmpty else { return "" }
    return """
      <h\(level) class="checklist-layer">\(layer.name)</h\(level)>
      <ul>
      \(each: duties, { checklistItem($0.item, places: places($0.clusterTypes)) })\
      \(each: unworded, { unwordedItem($0.item, places: places($0.clusterTypes)) })</ul>

      """
  }

  /// "Managed, Pods", or that it is everywhere.
  private func places(_ types: [ClusterType.ID]) -> HTML {
    if types.count == model.clusterTypes.count { return " · \(words.onAllTypes)" }
    let shown = types.compactMap(model.clusterType)
    return """
       · \(each: Array(shown.enumerated()), { index, type in "\(if: index > 0, ", ")\(clusterTypeLink(type))" })
      """
  }
}
