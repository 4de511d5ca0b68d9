/// What was suggested before: the same dead link often stands on every page.

import Diagnostics

/// Suggestions by what was wanted, and a limit to the work: a site with thousands of different dead links has
/// another problem than misspelling.
struct SuggestionMemory {
  private var known: [[[UInt8]]: String?] = [:]
  /// How many more candidates are compared.
  private var budget = 1_000_000

  mutating func file(closestTo path: [UInt8], in index: SiteIndex) -> String? {
    closest(to: SiteIndex.text(path), for: [path]) { index.neighbours(of: path) }
  }

  /// An id of the file at `path`.
  mutating func anchor(closestTo name: [UInt8], of path: [UInt8], in anchors: SiteIndex.Anchors) -> String? {
    closest(to: SiteIndex.text(name), for: [path, name]) { anchors.names.map(SiteIndex.text) }
  }

  private mutating func closest(
    to word: String, for key: [[UInt8]], in candidates: () -> [String]
  ) -> String? {
    if let result = known[key] { return result }
    guard budget > 0 else { return nil }
    let candidates = candidates()
    budget -= candidates.count
    let result = Suggestion.closest(to: word, in: candidates)
    known[key] = .some(result)
    return result
  }
}
