/// The page of a framework: control → responsibilities → who, on every cluster type, and what nobody answers for.

import Markup
import Responsibility
import SiteModel

extension PageView {
  func frameworkPage(_ framework: Framework) -> PageBody {
    let coverage = model.coverage(of: framework)
    return PageBody(
      facts: facts(of: framework, coverage),
      content: """
        \(prose)
        \(section(.coverage, coverageTable(framework, coverage)))
        \(section(.gaps, gaps(coverage)))
        """,
      contents: contents())
  }

  private func facts(of framework: Framework, _ coverage: [ControlCoverage]) -> HTML {
    let mapped = coverage.filter { !$0.responsibilities.isEmpty }.count
    return """
      <dl class="facts">
      \(unwrap: framework.version, { "<div><dt>\(words.version)</dt><dd>\($0)</dd></div>\n" })\
      \(unwrap: framework.publisher, { "<div><dt>\(words.publisher)</dt><dd>\(publisher($0, of: framework))</dd></div>\n" })\
      <div><dt>\(words.mappedControls)</dt><dd>\(mapped) \(words.of) \(coverage.count)</dd></div>
      </dl>
      """
  }

  private func publisher(_ name: String, of framework: Framework) -> HTML {
    guard let address = links.to(framework) else { return "\(name)" }
    return "<a href=\"\(address)\" rel=\"noreferrer\">\(name)</a>"
  }

  private func coverageTable(_ framework: Framework, _ coverage: [ControlCoverage]) -> HTML {
    table(
      caption: "\(words.coverageCaption): \(framework.title)",
      attributes: "class=\"detail coverage\"",
      head: """
        <tr><th scope="col">\(words.control)</th><th scope="col">\(words.responsibility)</th>\
        \(each: model.clusterTypes, { "<th scope=\"col\">\(clusterTypeLink($0))</th>" })</tr>
        """,
      bodies: coverage.map { entry in
        """
        <tbody>
        \(if: entry.responsibilities.isEmpty, unmapped(entry))\
        \(each: Array(entry.responsibilities.enumerated()), { coverageRow(entry, $0.offset, $0.element) })</tbody>

        """
      })
  }

  private func unmapped(_ entry: ControlCoverage) -> HTML {
    """
    <tr>\(controlHeader(entry, rows: 1))<td class="quiet" colspan="\(model.clusterTypes.count + 1)">\
    \(words.unmappedControl)</td></tr>

    """
  }

  private func coverageRow(_ entry: ControlCoverage, _ index: Int, _ row: Responsibility) -> HTML {
    """
    <tr>\(if: index == 0, controlHeader(entry, rows: entry.responsibilities.count))\
    <td><a href="\(links.to(row))">\(row.name)</a></td>\
    \(each: model.clusterTypes, { type in
      "<td><a class=\"cell-link\" href=\"\(links.to(row, type.id))\">\(badge(model[row.id, type.id]))</a></td>"
    })</tr>

    """
  }

  private func controlHeader(_ entry: ControlCoverage, rows: Int) -> HTML {
    """
    <th id="\(id(.control(entry.code)))" scope="\(if: rows > 1, "rowgroup", else: "row")"\
    \(if: rows > 1, " rowspan=\"\(rows)\"")>\
    \(entry.code)\(unwrap: entry.control.name, { "<span class=\"control-name\">\($0)</span>" })</th>
    """
  }

  /// For each cluster type the controls that nobody answers for.
  private func gaps(_ coverage: [ControlCoverage]) -> HTML {
    let gaps = model.clusterTypes.map { (type: $0, entries: model.gaps(in: coverage, on: $0.id)) }
    guard gaps.contains(where: { !$0.entries.isEmpty }) else { return "<p class=\"quiet\">\(words.noGaps)</p>" }
    return """
      <p>\(words.gapsIntroduction)</p>
      <dl class="gaps">
      \(each: gaps, { gap in
        """
        <div><dt>\(clusterTypeLink(gap.type))</dt>\
        <dd>\(gap.entries.isEmpty ? words.noGaps : gap.entries.map(\.code).joined(separator: ", "))</dd></div>

        """
      })</dl>
      """
  }
}
