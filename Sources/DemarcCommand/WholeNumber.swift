/// Numbers on the command line.

import ArgumentParser

enum WholeNumber {
  /// `text` as a number in `range`; else why it is none.
  static func read(_ text: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(text), range.contains(number) else {
      let limit =
        range.upperBound == .max ? "from \(range.lowerBound) on" : "from \(range.lowerBound) to \(range.upperBound)"
      throw ValidationError("it is no whole number \(limit)")
    }
    return number
  }
}
