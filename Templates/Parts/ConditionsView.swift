/// Circumstances that change who is responsible.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The conditions of one cluster type, each with what it changes.
  func conditions(on type: ClusterType) -> HTML {
    let effects = model.conditions(on: type.id)
    return "\(each: effects, { conditionCard($0.condition, changes: $0.changes.map { change in (type, change) }) })"
  }

  /// All conditions of the model, each with what it changes on every cluster type.
  var allConditions: HTML {
    guard !model.conditions.isEmpty else { return "<p class=\"quiet\">\(words.noConditions)</p>" }
    var html: HTML = ""
    for condition in model.conditions {
      let changes = model.clusterTypes.flatMap { type in
        model.conditions(on: type.id).filter { $0.condition.id == condition.id }.flatMap(\.changes).map { (type, $0) }
      }
      html += conditionCard(condition, changes: changes)
    }
    return html
  }

  private func conditionCard(
    _ condition: Condition, changes: [(ClusterType, ConditionEffect.Change)]
  ) -> HTML {
    """
    <div class="condition" id="\(id(.condition(condition.id)))">
    <h3>\(condition.name)</h3>
    \(unwrap: condition.description, { "<p>\($0)</p>\n" })\
    <ul>
    \(each: changes, { conditionChange($0.0, $0.1) })</ul>
    </div>

    """
  }

  private func conditionChange(_ type: ClusterType, _ change: ConditionEffect.Change) -> HTML {
    let row = change.responsibility
    let stays = change.before.value == change.after.value
    return """
      <li><a href="\(links.to(row, type.id, change.area?.id))">\(row.name)</a> \
      (\(type.columnTitle)\(unwrap: change.area, { ", \($0.columnTitle)" })): \(badge(change.before)) \
      <span class="becomes">\(stays ? words.stays : words.becomes)</span> \
      \(badge(change.after.value, change.after.label))\
      \(dutiesByParty(change.after.assignment))\
      \(unwrap: change.after.note, { "<p class=\"note\">\($0)</p>" })</li>

      """
  }
}
