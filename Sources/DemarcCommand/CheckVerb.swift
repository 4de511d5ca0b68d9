/// `demarc check`: everything that a build finds, and everything that a reader of the finished files would.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder
import SiteCheck
import Web

struct CheckVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Build a site in memory and check the finished files; write nothing.",
    discussion: """
      EXAMPLES
        demarc check                              the site in Content/
        demarc check --strict                     fail on warnings too
        demarc check --output ../site             a finished site, whoever built it
        demarc check --external                   ask other hosts about links to them
        demarc check --update-anchors             remember what is published
        demarc check --format junit > check.xml   for a CI service

      The finished files are parsed by an independent HTML parser: links, fragments, ids, tables, every cell of \
      every matrix against the model, and whatever breaks when a page is opened from disk. If the site directory has \
      a file '\(AnchorLock.fileName)', each page and anchor in it must still be there; with an --output, if --site \
      names the site.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp("Check the finished files in this directory instead of building.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: ArgumentHelp("Write the list of published pages and anchors that later checks hold the site to."))
  var updateAnchors = false

  @OptionGroup(title: "External links") var elsewhere: ExternalOptions

  func validate() throws {
    if updateAnchors, output != nil { throw ValidationError("--update-anchors needs a site, not an --output") }
  }

  func run() throws {
    try Exit.onEnvironmentFailure {
      let (audit, external) = try report.showingProgress(examine)
      let settings = audit.build?.site.settings
      let found = settings?.severities.applied(to: external?.diagnostics ?? []) ?? external?.diagnostics ?? []
      let diagnostics = (audit.diagnostics + found).report()
      let sources = audit.sources(of: diagnostics)
      if try report.report(diagnostics, sources: sources, of: "demarc check") { throw Exit.contentProblems }
      if updateAnchors { try WholeFile.write(Array(AnchorLock.file(of: audit.check.published).utf8), to: lockPath) }
      report.conclude((diagnostics.isEmpty ? audit.summary + "\n" : "") + (external.map { $0.summary + "\n" } ?? ""))
    }
  }

  private func examine(_ progress: ProgressLine) throws(DiskError) -> (SiteAudit, ExternalCheck?) {
    let audit = try audit(progress)
    guard elsewhere.external else { return (audit, nil) }
    progress.begin("Asking other hosts")
    let settings = audit.build?.site.settings.external ?? .init()
    return (audit, try elsewhere.check(audit.check.externalLinks, settings, progress))
  }

  private func audit(_ progress: ProgressLine) throws(DiskError) -> SiteAudit {
    if let output {
      let name = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
      let tree = try OutputTree.read(name, displayedAs: name)
      progress.begin("Checking files")
      // Whoever names a site means that this is it.
      let lock = site.site == nil ? nil : try lock()
      return SiteAudit(output: tree, lock: lock, displayRoot: name, advanced: progress.advance)
    }
    let build = try site.build(report, progress)
    let lock = updateAnchors ? nil : try lock()
    progress.begin("Checking files")
    return SiteAudit(build, lock: lock, workers: site.source.workers, advanced: progress.advance)
  }

  private var lockPath: String {
    let directory = site.source.directory
    return directory == "." ? AnchorLock.fileName : directory + "/" + AnchorLock.fileName
  }

  private func lock() throws(DiskError) -> AnchorLock? {
    guard WholeFile.exists(lockPath) else { return nil }
    return AnchorLock(SourceText(path: lockPath, bytes: try WholeFile.read(lockPath)))
  }
}
