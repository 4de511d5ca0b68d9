/// `demarc build`: a site directory → its site on disk.

import ArgumentParser
import Diagnostics
import Disk
import Responsibility
import SiteBuilder
import SiteModel

struct BuildVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a site and replace the output directory by it.",
    discussion: """
      EXAMPLES
        demarc build                              Content/ to Public/
        demarc build --site docs --output out     other directories
        demarc build --strict --format sarif      for code scanning

      With an error nothing is written: the output directory keeps the last \
      good site.
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp("The directory to write; it is replaced as a whole.", valueName: "dir"), completion: .directory)
  var output = "Public"

  @Flag(help: "Print how long each part of the build took.")
  var timings = false

  @OptionGroup var report: ReportOptions

  func run() throws {
    try Exit.onEnvironmentFailure {
      Memory.keepWhatIsFreed()
      let parts = Timings()
      let build = try report.showingProgress { progress throws(DiskError) in
        try site.build(report, progress, parts)
      }
      if try report.report(build.diagnostics, sources: build.sources, of: "demarc build") {
        throw Exit.contentProblems
      }
      let publication = try report.showingProgress { progress throws(DiskError) in
        progress.begin("Writing files")
        return try Publisher(
          output: output, site: site.source.directory, home: Console.variable("HOME"), advanced: progress.advance
        ).publish(build.files, site.source.workers)
      }
      parts.end("drawing, writing")
      report.conclude(summary(build, publication))
      if timings { Console.printError(parts.report) }
      // Freeing a site value by value takes a twentieth of a build; the system takes the memory back at once.
      Exit.now()
    }
  }

  private func summary(_ build: SiteBuild, _ publication: Publication) -> String {
    let pages = build.site.pages.count
    let model = build.site.model
    let change =
      publication.isUnchanged
      ? "nothing changed"
      : "\(publication.written) written, \(publication.unchanged) unchanged, \(publication.removed) removed"
    return """
      \(output): \(pages) pages, \(build.files.count) files, \(publication.bytes / 1024) KiB (\(change)), \
      of which \(Target.Asset.searchIndex.outputPath) \((build.searchIndexSize + 1023) / 1024) KiB
        \(model.responsibilities.count) responsibilities on \(model.clusterTypes.count) cluster types: \
      \(model.clusterTypes.map { "cluster-types/\($0.id).html" }.joined(separator: ", "))

      """
  }
}
