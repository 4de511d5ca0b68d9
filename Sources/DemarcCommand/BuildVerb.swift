/// `demarc build`: a site directory → its site on disk.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder

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

  @Flag(help: "Build even if neither the site nor the program has changed since the last build.")
  var fresh = false

  @Flag(help: "Print how long each part of the build took.")
  var timings = false

  @OptionGroup var report: ReportOptions

  func run() throws {
    try Exit.onEnvironmentFailure {
      Memory.keepWhatIsFreed()
      let parts = Timings()
      let source = site.source
      let input = try report.showingProgress { progress throws(DiskError) in try site.read(report, progress, parts) }
      let known = KnownBuild(of: source, input, output: output, isFresh: fresh)
      if let (summary, publication) = try known.summary(publisher(), source) {
        parts.end("comparing")
        _ = try report.report([], sources: [], of: "demarc build")
        end(summary, publication, parts)
      }
      let build = try report.showingProgress { progress throws(DiskError) in
        site.build(input, report, progress, parts)
      }
      if try report.report(build.diagnostics, sources: build.sources, of: "demarc build") {
        throw Exit.contentProblems
      }
      let publication = try report.showingProgress { progress throws(DiskError) in
        progress.begin("Writing files")
        return try publisher(progress.advance).publish(build.files, source.workers)
      }
      let summary = SiteSummary(build)
      if build.diagnostics.isEmpty, let error = known.keep(summary, publication), report.verbose {
        Console.printError("not remembered: \(TerminalText.line(error.description))\n")
      }
      parts.end("drawing, writing")
      end(summary, publication, parts)
    }
  }

  private func publisher(_ advanced: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) -> Publisher {
    Publisher(output: output, site: site.source.directory, home: Console.variable("HOME"), advanced: advanced)
  }

  private func end(_ summary: SiteSummary, _ publication: Publication, _ parts: Timings) -> Never {
    report.conclude(summary.text(of: output, publication))
    if timings { Console.printError(parts.report) }
    // Freeing a site value by value takes a twentieth of a build; the system takes the memory back at once.
    Exit.now()
  }
}
