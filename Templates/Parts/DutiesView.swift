/// Duties in words, with their steps, hazards and conditions.

import Markup
import Responsibility
import SiteModel
import YAML

extension PageView {
  /// The duties of an assignment by party, the conditions and the note: the inside of a detail cell.
  func details(_ assignment: Assignment) -> HTML {
    """
    \(dutiesByParty(assignment))\
    \(if: assignment.duties.isEmpty && assignment.conditions.isEmpty && assignment.note == nil, emptyDetails(assignment))\
    \(qualities(assignment))\
    \(each: assignment.conditions, conditionalDetails)
    """
  }

  /// What limits or explains an assignment: prerequisites, support, changeability and notes.
  private func qualities(_ assignment: Assignment) -> HTML {
    """
    \(if: !assignment.prerequisites.isEmpty, prerequisites(assignment.prerequisites))\
    \(unwrap: assignment.support, { "<p class=\"quality\">\(words.supportOf): \(words.name(of: $0))</p>" })\
    \(unwrap: assignment.changeability, { "<p class=\"quality\">\(words.changeability): \(words.name(of: $0))</p>" })\
    \(each: assignment.notes, note)
    """
  }

  private func prerequisites(_ prerequisites: [Prerequisite]) -> HTML {
    """
    <p class="quality">\(words.prerequisites):</p><ul class="prerequisites">\(each: prerequisites, {
      "<li>\($0.text)\(if: $0.isPaid, " <span class=\"phase\">\(words.paid)</span>")</li>"
    })</ul>
    """
  }

  /// What holds for the model as a whole: it stands above matrices of all rows.
  var modelNotes: HTML {
    model.notes.isEmpty ? "" : "<div class=\"model-notes\">\(each: model.notes, note)</div>\n"
  }

  private func note(_ note: Note) -> HTML {
    """
    <p class="note">\(if: note.visibility == .internal, "<span class=\"phase\">\(words.internalNote)</span> ")\(note.text)</p>
    """
  }

  private func emptyDetails(_ assignment: Assignment) -> HTML {
    switch assignment.value {
    case .nobody: "<p class=\"quiet\">\(words.legendNobody)</p>"
    case .notStated: "<p class=\"quiet\">\(words.legendNotStated)</p>"
    case .notApplicable: "<p class=\"quiet\">\(words.legendNotApplicable)</p>"
    case .owners: "<p class=\"quiet\">\(words.noDuty)</p>"
    }
  }

  func dutiesByParty(_ assignment: Assignment) -> HTML {
    let parties = model.parties.filter { party in assignment.duties.contains { $0.party == party.id } }
    var html: HTML = ""
    for party in parties {
      let own = assignment.duties(of: party.id)
      if assignment.needsPartyNames { html += "<p class=\"duty-party\">\(party.label)</p>" }
      html += "<ul class=\"duties\">\(each: own, { "<li>\(duty($0))</li>" })</ul>"
    }
    return html
  }

  /// One duty: its phase, its sentence, its steps and its hazard.
  func duty(_ duty: Duty) -> HTML {
    """
    \(each: duty.areas.compactMap(model.area), { "<span class=\"phase duty-area\">\($0.columnTitle)</span> " })\
    \(unwrap: duty.phase, { "<span class=\"phase\">\(model.name(ofPhase: $0))</span> " })\(duty.text)\
    \(unwrap: duty.deadline, { " <span class=\"deadline\">\(words.deadline): \($0)</span>" })\
    \(if: !duty.steps.isEmpty, "<ol class=\"steps\">\(each: duty.steps, { "<li>\($0)</li>" })</ol>")\
    \(unwrap: duty.hazard, { "<p class=\"hazard\"><strong>\(words.hazard):</strong> \($0)</p>" })
    """
  }

  /// What holds instead under a condition.
  func conditionalDetails(_ conditional: ConditionalAssignment) -> HTML {
    guard let condition = model.condition(conditional.condition) else { return "" }
    return """
      <div class="conditional"><p><strong>\(words.condition) \(condition.clause)</strong>: \
      \(badge(conditional.value, conditional.label))</p>\
      \(dutiesByParty(conditional.assignment))\
      \(qualities(conditional.assignment))\
      <p class="basis">\(basis(conditional.provenance, of: conditional.value))</p></div>
      """
  }

  /// Where a value comes from: stated, inferred, inherited or decided, with its sources.
  func basis(_ provenance: Provenance, of value: CellValue) -> HTML {
    let kind: String
    switch provenance.kind {
    case .stated: kind = value == .notStated ? words.silent : words.stated
    case .inferred: kind = words.inferred
    case .decision: kind = words.decided
    }
    let sources = provenance.sources.compactMap(model.source)
    let origin = provenance.inheritedFrom.flatMap(model.clusterType)
    return """
      <span class="provenance\(if: provenance.kind != .stated, " provenance-\(provenance.kind.rawValue)")">\(kind)</span>\
      \(each: sources, { " \(sourceLink($0))" })\
      \(unwrap: origin, inherited)\
      \(unwrap: provenance.asOf, { " <span class=\"reviewed\">\(words.asOf) \($0.description)</span>" })\
      \(unwrap: provenance.review.reviewed, { " <span class=\"reviewed\">\(reviewed($0, provenance.review.reviewer))</span>" })\
      \(unwrap: provenance.because, { "<span class=\"because\">\($0)</span>" })
      """
  }

  private func reviewed(_ date: CalendarDate, _ reviewer: String?) -> String {
    "\(words.reviewed) \(date)" + (reviewer.map { " \(words.by) \($0)" } ?? "")
  }

  private func inherited(from origin: ClusterType) -> HTML {
    " <span class=\"inherited\">\(words.inherited) <a href=\"\(links.to(.clusterType(origin.id)))\">\(origin.columnTitle)</a></span>"
  }

  /// A source by its id, leading to its entry.
  func sourceLink(_ source: Source) -> HTML {
    """
    <a class="source" href="\(links.to(.responsibilities, .source(source.id)))" title="\(source.title)">\(source.id.rawValue)</a>
    """
  }
}
