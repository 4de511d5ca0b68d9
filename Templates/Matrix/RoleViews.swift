/// Letters of RACI matrices and degrees of responsibility.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// "OVHcloud RA", "Customer I": each party with its letters or its degree; nothing where the model gives none.
  func roles(_ roles: [PartyRole]) -> HTML {
    guard !roles.isEmpty else { return "" }
    return "<span class=\"roles\">\(each: roles, role)</span>"
  }

  private func role(_ role: PartyRole) -> HTML {
    """
    <span class="role">\(model.party(role.party)?.label ?? role.party.rawValue) \(letters(of: role))</span>
    """
  }

  /// The letters or the degree, with their meaning.
  func letters(of role: PartyRole) -> HTML {
    let meaning: String
    switch role.role {
    case .degree(let degree): meaning = words.meaning(of: degree)
    case .raci(let letters): meaning = letters.map { words.name(of: $0) }.joined(separator: ", ")
    }
    return "<abbr title=\"\(meaning)\">\(role.text)</abbr>"
  }

  /// What letters and degrees mean, as far as the model uses them.
  var rolesLegend: HTML {
    guard !model.usedLetters.isEmpty || !model.usedDegrees.isEmpty else { return "" }
    return """
      <dl class="legend legend-roles" aria-label="\(words.rolesLegend)">
      \(each: model.usedLetters, { roleItem($0.rawValue, words.explanation(of: $0)) })\
      \(each: model.usedDegrees, { roleItem($0.rawValue, words.meaning(of: $0)) })</dl>
      """
  }

  private func roleItem(_ role: String, _ meaning: String) -> HTML {
    "<div><dt><span class=\"role\"><b>\(role)</b></span></dt><dd>\(meaning)</dd></div>\n"
  }

  /// Parties by name, in running text.
  func names(_ parties: [Party.ID]) -> String {
    parties.compactMap { model.party($0)?.label }.joined(separator: ", ")
  }
}
