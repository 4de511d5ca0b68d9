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
    \(each: grouped(changes), { conditionChange($0.types, $0.change) })</ul>
    </div>

    """
  }

  /// The same change of a row on several cluster types, once.
  private func grouped(
    _ changes: [(ClusterType, ConditionEffect.Change)]
  ) -> [(types: [ClusterType], change: ConditionEffect.Change)] {
    struct Key: Hashable {
      let row: Responsibility.ID
      let area: Area.ID?
      let values: [CellValue]
      let duties: [Duty]
      let notes: [Note]
    }
    var groups: [(types: [ClusterType], change: ConditionEffect.Change)] = []
    var places: [Key: Int] = [:]
    for (type, change) in changes {
      let after = change.after.assignment
      let key = Key(
        row: change.responsibility.id, area: change.area?.id, values: [change.before.value, after.value],
        duties: after.duties, notes: after.notes)
      if let place = places[key] {
        groups[place].types.append(type)
      } else {
        places[key] = groups.count
        groups.append(([type], change))
      }
    }
    return groups
  }

  /// "(Managed, Security)": where a change holds, as far as the page doesn't say so.
  private func circumstance(_ types: [ClusterType], _ area: Area?) -> HTML {
    let names =
      types.filter { page.id != .clusterType($0.id) }.map(\.columnTitle) + [area?.columnTitle].compactMap(\.self)
    return names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
  }

  private func conditionChange(_ types: [ClusterType], _ change: ConditionEffect.Change) -> HTML {
    let row = change.responsibility
    let stays = change.before.value == change.after.value
    return """
      <li><a href="\(links.to(row, types[0].id, change.area?.id))">\(row.name)</a>\
      \(circumstance(types, change.area)): \(badge(change.before)) \
      <span class="becomes">\(stays ? words.stays : words.becomes)</span> \
      \(badge(change.after.value, change.after.label))\
      \(dutiesByParty(change.after.assignment))\
      \(unwrap: change.after.note, { "<p class=\"note\">\($0)</p>" })</li>

      """
  }
}
