/// What was suggested before: the same dead link often stands on every page.

import Diagnostics

/// Suggestions by what was wanted, and a limit to the work: a site with thousands of different dead links has
/// another problem than misspelling.
struct SuggestionMemory {
  private var known: [[[UInt8]]: String?] = [:]
  /// How many more candidates are compared.
  private var budget = 1_000_000

  /// A file in the same folder with a similar name, or one of the same name in another folder.
  mutating func file(closestTo path: [UInt8], in index: SiteIndex) -> String? {
    let name = SiteIndex.name(of: path)
    let sibling = closest(to: SiteIndex.text(name), for: [path]) {
      index.siblings(of: path).map { SiteIndex.text(SiteIndex.name(of: Array($0.utf8))) }
    }
    if let sibling { return SiteIndex.text(path.dropLast(name.count)) + sibling }
    let namesakes = index.namesakes(of: path)
    return namesakes.count == 1
      ? namesakes[0] : Suggestion.closest(to: SiteIndex.text(path), in: namesakes.prefix(1000))
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
