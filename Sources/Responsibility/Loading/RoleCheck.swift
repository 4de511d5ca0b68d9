/// Whether RACI letters and degrees make sense together.

import Diagnostics
import YAML

enum RoleCheck {
  static func check(_ assignment: AssignmentDefinition, _ names: PartyNames, _ found: inout [Diagnostic]) {
    switch assignment.value {
    case .raci(let sets): check(sets, &found, at: assignment.location)
    case .degrees(let degrees): check(degrees, &found, at: assignment.location)
    default: return
    }
  }

  private static func check(
    _ sets: [(party: Located<String>, letters: [RACILetter])], _ found: inout [Diagnostic], at place: SourceLocation
  ) {
    guard sets.contains(where: { !$0.letters.isEmpty }) else { return }
    let accountable = sets.filter { $0.letters.contains(.accountable) }
    func note(_ headline: String, at place: SourceLocation) {
      found.append(Diagnostic(.raciSet, headline, at: place))
    }
    if !sets.contains(where: { $0.letters.contains(.responsible) }) {
      note("RACI without R: nobody is responsible", at: sets.first?.party.location ?? place)
    }
    if accountable.isEmpty { note("RACI without A: nobody is accountable", at: sets.first?.party.location ?? place) }
    if accountable.count > 1 {
      let names = accountable.map { "'\($0.party.value)'" }.joined(separator: " and ")
      note("RACI with two A: \(names) are accountable", at: accountable[1].party.location)
    }
  }

  private static func check(
    _ degrees: [(party: Located<String>, degree: Degree)], _ found: inout [Diagnostic], at place: SourceLocation
  ) {
    let total = degrees.filter { $0.degree == .total }
    let shared = degrees.filter { $0.degree == .shared }
    if let first = total.first, let other = (total.dropFirst() + shared).first {
      found.append(
        Diagnostic(
          .degreeSet, "'\(first.party.value)' is responsible in total, but '\(other.party.value)' has a part",
          at: other.party.location))
    } else if total.isEmpty, shared.count == 1 {
      found.append(
        Diagnostic(
          .degreeSet, "'\(shared[0].party.value)' shares with nobody", at: shared[0].party.location))
    } else if total.isEmpty, shared.isEmpty {
      found.append(Diagnostic(.degreeSet, "nobody is responsible to any degree", at: place))
    }
  }
}
