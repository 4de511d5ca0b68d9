/// What a party must do on a cluster type, as a list to tick off.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The checklist grouped by layer; `name` tells its boxes apart from those of other checklists on the page.
  func checklist(
    of party: Party, on type: ClusterType, in layers: [Layer]? = nil, headingLevel: Int = 3
  ) -> HTML {
    let layers = layers ?? model.layers
    let list = model.checklist(of: party.id, on: type.id, in: layers.map(\.id))
    guard !list.items.isEmpty || !list.unworded.isEmpty else { return checklist(list, in: layers) }
    return """
      <div class="tickable" data-checklist="\(site.settings.title)/\(type.id.rawValue)/\(party.id.rawValue)">
      \(checklistTools)\(checklist(list, in: layers, headingLevel: headingLevel))
      </div>
      """
  }

  /// A list as it is given, without ticks.
  func checklist(_ list: Checklist, in layers: [Layer], headingLevel: Int = 3) -> HTML {
    guard !list.items.isEmpty || !list.unworded.isEmpty else {
      return "<p class=\"quiet\">\(words.nothingToDo)</p>"
    }
    let items = Dictionary(grouping: list.items) { $0.responsibility.layer }
    let unworded = Dictionary(grouping: list.unworded, by: \.layer)
    return """
      <div class="checklist">
      \(each: layers, { checklistGroup($0, items[$0.id] ?? [], unworded[$0.id] ?? [], headingLevel) })</div>
      """
  }

  /// What a script adds: ticks that stay in this browser, and the order by phase.
  private var checklistTools: HTML {
    if isPrinted { return "" }
    return """
      <div class="checklist-tools" hidden data-other="\(words.noPhase)">
      <p role="status" data-pattern="\(words.doneCount)"></p>
      <button type="button" name="phase" aria-pressed="false">\(words.groupByPhase)</button>
      <button type="button" name="clear">\(words.clearTicks)</button>
      <button type="button" name="print">\(words.print)</button>
      </div>

      """
  }

  private func checklistGroup(
    _ layer: Layer, _ items: [ChecklistItem], _ unworded: [Responsibility], _ headingLevel: Int
  ) -> HTML {
    guard !items.isEmpty || !unworded.isEmpty else { return "" }
    return """
      <h\(headingLevel) class="checklist-layer">\(layer.name)</h\(headingLevel)>
      <ul>
      \(each: items, { checklistItem($0) })\(each: unworded, { unwordedItem($0) })</ul>

      """
  }

  /// - Parameter places: where it is to be done, if the list is for several cluster types.
  func checklistItem(_ item: ChecklistItem, places: HTML = "") -> HTML {
    """
    <li data-item="\(itemKey(item))"\(unwrap: item.duty.phase, { " data-phase=\"\(model.name(ofPhase: $0))\"" })>\
    <div class="checklist-duty">\(duty(item.duty))</div>\
    <p class="checklist-meta"><a href="\(links.to(item.responsibility))">\(item.responsibility.name)</a>\
    \(if: item.isShared, " · \(words.sharedDuty)")\
    \(unwrap: item.condition, { " · \(clause(words.condition, $0))" })\
    \(each: item.unless, { " · \(clause(words.unless, $0))" })\(places)</p></li>

    """
  }

  private func clause(_ word: String, _ id: Condition.ID) -> HTML {
    guard let condition = model.condition(id) else { return "" }
    return """
      <span class="checklist-condition">\(word) \
      <a href="\(links.to(.responsibilities, .condition(id)))">\(condition.clause)</a></span>
      """
  }

  func unwordedItem(_ row: Responsibility, places: HTML = "") -> HTML {
    """
    <li data-item="\(row.id.rawValue)"><div class="checklist-duty">\(row.name)</div>\
    <p class="checklist-meta"><a href="\(links.to(row))">\(words.unworded)</a>\(places)</p></li>

    """
  }

  /// What a tick is kept under: it is lost when the duty's words change, since that is other work then.
  private func itemKey(_ item: ChecklistItem) -> String {
    let text = ([item.duty.text] + item.duty.steps + [item.condition?.rawValue ?? ""]).joined(separator: "\n")
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return "\(item.responsibility.id)/\(String(hash, radix: 16))"
  }
}
