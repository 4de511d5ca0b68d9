/// Reviews that are overdue on a given day.

import Diagnostics
import YAML

struct ReviewCheck {
  let today: CalendarDate

  /// The model as a whole, and each value that has a review of its own.
  func diagnostics(of definition: ModelDefinition) -> [Diagnostic] {
    let header = definition.header
    let general = header.review?.value ?? .none
    var found: [Diagnostic] = []
    if let review = header.review {
      check(review, "the model", since: header.asOf?.value, every: nil, &found)
    }
    for row in definition.responsibilities {
      let assignments = row.assignments.flatMap(\.all)
      for assignment in assignments + assignments.flatMap({ $0.conditions.map(\.assignment) }) {
        guard let review = assignment.review else { continue }
        check(
          review, "the assignment of '\(row.responsibility.id)'",
          since: assignment.asOf ?? general.reviewed ?? header.asOf?.value, every: general.every, &found)
      }
    }
    return found
  }

  func check(
    _ review: Located<Review>, _ what: String, since: CalendarDate?, every: ReviewInterval?,
    _ found: inout [Diagnostic]
  ) {
    guard let interval = review.value.every ?? every else { return }
    guard let last = review.value.reviewed ?? since else {
      found.append(
        Diagnostic(
          .overdueReview, "\(what) is to be reviewed every \(interval), but never was", at: review.location))
      return
    }
    let due = interval.after(last)
    guard due < today else { return }
    found.append(
      Diagnostic(
        .overdueReview, "the review of \(what) was due on \(due)",
        at: review.location, explanation: "last reviewed on \(last), every \(interval); today is \(today)"))
  }
}
