/// Where facts come from.

import Diagnostics
import YAML

package struct Source: Sendable, Hashable {
  package typealias ID = Identifier<Source>

  package let id: ID
  package let title: String
  package let publisher: String?
  package let url: String?
  /// When the source was last changed, as it says itself.
  package let updated: CalendarDate?
  /// A date less exact than a day, in the source's words ("December 2025").
  package let period: String?
  package let visibility: Audience
  package let location: SourceLocation

  package init(
    id: ID, title: String, publisher: String? = nil, url: String? = nil, updated: CalendarDate? = nil,
    period: String? = nil, visibility: Audience = .public, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.url = url
    self.updated = updated
    self.period = period
    self.visibility = visibility
    self.location = location
  }

  /// The date as it is printed; nil if none is known.
  package var date: String? { updated?.description ?? period }
}
