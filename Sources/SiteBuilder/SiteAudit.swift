/// A build and the check of its finished files.

import Diagnostics
import Disk
import SiteCheck
import SiteModel

/// What `check` and the tests look at.
package struct SiteAudit: Sendable {
  package let build: SiteBuild
  package let check: SiteCheck
  /// What is wrong with the sources, and with the finished files.
  package let diagnostics: [Diagnostic]
  /// The texts that the diagnostics point into.
  package let sources: [SourceText]

  /// - Parameter displayRoot: what messages put before the paths of finished files.
  package init(_ build: SiteBuild, displayRoot: String = "Public") {
    self.build = build
    check = SiteCheck(
      files: build.files.map { FinishedFile(path: $0.path, bytes: $0.bytes) },
      expectation: build.files.isEmpty ? nil : Expectation(build.site), displayRoot: displayRoot)
    diagnostics = (build.diagnostics + check.diagnostics).report()
    let shown = Set(check.diagnostics.map(\.location.file))
    sources =
      build.sources
      + build.files.filter { shown.contains(displayRoot + "/" + $0.path) }
      .map { SourceText(path: displayRoot + "/" + $0.path, bytes: $0.bytes) }
  }

  /// What was looked at, in one line.
  package var summary: String {
    "\(check.pages.count) pages and \(check.tables.count) tables checked: no problem found"
  }
}
