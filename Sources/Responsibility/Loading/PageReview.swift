/// Reviews of pages, written and judged as those of the model are.

import Diagnostics
import YAML

package enum PageReview {
  /// The keys of the front matter that are about reviews.
  package static let keys = NoteReader.reviewKeys

  /// What the front matter says of reviews; nil if it says nothing.
  package static func read(_ fields: YAMLFields, _ yaml: inout YAMLReader) -> Located<Review>? {
    NoteReader.review(fields, &yaml)
  }

  /// The problem, if the review of a page was due before `today`.
  package static func overdue(_ review: Located<Review>, on today: CalendarDate) -> [Diagnostic] {
    var found: [Diagnostic] = []
    ReviewCheck(today: today).check(review, "this page", since: nil, every: nil, &found)
    return found
  }
}
