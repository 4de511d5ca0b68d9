/// A build, or an output that somebody else built, and the check of the finished files.

import Diagnostics
import Disk
import SiteCheck
import SiteModel
import Workers

/// What `check` and the tests look at.
package struct SiteAudit: Sendable {
  /// What was built; nil where only finished files were looked at.
  package let build: SiteBuild?
  package let check: SiteCheck
  /// What is wrong with the sources, and with the finished files.
  package let diagnostics: [Diagnostic]
  private let files: [OutputFile]
  private let lock: AnchorLock?
  private let displayRoot: String

  /// - Parameters:
  ///   - lock: what has been published before and must still be there.
  ///   - displayRoot: what messages put before the paths of finished files.
  ///   - workers: on whom pages are drawn.
  ///   - advanced: called when so many more of all files have been read.
  package init(
    _ build: SiteBuild, lock: AnchorLock? = nil, displayRoot: String = "Public", workers: Workers = .one,
    advanced: (_ count: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.build = build
    let files = workers.map(build.files) { $0.made }
    (self.files, self.lock, self.displayRoot) = (files, lock, displayRoot)
    check = SiteCheck(
      files: files.map { FinishedFile(path: $0.path, bytes: $0.bytes) },
      expectation: build.files.isEmpty ? nil : Expectation(build.site), baseURL: build.site.settings.baseURL,
      displayRoot: displayRoot, advanced: advanced)
    // Without files, everything would seem to be gone.
    let gone = build.files.isEmpty ? [] : check.missing(from: lock)
    diagnostics = (build.diagnostics + check.diagnostics + gone).report()
  }

  /// An output directory, whoever wrote it: without a model, only what needs none is checked.
  package init(
    output: Diagnosed<[OutputFile]>, lock: AnchorLock? = nil, displayRoot: String,
    advanced: (_ count: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    build = nil
    (files, self.lock, self.displayRoot) = (output.value, lock, displayRoot)
    check = SiteCheck(
      files: output.value.map { FinishedFile(path: $0.path, bytes: $0.bytes) }, expectation: nil,
      displayRoot: displayRoot, advanced: advanced)
    let nothing = check.pages.isEmpty && output.diagnostics.isEmpty ? [Self.noPage(in: displayRoot)] : []
    diagnostics = (output.diagnostics + check.diagnostics + check.missing(from: lock) + nothing).report()
  }

  /// Nothing to check is no good site: most likely, it was looked for at the wrong place.
  private static func noPage(in displayRoot: String) -> Diagnostic {
    Diagnostic(
      .missingFile, "no page to check: the directory holds no HTML file",
      at: SourceLocation(startOf: (displayRoot.isEmpty ? "" : displayRoot + "/") + "index.html"))
  }

  /// What was looked at, in one line.
  package var summary: String {
    "\(check.pages.count) pages and \(check.tables.count) tables checked: no problem found"
  }

  /// The texts that the diagnostics point into.
  package var sources: [SourceText] { sources(of: diagnostics) }

  /// The texts that `diagnostics` point into; only few of the finished files are ever shown.
  package func sources(of diagnostics: [Diagnostic]) -> [SourceText] {
    let shown = Set(diagnostics.flatMap { [$0.location.file] + $0.notes.compactMap(\.location?.file) })
    let start = displayRoot.isEmpty ? "" : displayRoot + "/"
    let finished = files.filter { shown.contains(start + $0.path) }
      .map { SourceText(path: start + $0.path, bytes: $0.bytes) }
    return (build?.sources ?? []) + finished + [lock?.source].compactMap(\.self)
  }
}

extension SiteCheck {
  fileprivate func missing(from lock: AnchorLock?) -> [Diagnostic] {
    lock?.diagnostics(published: published, redirects: redirects) ?? []
  }
}
