/// The page of a party: how much it has of each cluster type, and what it must do there.

import Markup
import Responsibility
import SiteModel

extension PageView {
  func partyPage(_ party: Party) -> PageBody {
    PageBody(
      content: """
        \(prose)
        \(section(.glance, "\(each: model.clusterTypes, partyGlance)"))
        \(section(.duties, "\(each: model.clusterTypes, { partyDuties(party, $0) })"))
        """,
      contents: contents(with: [
        .duties: model.clusterTypes.map {
          ContentsEntry(anchor: duties($0), title: $0.columnTitle, isNested: true)
        }
      ]))
  }

  private func duties(_ type: ClusterType) -> Anchor { .heading("duties--\(type.id)") }

  private func partyGlance(_ type: ClusterType) -> HTML {
    "<h3 class=\"glance-title\">\(clusterTypeLink(type))</h3>\n\(glance(of: type))\n"
  }

  private func partyDuties(_ party: Party, _ type: ClusterType) -> HTML {
    """
    <section aria-labelledby="\(id(duties(type)))">
    \(heading(3, duties(type), type.name))
    \(checklist(of: party, on: type, headingLevel: 4))
    </section>

    """
  }
}
