/// Where the time of a command goes.

/// Notes how long each part took, by a clock that only commands look at.
final class Timings {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var parts: [(name: String, duration: Duration)] = []

  init() { last = clock.now }

  /// The part `name` ends now; the next one begins.
  func end(_ name: String) {
    let now = clock.now
    parts.append((name, now - last))
    last = now
  }

  /// A line for each part, and their sum.
  var report: String {
    let all = parts + [("all", parts.reduce(.zero) { $0 + $1.duration })]
    return all.map { part in
      let milliseconds = String(Int((part.duration / .microseconds(100)).rounded()))
      let digits = String(repeating: "0", count: max(0, 2 - milliseconds.count)) + milliseconds
      let padding = String(repeating: " ", count: max(1, 24 - part.name.count - digits.count))
      return "\(part.name)\(padding)\(digits.dropLast()).\(digits.suffix(1)) ms\n"
    }.joined()
  }
}
