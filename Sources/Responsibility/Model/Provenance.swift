/// Where values come from and when somebody last looked at them.

import YAML

/// Where a cell's value comes from.
package struct Provenance: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A source says so.
    case stated
    /// Concluded from what a source says.
    case inferred
    /// Decided by those who maintain the model.
    case decision
  }

  package let kind: Kind
  /// The reasoning behind an inferred or decided value.
  package let because: String?
  package let sources: [Source.ID]
  /// The day of the facts, where it differs from the model's.
  package let asOf: CalendarDate?
  package let review: Review
  /// The cluster type that the assignment is inherited from.
  package var inheritedFrom: ClusterType.ID?

  package init(
    kind: Kind, because: String? = nil, sources: [Source.ID] = [], asOf: CalendarDate? = nil, review: Review = .none,
    inheritedFrom: ClusterType.ID? = nil
  ) {
    self.kind = kind
    self.because = because
    self.sources = sources
    self.asOf = asOf
    self.review = review
    self.inheritedFrom = inheritedFrom
  }
}

/// When somebody last checked a value or a whole model, and how often that is due.
package struct Review: Sendable, Hashable {
  package let reviewed: CalendarDate?
  package let reviewer: String?
  package let every: ReviewInterval?

  package init(reviewed: CalendarDate? = nil, reviewer: String? = nil, every: ReviewInterval? = nil) {
    self.reviewed = reviewed
    self.reviewer = reviewer
    self.every = every
  }

  package static let none = Review()
}

/// A number of days, weeks, months or years.
package struct ReviewInterval: Sendable, Hashable, CustomStringConvertible {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case days, weeks, months, years
  }

  package let count: Int
  package let unit: Unit

  /// From `90 days`, `6 months` or `1 year`; nil if it isn't of that form, or more than a century.
  package init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let count = Int(words[0]), 1...36_500 ~= count, String(count) == words[0] else {
      return nil
    }
    let plural = words[1].hasSuffix("s") ? String(words[1]) : words[1] + "s"
    guard let unit = Unit(rawValue: plural), unit != .years || count <= 100, unit != .months || count <= 1200 else {
      return nil
    }
    (self.count, self.unit) = (count, unit)
  }

  package var description: String { "\(count) \(count == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)" }

  /// The day on which the next review is due.
  package func after(_ date: CalendarDate) -> CalendarDate {
    switch unit {
    case .days: date.adding(days: count)
    case .weeks: date.adding(days: 7 * count)
    case .months: date.adding(months: count)
    case .years: date.adding(months: 12 * count)
    }
  }
}
