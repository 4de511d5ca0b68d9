/// A day of the Gregorian calendar, without time or zone.

package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// From `YYYY-MM-DD`; nil if that is no day of the calendar.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard 48...57 ~= byte else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), 1...12 ~= month, day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The same day so many months later, or the last day of that month where it is shorter.
  package func adding(months: Int) -> CalendarDate {
    let total = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    return CalendarDate(
      year: newYear, month: newMonth, day: min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// The day so many days later; `days` is not negative.
  package func adding(days: Int) -> CalendarDate {
    var date = self
    var left = days
    while left > 0 {
      let rest = Self.days(inMonth: date.month, of: date.year) - date.day
      if left <= rest { return CalendarDate(year: date.year, month: date.month, day: date.day + left) }
      left -= rest + 1
      date = CalendarDate(year: date.year, month: date.month, day: 1).adding(months: 1)
    }
    return date
  }

  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The number of days since 1 January 1970.
  package var daysSince1970: Int {
    // Years from March, so that the leap day is the last one.
    let years = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * years + years / 4 - years / 100 + years / 400 + dayOfYear - 719_468
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
