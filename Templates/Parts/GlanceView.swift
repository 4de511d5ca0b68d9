/// How much of a cluster type is whose: a bar and its numbers.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The bar is a drawing, as widths in styles would need inline styles; the numbers say the same in words.
  func glance(of type: ClusterType) -> HTML {
    let tallies = model.tally(of: type.id)
    let total = max(1, tallies.reduce(0) { $0 + $1.count })
    var start = 0
    var bars: HTML = ""
    for tally in tallies {
      let end = start + tally.count
      let (left, right) = (start * 1000 / total, end * 1000 / total)
      bars += """
        <rect class="owner-\(ownerClass(tally.value))" x="\(left)" width="\(max(1, right - left - (end == total ? 0 : 3)))" height="12"/>
        """
      start = end
    }
    return """
      <div class="glance">
      <svg class="glance-bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
      \(bars)</svg>
      <ul class="glance-numbers">
      \(each: tallies, { "<li><strong>\($0.count)</strong> \(badge($0.value, $0.label))</li>\n" })</ul>
      </div>
      """
  }

  /// The owners that occur, with what the badges mean.
  var legend: HTML {
    let values = Set(model.clusterTypes.flatMap { model.tally(of: $0.id).map(\.value) })
    let parties = model.parties.filter { party in values.contains { $0.owners.contains(party.id) } }
    let shared = values.filter(\.isShared).sorted { sharers($0) < sharers($1) }
    return """
      <dl class="legend" aria-label="\(words.legend)">
      \(each: parties, { legendItem(badge($0), $0.description ?? $0.name) })\
      \(each: shared, { legendItem(badge($0, sharedLabel($0)), "\(words.legendShared) (\(sharers($0)))") })\
      \(if: values.contains(.nobody), legendItem(badge(.nobody, label(.nobody)), words.legendNobody))\
      \(if: values.contains(.notStated), legendItem(badge(.notStated, label(.notStated)), words.legendNotStated))\
      \(if: values.contains(.notApplicable), legendItem(badge(.notApplicable, label(.notApplicable)), words.legendNotApplicable))</dl>
      \(rolesLegend)
      """
  }

  private func legendItem(_ badge: HTML, _ text: String) -> HTML {
    "<div><dt>\(badge)</dt><dd>\(text)</dd></div>\n"
  }

  private func sharedLabel(_ value: CellValue) -> String { label(value) }

  /// The label that the model prints for a value, taken from a cell that has it.
  private func label(_ value: CellValue) -> String {
    for type in model.clusterTypes {
      for tally in model.tally(of: type.id) where tally.value == value { return tally.label }
    }
    return sharers(value)
  }
}
