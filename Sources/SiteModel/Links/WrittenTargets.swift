/// Where a written destination leads: found by its address, or reported with its place.

import Diagnostics
import Responsibility
import YAML

/// What a written destination leads to.
struct WrittenTarget {
  enum Place: Sendable, Hashable {
    /// A page, a place or a file of the site, and what follows its address.
    case here(Target, suffix: String)
    /// An address on another host.
    case elsewhere(String)
  }

  let place: Place
  /// What it is called, where the destination is a reference to something with a name.
  let name: String?

  init(_ target: Target, suffix: String = "", name: String? = nil) {
    place = .here(target, suffix: suffix)
    self.name = name
  }

  init(elsewhere address: String) {
    place = .elsewhere(address)
    name = nil
  }
}

/// Finds the targets of destinations that are written in one file.
struct WrittenTargets {
  let table: LinkTable
  /// The file's path in the site: relative paths begin at its folder.
  let file: String
  /// The page that a fragment alone belongs to; nil in files that are no pages.
  let page: PageID?
  /// The path of the file's folder, as bytes: a page may have dozens of links.
  private let folder: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []

  init(table: LinkTable, file: String, page: PageID?) {
    self.table = table
    self.file = file
    self.page = page
    let path = Array(file.utf8)
    folder = Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
  }

  /// nil if it leads nowhere, which has been noted.
  ///
  /// The place is asked for only then: counting lines and columns for each link took a fiftieth of a build.
  mutating func find(_ written: String, at place: @autoclosure () -> SourceLocation) -> WrittenTarget? {
    switch WrittenAddress(written) {
    case .empty:
      report(.missingPage, "a link to nothing", at: place())
      return nil
    case .scheme(let scheme, let rest): return reference(scheme, rest, written, place())
    case .absolute:
      report(
        .missingPage, "'\(written)' starts with a slash", at: place(),
        explanation: "links are relative to the file they stand in, so that they work at any address and from disk")
      return nil
    case .relative(let path, let fragment): return find(path, fragment, written, place)
    }
  }

  mutating func report(
    _ rule: Rule, _ headline: String, at place: SourceLocation, suggestion: String? = nil,
    explanation: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, headline + YAMLReader.didYouMean(suggestion), at: place, suggestion: suggestion,
        explanation: explanation))
  }
}

// MARK: - Paths

extension WrittenTargets {
  private mutating func find(
    _ path: String, _ fragment: String?, _ written: String, _ place: () -> SourceLocation
  ) -> WrittenTarget? {
    if path.isEmpty, let page { return find(fragment ?? "", on: page, written, place) }
    guard let resolved = sitePath(path) else {
      report(.missingPage, "'\(written)' leads out of the site", at: place())
      return nil
    }
    if let target = table.pages[resolved] {
      guard let fragment else { return WrittenTarget(.page(target)) }
      return find(fragment, on: target, written, place)
    }
    if table.files[resolved] != nil {
      return WrittenTarget(.file(.copied(resolved)), suffix: fragment.map { "#" + $0 } ?? "")
    }
    let candidates = Set(table.pages.keys).union(table.files.keys)
    report(
      .missingPage, "no page '\(written)'", at: place(), suggestion: suggestion(for: path, among: candidates))
    return nil
  }

  private mutating func find(
    _ written: String, on target: PageID, _ link: String, _ place: () -> SourceLocation
  ) -> WrittenTarget? {
    let fragment = PercentCoding.decode(written)
    let anchors = table.anchors[target] ?? []
    // Pages of large models have tens of thousands. To `==`, a composed and a decomposed `é` are the same.
    let found = anchors.firstIndex(of: fragment)
    guard let found, anchors[found].utf8.elementsEqual(fragment.utf8) else {
      let suggestion = Suggestion.closest(
        to: fragment, in: anchors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      let scope = target == page ? "on this page" : "on '\(target.sourcePath)'"
      report(.missingFragment, "no '#\(fragment)' \(scope)", at: place(), suggestion: suggestion)
      return nil
    }
    return WrittenTarget(.place(target, .heading(fragment)))
  }

  /// The path from the root of the site, or nil if it leads out of it.
  func sitePath(_ path: String) -> String? {
    Reference.sitePath(PercentCoding.decode(path), in: folder)
  }

  /// What the author may have meant, written relative to this file.
  func suggestion(for path: String, among candidates: Set<String>) -> String? {
    guard let resolved = sitePath(path) else { return nil }
    let sorted = candidates.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let stem = resolved.hasSuffix(".html") ? String(resolved.dropLast(5)) : resolved
    let exact = [stem + ".md", stem + "/index.md", stem + "index.md"].first { candidates.contains($0) }
    let name = resolved.split(separator: "/").last.map(String.init) ?? resolved
    let moved = sorted.filter { $0.split(separator: "/").last.map(String.init) == name }
    let found =
      exact ?? Suggestion.closest(to: resolved, in: sorted) ?? (moved.count == 1 ? moved[0] : nil)
    return found.map { Reference.relativePath(from: file, to: $0) }
  }
}
