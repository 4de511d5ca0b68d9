/// What changed since the snapshot that the site names.

import Markup
import Responsibility
import SiteModel
import Snapshots

extension PageView {
  func changesPage() -> PageBody {
    PageBody(
      content: """
        \(prose)
        \(changes)
        """, contents: contents())
  }

  /// The comparison with the site's snapshot: values first, then wording.
  var changes: HTML {
    guard let comparison = site.changes else { return "<p class=\"quiet\">\(words.noSnapshot)</p>" }
    return """
      \(unwrap: comparison.before, { "<p>\(words.changesSince) \($0).</p>" })
      \(if: comparison.isEmpty, "<p class=\"quiet\">\(words.nothingChanged)</p>")\
      \(each: comparison.groups, group)\
      \(if: !comparison.facts.isEmpty, definitions(words.changedDefinitions, comparison.facts))\
      \(if: !comparison.values.isEmpty, valueTable(comparison.values))\
      \(if: !comparison.wordings.isEmpty, wordingList(comparison.wordings))\
      \(if: !comparison.renamings.isEmpty, definitions(words.changedTexts, comparison.renamings))
      """
  }

  private func group(_ group: SnapshotComparison.Group) -> HTML {
    """
    <h3>\(words.name(of: group.kind))</h3>
    <ul class="changes">
    \(each: group.added, { "<li><ins>\($0.name)</ins> <code>\($0.id)</code> \(words.added)</li>\n" })\
    \(each: group.removed, { "<li><del>\($0.name)</del> <code>\($0.id)</code> \(words.removed)</li>\n" })</ul>

    """
  }

  private func definitions(_ title: String, _ definitions: [SnapshotComparison.Definition]) -> HTML {
    """
    <h3>\(title)</h3>
    <ul class="changes">
    \(each: definitions, { "<li>\($0.name) <code>\($0.id)</code>\(lines($0.removed, $0.added))</li>\n" })</ul>

    """
  }

  private func lines(_ removed: [String], _ added: [String]) -> HTML {
    "<ul>\(each: removed, { "<li><del>\($0)</del></li>" })\(each: added, { "<li><ins>\($0)</ins></li>" })</ul>"
  }

  private func valueTable(_ changes: [SnapshotComparison.Change]) -> HTML {
    table(
      caption: words.changedValues, attributes: "class=\"detail changes\"",
      head: """
        <tr><th scope="col">\(words.responsibility)</th><th scope="col">\(words.clusterType)</th>\
        <th scope="col">\(words.before)</th><th scope="col">\(words.after)</th></tr>
        """,
      bodies: ["<tbody>\n\(each: changes, valueRow)</tbody>\n"])
  }

  private func valueRow(_ change: SnapshotComparison.Change) -> HTML {
    """
    <tr><th scope="row">\(cellLink(change))</th><td>\(change.clusterType)\(unwrap: change.area, { ", \($0)" })</td>\
    <td>\(unwrap: change.before, { "<del>\($0)</del>" })\(if: change.before == nil, noCell)</td>\
    <td>\(unwrap: change.after, { "<ins>\($0)</ins>" })\(if: change.after == nil, noCell)</td></tr>

    """
  }

  private func wordingList(_ changes: [SnapshotComparison.Change]) -> HTML {
    """
    <h3>\(words.changedWording)</h3>
    <ul class="changes">
    \(each: changes, { change in
      """
      <li>\(cellLink(change)) (\(change.clusterType)\(unwrap: change.area, { ", \($0)" }))\
      \(lines(change.removed, change.added))</li>

      """
    })</ul>
    """
  }

  private var noCell: HTML { "<span class=\"quiet\">\(words.noSuchCell)</span>" }

  /// A cell that is gone has no place to lead to: its row has.
  private func cellLink(_ change: SnapshotComparison.Change) -> HTML {
    let place = change.place
    guard let row = model.responsibility(.init(place.responsibility)) else { return "\(change.responsibility)" }
    guard change.after != nil else { return "<a href=\"\(links.to(row))\">\(change.responsibility)</a>" }
    let area = place.area.flatMap { model.area(.init($0)) }
    let link = links.to(row, .init(place.clusterType), area?.id)
    return "<a href=\"\(link)\">\(change.responsibility)</a>"
  }
}
