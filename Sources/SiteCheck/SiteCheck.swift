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
  /// One value per style sheet and standalone SVG, by path.
  package let assets: [CheckedPage]
  /// Everything, with the problems of the site as a whole; sorted.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - files: all of them: a link to a file that isn't here is dead.
  ///   - expectation: what the matrices and diagrams must say; without one, only their form is checked.
  ///   - displayRoot: how the output root is called in reports.
  package init(files: [FinishedFile], expectation: Expectation?, displayRoot: String = "Public") {
    let checked = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { CheckedFile($0, displayRoot: displayRoot, expectation) }
    let index = SiteIndex(checked.map { ($0.file.path, $0.anchors) })
    var links = LinkCheck(index)
    var pages: [CheckedPage] = []
    var assets: [CheckedPage] = []
    for file in checked where file.file.kind != .other {
      let problems = file.problems + links.problems(of: file.references, in: file.file)
      let page = CheckedPage(path: file.file.path, problems: problems.diagnostics(in: file.source))
      if file.file.kind == .page || file.file.kind == .fragment { pages.append(page) } else { assets.append(page) }
    }
    self.pages = pages
    self.assets = assets
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
