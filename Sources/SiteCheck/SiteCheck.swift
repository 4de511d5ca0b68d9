/// Reads the finished files of a site as a browser would, and proves what readers rely on.

import Diagnostics

/// The output check: it knows nothing of how the files were made.
///
/// Everything is found when the value is made; its parts are there to be reported, or to be test cases.
package struct SiteCheck: Sendable {
  /// One value per HTML file, by path.
  package let pages: [CheckedPage]
  /// One value per table, by page and place.
  package let tables: [CheckedTable]
  /// One value per file of another kind that is looked into, such as a style sheet, by path.
  package let assets: [CheckedPage]
  /// Every page, and every anchor that somebody may have linked to: `layers/nodes.html`, `layers/nodes.html#patching`;
  /// sorted by page.
  package let published: [String]
  /// Pages that only lead elsewhere.
  package let redirects: Set<String>
  /// Addresses elsewhere that pages link to, with every place; sorted by address.
  package let externalLinks: [ExternalLink]
  /// Everything, with the problems of the site as a whole; sorted.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - files: all of them: a link to a file that isn't here is dead.
  ///   - expectation: what the matrices and diagrams must say; without one, only their form is checked.
  ///   - baseURL: where the site is published, so that absolute addresses of its own pages are followed too.
  ///   - displayRoot: how the output root is called in reports.
  ///   - advanced: called when so many more of all files have been read.
  package init(
    files: [FinishedFile], expectation: Expectation?, baseURL: String? = nil, displayRoot: String = "Public",
    advanced: (_ count: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    // With the slash, `https://example.org/docs-old/` is no part of `https://example.org/docs`.
    let baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let checked = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { file in
        defer { advanced(1, files.count) }
        return CheckedFile(file, displayRoot: displayRoot, expectation)
      }
    let index = SiteIndex(checked.map { ($0.file.path, $0.anchors) })
    var links = LinkCheck(index, baseURL: baseURL)
    var pages: [CheckedPage] = []
    var assets: [CheckedPage] = []
    for file in checked where file.file.kind != .other {
      let problems = file.problems + links.problems(of: file.references, in: file.file)
      let page = CheckedPage(path: file.file.path, problems: problems.diagnostics(in: file.source))
      if file.file.kind == .page || file.file.kind == .fragment { pages.append(page) } else { assets.append(page) }
    }
    self.pages = pages
    self.assets = assets
    published = checked.flatMap(\.publishedAnchors)
    redirects = Set(checked.filter(\.isRedirect).map(\.file.path))
    externalLinks = ExternalLink.links(in: checked, baseURL: baseURL)
    tables = checked.flatMap(\.tables)
    let whole = Self.siteProblems(checked, expectation, displayRoot: displayRoot)
    diagnostics =
      (pages.flatMap(\.problems) + tables.flatMap(\.problems) + assets.flatMap(\.problems) + whole).report()
  }

  /// What no single file is to blame for.
  private static func siteProblems(
    _ files: [CheckedFile], _ expectation: Expectation?, displayRoot: String
  ) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (left, right) in zip(files, files.dropFirst()) where left.file.path.isIdentical(to: right.file.path) {
      result.append(Diagnostic(.outputLink, "two files at one path", at: right.source.location(0..<0)))
    }
    for (one, other) in Self.twins(files) {
      result.append(
        Diagnostic(
          .outputLink, "'\(other.file.path)' and '\(one.file.path)' are one file where case doesn't count",
          at: other.source.location(0..<0)))
    }
    for path in expectation?.completeOn.sorted() ?? [] {
      guard let file = files.first(where: { $0.file.path.isIdentical(to: path) }) else {
        let location = SourceLocation(startOf: displayRoot.isEmpty ? path : "\(displayRoot)/\(path)")
        result.append(Diagnostic(.outputMatrix, "the page with a complete matrix is missing", at: location))
        continue
      }
      if file.completeMatrices == 0 {
        result.append(Diagnostic(.outputMatrix, "the page has no complete matrix", at: file.source.location(0..<0)))
      }
    }
    return result
  }

  /// Files whose paths differ in case only.
  private static func twins(_ files: [CheckedFile]) -> [(CheckedFile, CheckedFile)] {
    Dictionary(grouping: files) { $0.file.path.lowercased() }.values
      .flatMap { group in group.dropFirst().map { (group[0], $0) } }
      .filter { !$0.file.path.isIdentical(to: $1.file.path) }
      .sorted { $0.1.file.path.utf8.lexicographicallyPrecedes($1.1.file.path.utf8) }
  }
}

/// One file with what is wrong in it, its tables apart.
package struct CheckedPage: Sendable, Hashable, CustomStringConvertible {
  package let path: String
  package let problems: [Diagnostic]

  package var description: String { path }
}

/// One table of a page with what is wrong in it.
package struct CheckedTable: Sendable, Hashable, CustomStringConvertible {
  package let page: String
  /// From 1, in the order of the page.
  package let ordinal: Int
  /// Empty where there is none.
  package let caption: String
  package let problems: [Diagnostic]

  /// `layers/nodes.html, table 2 “Who does what”`
  package var description: String {
    "\(page), table \(ordinal)" + (caption.isEmpty ? "" : " “\(caption.shortened)”")
  }
}
