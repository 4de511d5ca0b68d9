/// The page of a party: how much it has of each cluster type, and what it must do there.

import Markup
import Responsibility
import SiteModel

extension PageView {
  func partyPage(_ party: Party) -> PageBody {
    let hasMany = model.clusterTypes.count > Self.mostChecklists
    let work: HTML =
      hasMany
      ? workOverview(of: party, headingLevel: 3) : "\(each: model.clusterTypes, { partyDuties(party, $0) })"
    return PageBody(
      facts: facts(of: party),
      content: """
        \(prose)
        \(section(.glance, "\(each: model.clusterTypes, partyGlance)"))
        \(section(.duties, work))
        """,
      contents: contents(with: [
        .duties: hasMany
          ? []
          : model.clusterTypes.map { ContentsEntry(anchor: duties($0), title: $0.columnTitle, isNested: true) }
      ]))
  }

  private func duties(_ type: ClusterType) -> Anchor { .heading("duties--\(type.id)") }

  private func partyGlance(_ type: ClusterType) -> HTML {
    "<h3 class=\"glance-title\">\(clusterTypeLink(type))</h3>\n\(glance(of: type))\n"
  }

  private func partyDuties(_ party: Party, _ type: ClusterType) -> HTML {
    """
    <section\(if: model.isLarge, " class=\"far\"") aria-labelledby="\(id(duties(type)))">
    \(heading(3, duties(type), type.name))
    \(checklist(of: party, on: type, headingLevel: 4))
    </section>

    """
  }

  private func facts(of party: Party) -> HTML {
    let teams = model.parties.filter { $0.partOf == party.id }
    let parents = [party.partOf].compactMap { $0.flatMap(model.party) }
    let facts: [(name: String, value: HTML)] = [
      (words.members, partyLinks(party.members.compactMap(model.party))), (words.partOf, partyLinks(parents)),
      (words.teams, partyLinks(teams)), (words.aliases, "\(party.aliases.joined(separator: ", "))"),
    ]
    let shown = facts.filter { !$0.value.isEmpty }
    guard !shown.isEmpty else { return "" }
    return """
      <dl class="facts">
      \(each: shown, { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>\n" })</dl>
      """
  }

  private func partyLinks(_ parties: [Party]) -> HTML {
    """
    \(each: Array(parties.enumerated()), { index, party in
      "\(if: index > 0, ", ")<a href=\"\(links.to(.party(party.id)))\">\(party.name)</a>"
    })
    """
  }
}
