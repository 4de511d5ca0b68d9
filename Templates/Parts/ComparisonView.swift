/// Two cluster types in one view: the drawing, the rows that change, and the work that comes and goes.

import Exports
import Markup
import Responsibility
import SiteModel

extension PageView {
  func comparison(from: ClusterType, to: ClusterType, prefix: String, headingLevel: Int) -> HTML {
    let differences = model.differences(from: from.id, to: to.id)
    guard !differences.isEmpty else { return "<p class=\"quiet\">\(words.nothingDiffers)</p>" }
    let customer = model.parties.first { $0.kind == .customer } ?? model.parties.first
    return """
      \(if: model.draws(Comparison(from: from.id, to: to.id)), drawnChange(from, to, prefix))
      \(self.differences(from: from, to: to))
      \(unwrap: customer, { party in
        "\(work(of: party, only: to, notOn: from, headingLevel))\(work(of: party, only: from, notOn: to, headingLevel))"
      })
      """
  }

  private func drawnChange(_ from: ClusterType, _ to: ClusterType, _ prefix: String) -> HTML {
    let subject = ExportSubject.change(Comparison(from: from.id, to: to.id))
    return "\(changeFigure(from, to, prefix: prefix))\(diagramEmbed(subject, prefix: prefix))"
  }

  private func work(
    of party: Party, only type: ClusterType, notOn other: ClusterType, _ level: Int
  ) -> HTML {
    let work = model.work(of: party.id, only: type.id, notOn: other.id)
    return """
      <div class="work"><h\(level)>\(words.onlyOn) \(type.columnTitle)</h\(level)>
      \(checklist(work, in: model.layers, headingLevel: level + 1))
      </div>

      """
  }
}
