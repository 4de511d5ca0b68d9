/// Whether duties and owners fit together.

import Diagnostics
import YAML

struct DutyCheck {
  let names: PartyNames

  func check(_ assignment: AssignmentDefinition, _ value: CellValue, _ found: inout [Diagnostic]) {
    checkSharedDuties(assignment, value, &found)
    guard assignment.value != nil else { return }
    // Whoever has a letter or a degree has a part, and so may have duties.
    var involved = Set(value.owners).union(names.ids(of: assignment.supporting))
    if case .raci(let sets) = assignment.value {
      involved.formUnion(names.ids(of: sets.filter { !$0.letters.isEmpty }.map(\.party)))
    }
    var seen: Set<String> = []
    for duty in assignment.duties where seen.insert(duty.party.value).inserted {
      guard let party = names.id(duty.party.value), !involved.contains(where: { names.counts(party, as: $0) }) else {
        continue
      }
      found.append(
        Diagnostic(
          .foreignDuty, "duties for '\(duty.party.value)', who is no owner", at: duty.party.location,
          explanation: "make the party an owner, or list it under 'supporting'"))
    }
  }

  /// RACI letters say themselves who does what.
  private func checkSharedDuties(
    _ assignment: AssignmentDefinition, _ value: CellValue, _ found: inout [Diagnostic]
  ) {
    if case .raci = assignment.value { return }
    guard value.isShared else { return }
    let busy = Set(assignment.duties.compactMap { names.id($0.party.value) })
    for owner in value.owners where !busy.contains(where: { names.counts($0, as: owner) }) {
      found.append(
        Diagnostic(
          .missingDuty, "shared, but '\(owner)' has no duty", at: assignment.location,
          explanation: "say under 'duties' what each owner does"))
    }
  }
}
