/// "Did you mean": the one candidate that a misspelt word plausibly stands for.

/// Finds what an author probably meant.
package enum Suggestion {
  /// The closest candidate to `word`, or nil if none is close or two are equally close.
  ///
  /// Distance counts insertions, deletions, replacements and swaps of neighbours; up to a third of the
  /// word's length is plausible, at least one. Upper and lower case count as the same letter.
  package static func closest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (candidate: String, distance: Int)?
    var isTied = false
    var seen: Set<String> = []
    for candidate in candidates where seen.insert(candidate).inserted && candidate != word {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      guard distance <= limit else { continue }
      if let known = best, known.distance <= distance {
        if known.distance == distance { isTied = true }
      } else {
        best = (candidate, distance)
        isTied = false
      }
    }
    return isTied ? nil : best?.candidate
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (i, scalar) in left.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for (j, other) in right.enumerated() {
        var cost = Swift.min(last[j] + (scalar == other ? 0 : 1), last[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, scalar == right[j - 1], left[i - 1] == other {
          cost = Swift.min(cost, beforeLast[j - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
