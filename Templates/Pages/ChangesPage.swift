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
      \(if: !comparison.values.isEmpty, valueTable(comparison.values))\
      \(if: !comparison.wordings.isEmpty, wordingList(comparison.wordings))
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
    <td><del>\(change.before)</del></td><td><ins>\(change.after)</ins></td></tr>

    """
  }

  private func wordingList(_ changes: [SnapshotComparison.Change]) -> HTML {
    """
    <h3>\(words.changedWording)</h3>
    <ul class="changes">
    \(each: changes, { change in
      """
      <li>\(cellLink(change)) (\(change.clusterType)\(unwrap: change.area, { ", \($0)" }))\
      <ul>\(each: change.removed, { "<li><del>\($0)</del></li>" })\(each: change.added, { "<li><ins>\($0)</ins></li>" })</ul></li>

      """
    })</ul>
    """
  }

  private func cellLink(_ change: SnapshotComparison.Change) -> HTML {
    let place = change.place
    guard let row = model.responsibility(.init(place.responsibility)) else { return "\(change.responsibility)" }
    let link = links.to(row, .init(place.clusterType), place.area.map { .init($0) })
    return "<a href=\"\(link)\">\(change.responsibility)</a>"
  }
}
