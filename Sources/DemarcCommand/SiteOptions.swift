/// Which site a command works on.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder
import SiteModel
import Workers
import YAML

struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The site directory.", discussion: "Default: Content, or the current directory if it has a site.yaml.",
      valueName: "dir"))
  var site: String?

  @Option(help: ArgumentHelp("How many threads work at a time; one per core by default.", valueName: "count"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The day on which reviews may be overdue.",
      discussion: "Default: the day of SOURCE_DATE_EPOCH where it is set, else the day of the clock, in UTC.",
      valueName: "yyyy-mm-dd"))
  var today: CalendarDate?

  /// The site directory as it is shown in messages.
  func directory() -> String {
    if let site { return site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site }
    if !WholeFile.exists("Content/" + SiteSettings.fileName), WholeFile.exists(SiteSettings.fileName) {
      return "."
    }
    return "Content"
  }

  /// What messages put before paths in the site.
  var displayedName: String {
    let directory = directory()
    return directory == "." ? "" : directory
  }

  /// The site, built in memory.
  func build(_ report: ReportOptions) throws(DiskError) -> SiteBuild {
    var timings = Timings()
    return try build(report, &timings)
  }

  /// The site, built in memory, and how long each part of it took.
  func build(_ report: ReportOptions, _ timings: inout Timings) throws(DiskError) -> SiteBuild {
    let directory = directory()
    let name = displayedName
    let clock = ContinuousClock()
    let start = clock.now
    let tree = try SourceTree.read(directory, displayedAs: name)
    timings.end("reading")
    let read = clock.now
    report.detail("read \(tree.value.files.count) files in '\(directory)' in \(milliseconds(read - start))")
    let build = SiteBuild(
      tree, displayedAs: name, today: today ?? Console.today, workers: Workers(count: jobs ?? Console.coreCount)
    ) {
      timings.end($0.rawValue)
    }
    report.detail("built \(build.files.count) files in \(milliseconds(clock.now - read))")
    return build
  }
}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension SiteOptions {
  /// `12 ms`
  fileprivate func milliseconds(_ duration: Duration) -> String {
    "\(Int((duration / .milliseconds(1)).rounded())) ms"
  }
}
