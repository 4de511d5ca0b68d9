/// The page of a cluster type: everything that holds on it.

import Markup
import Responsibility
import SiteModel
import YAML

extension PageView {
  func clusterTypePage(_ type: ClusterType) -> PageBody {
    let base = type.extends.flatMap(model.clusterType)
    let customer = model.parties.first { $0.kind == .customer } ?? model.parties.first
    return PageBody(
      facts: facts(of: type),
      content: """
        \(prose)
        \(section(.glance, glance(of: type)))
        \(section(.diagram, "\(stackFigure(type))\(diagramEmbed(.clusterType(type.id)))"))
        \(if: !model.conditions(on: type.id).isEmpty, section(.conditions, conditions(on: type)))
        \(section(.duties, "\(unwrap: customer, { checklist(of: $0, on: type) })"))
        \(unwrap: base, { section(.differences, differences(from: $0, to: type)) })
        \(section(.matrix, matrixWithLink(type)))
        \(section(.sources, sourceList(model.sources(behind: model.column(type.id)))))
        """,
      contents: contents())
  }

  private func matrixWithLink(_ type: ClusterType) -> HTML {
    if isPrinted, model.isLarge { return detailsByLayer }
    return """
      \(modelNotes)\(roleMatrix(of: type))
      \(if: !model.areas.isEmpty && !model.hasOneAreaPerRow, areaMatrix(of: type))
      \(matrix(of: type))
      \(rolesLegend)
      \(matrixEmbed(.clusterType(type.id)))
      <p><a href="\(links.to(.responsibilities, .section(.matrix)))">\(words.wholeMatrix)</a></p>
      """
  }

  /// Where a printed site tells what this cluster type's matrix would tell again.
  private var detailsByLayer: HTML {
    let layers = model.layers.filter { !model.responsibilities(in: $0.id).isEmpty }
    return """
      <p>\(words.printedByLayer)</p>
      <ul>
      \(each: layers, { "<li><a href=\"\(links.to(.layer($0.id), .section(.duties)))\">\($0.name)</a></li>\n" })</ul>
      """
  }

  private func facts(of type: ClusterType) -> HTML {
    let base = type.extends.flatMap(model.clusterType)
    return """
      <dl class="facts">
      \(fact(words.scope, "\(words.name(of: type.scope))"))\
      \(unwrap: base, { fact(words.buildsOn, clusterTypeLink($0)) })\
      \(if: !type.covers.isEmpty, fact(words.covers, "\(each: type.covers, product)"))\
      \(unwrap: type.edition, { fact(words.edition, "\($0)") })\
      \(if: type.status != .current, fact(words.status, status(type.status, type.since, type.sources)))\
      \(unwrap: type.until, { fact(words.status, "\(words.until) \($0.description)") })\
      \(unwrap: model.asOf, { fact(words.asOf, "\($0.description)") })</dl>
      """
  }

  private func product(_ product: ClusterType.Product) -> HTML {
    """
    <div>\(product.name)\
    \(if: product.status != .current, " (\(status(product.status, product.since, product.sources)))")</div>
    """
  }

  private func status(_ status: ClusterType.Status, _ since: CalendarDate?, _ sources: [Source.ID]) -> HTML {
    """
    \(words.name(of: status))\
    \(unwrap: since, { " \(words.since) \($0.description)" })\
    \(each: sources.compactMap(model.source), { " \(sourceLink($0))" })
    """
  }

  private func fact(_ name: String, _ value: HTML) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }
}
