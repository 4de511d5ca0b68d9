/// One cell of the resolved model as JSON.

import Diagnostics
import Responsibility

struct AssignmentDocument {
  private let place: [JSON.Member]
  private let assignment: Assignment

  init(_ model: Model, _ row: Responsibility, _ type: ClusterType, _ area: Area?) {
    assignment = model[row.id, type.id, area?.id]
    place =
      [
        .init(key: "responsibility", value: .text(row.id.rawValue)),
        .init(key: "clusterType", value: .text(type.id.rawValue)),
      ] + (area.map { [.init(key: "area", value: .text($0.id.rawValue))] } ?? [])
  }

  private init(condition: ConditionalAssignment) {
    assignment = condition.assignment
    place = [.init(key: "condition", value: .text(condition.condition.rawValue))]
  }

  var json: JSON {
    guard case .object(let members) = content else { return content }
    return .object(place + members)
  }

  private var content: JSON {
    .object([
      "value": .text(assignment.value.word),
      "owners": ModelDocument.texts(assignment.value.owners.map(\.rawValue)),
      "label": .text(assignment.label),
      "roles": some(assignment.roles) { .object(["party": .text($0.party.rawValue), "role": .text($0.text)]) },
      "supporting": some(assignment.supporting) { .text($0.rawValue) },
      "support": assignment.support.map { .text($0.rawValue) },
      "changeability": assignment.changeability.map { .text($0.rawValue) },
      "duties": some(assignment.duties, duty),
      "conditions": some(assignment.conditions) { AssignmentDocument(condition: $0).json },
      "prerequisites": some(assignment.prerequisites) { .object(["text": .text($0.text), "paid": .flag($0.isPaid)]) },
      "notes": some(assignment.notes) {
        .object(["text": .text($0.text), "visibility": .text($0.visibility.rawValue)])
      },
      "footnotes": some(assignment.footnotes) { .text($0.rawValue) },
      "provenance": provenance(assignment.provenance),
    ])
  }

  private func some<Item>(_ items: [Item], _ json: (Item) -> JSON) -> JSON? {
    items.isEmpty ? nil : .list(items.map(json))
  }

  private func duty(_ duty: Duty) -> JSON {
    .object([
      "party": .text(duty.party.rawValue), "text": .text(duty.text), "phase": duty.phase.map(JSON.text),
      "deadline": duty.deadline.map(JSON.text), "steps": some(duty.steps, JSON.text),
      "hazard": duty.hazard.map(JSON.text),
    ])
  }

  private func provenance(_ provenance: Provenance) -> JSON {
    .object([
      "kind": .text(provenance.kind.rawValue), "because": provenance.because.map(JSON.text),
      "sources": ModelDocument.texts(provenance.sources.map(\.rawValue)),
      "asOf": provenance.asOf.map { .text($0.description) }, "review": ModelDocument.review(provenance.review),
      "inheritedFrom": provenance.inheritedFrom.map { .text($0.rawValue) },
    ])
  }
}

extension CellValue {
  /// `owners`, `none`, `not-stated` or `not-applicable`.
  package var word: String {
    switch self {
    case .owners: "owners"
    case .nobody: "none"
    case .notStated: "not-stated"
    case .notApplicable: "not-applicable"
    }
  }
}
