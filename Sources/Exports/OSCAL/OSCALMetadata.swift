/// What every document in OSCAL says of itself.

import Diagnostics
import Responsibility
import YAML

struct OSCALMetadata {
  static let version = "1.1.2"

  private let day: CalendarDate?
  private let isDated: Bool

  /// - Parameter today: the day on which the document is made, for models that don't say of when they are.
  init(_ model: Model, today: CalendarDate?) {
    day = model.asOf ?? today
    isDated = model.asOf != nil
  }

  func json(title: String, members: [JSON.Member]) -> JSON {
    let date = day?.description ?? "1980-01-01"
    return .object(
      [
        .init(key: "title", value: .text(PlainWords.line(title))),
        .init(key: "last-modified", value: .text(date + "T00:00:00Z")),
        .init(key: "version", value: .text(isDated ? date : "1")),
        .init(key: "oscal-version", value: .text(Self.version)),
      ] + members)
  }
}
