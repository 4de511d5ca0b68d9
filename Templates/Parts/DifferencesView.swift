/// What changes from the cluster type that another one extends.

import Markup
import Responsibility
import SiteModel
import Words

extension PageView {
  func differences(from before: ClusterType, to after: ClusterType) -> HTML {
    let all = model.differences(from: before.id, to: after.id)
    let moved = all.filter(\.changesHands)
    let reworded = all.filter { !$0.changesHands }
    guard !all.isEmpty else { return "<p class=\"quiet\">\(words.nothingDiffers)</p>" }
    return """
      \(if: !moved.isEmpty, differenceTable(moved, before, after))
      \(if: !reworded.isEmpty, rewordedList(reworded, after))
      """
  }

  /// "Managed → Serverless", in the direction in which the language runs.
  func way(_ from: ClusterType, _ to: ClusterType) -> String {
    words.fromTo.filled(["from": from.columnTitle, "to": to.columnTitle])
  }

  private func differenceTable(_ differences: [Difference], _ before: ClusterType, _ after: ClusterType) -> HTML {
    table(
      caption: "\(words.changesHands): \(way(before, after))",
      attributes: "class=\"differences\"",
      head: """
        <tr><th scope="col">\(words.responsibility)</th><th scope="col">\(clusterTypeLink(before))</th>\
        <th scope="col">\(clusterTypeLink(after))</th></tr>
        """,
      bodies: ["<tbody>\n\(each: differences, { differenceRow($0, before, after) })</tbody>\n"])
  }

  private func differenceRow(_ difference: Difference, _ before: ClusterType, _ after: ClusterType) -> HTML {
    let row = difference.responsibility
    return """
      <tr><th scope="row"><a href="\(links.to(row))">\(row.name)</a></th>\
      <td><a class="cell-link" href="\(links.to(row, before.id))">\(badge(difference.before))</a></td>\
      <td><a class="cell-link" href="\(links.to(row, after.id))">\(badge(difference.after))</a></td></tr>

      """
  }

  private func rewordedList(_ differences: [Difference], _ after: ClusterType) -> HTML {
    """
    <p>\(words.sameHands):</p>
    <ul>
    \(each: differences, {
      "<li><a href=\"\(links.to($0.responsibility, after.id))\">\($0.responsibility.name)</a></li>\n"
    })</ul>
    """
  }
}
