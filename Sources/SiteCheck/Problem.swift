/// A breach found in a finished file, at a range of its bytes.

import Diagnostics

struct Problem: Sendable, Hashable {
  var rule: Rule
  var headline: String
  /// Byte offsets from 0.
  var range: Range<Int>
  var suggestion: String?
  var notes: [Note]

  struct Note: Sendable, Hashable {
    var text: String
    var range: Range<Int>?
  }

  init(_ rule: Rule, _ headline: String, at range: Range<Int>, suggestion: String? = nil, notes: [Note] = []) {
    self.rule = rule
    self.headline = headline
    self.range = range
    self.suggestion = suggestion
    self.notes = notes
  }

  /// The same problem with its one plausible mend, which the headline then asks about.
  ///
  /// Where the place holds more than what is to be mended, the suggestion can't replace it.
  func suggesting(_ replacement: String?, replacesPlace: Bool = true) -> Problem {
    guard let replacement else { return self }
    var result = self
    if replacesPlace { result.suggestion = replacement }
    result.headline += "; did you mean '\(replacement)'?"
    return result
  }

  func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(
      rule, headline, at: source.location(range), suggestion: suggestion,
      notes: notes.map { Diagnostic.Note($0.text, at: $0.range.map(source.location)) })
  }
}

extension [Problem] {
  /// So many are reported for one page or table; the rest is counted. A broken page has one cause, not thousands.
  static let reported = 200

  /// Sorted diagnostics, each once.
  func diagnostics(in source: SourceText) -> [Diagnostic] {
    let sorted = self.sorted {
      ($0.range.lowerBound, $0.rule.rawValue, $0.headline) < ($1.range.lowerBound, $1.rule.rawValue, $1.headline)
    }
    var result = sorted.prefix(Self.reported).map { $0.diagnostic(in: source) }
    if sorted.count > Self.reported {
      let rest = sorted[Self.reported]
      result.append(
        Problem(rest.rule, "\(sorted.count - Self.reported) more problems from here on", at: rest.range)
          .diagnostic(in: source))
    }
    return result.report()
  }
}

extension String {
  /// Cut in the middle, for messages.
  var shortened: String {
    count <= 120 ? self : prefix(80) + "…" + suffix(30)
  }
}
