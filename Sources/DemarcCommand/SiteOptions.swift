/// Which site a command works on.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder
import SiteModel
import YAML

struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The site directory, or the one that holds it as Content; by default the current directory.", valueName: "dir"),
    completion: .directory)
  var site: String?

  @Option(
    help: ArgumentHelp("How many threads work at a time; one per core by default.", valueName: "count"),
    transform: { try WholeNumber.read($0, in: 1...1024) })
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The day on which reviews may be overdue.",
      discussion: "Default: the day of SOURCE_DATE_EPOCH where it is set, else the day of the clock, in UTC.",
      valueName: "yyyy-mm-dd"),
    transform: Self.day)
  var today: CalendarDate?

  /// These options as they are written.
  var arguments: [String] {
    (site.map { ["--site", $0] } ?? []) + (jobs.map { ["--jobs", String($0)] } ?? [])
      + (today.map { ["--today", String(describing: $0)] } ?? [])
  }

  var source: SiteSource { SiteSource(directory: Self.directory(site), today: today, jobs: jobs) }

  /// The site directory that `site` stands for, as it is shown in messages.
  static func directory(_ site: String?) -> String {
    let folder = site.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    let start = folder.map { $0 + "/" } ?? ""
    let isSite = WholeFile.exists(start + SiteSettings.fileName)
    let holdsSite = WholeFile.exists(start + "Content/" + SiteSettings.fileName)
    // A folder that is named may hold examples of sites; the one that a user stands in is rather a checkout with one.
    if let folder { return isSite || !holdsSite ? folder : start + "Content" }
    return isSite && !holdsSite ? "." : "Content"
  }

  /// The site, built in memory, while `progress` shows how far that is.
  func build(
    _ report: ReportOptions, _ progress: ProgressLine, _ timings: Timings = Timings()
  ) throws(DiskError) -> SiteBuild {
    build(try read(report, progress, timings), report, progress, timings)
  }

  /// What the site follows from.
  func read(
    _ report: ReportOptions, _ progress: ProgressLine, _ timings: Timings = Timings()
  ) throws(DiskError) -> SiteInput {
    let source = source
    let clock = ContinuousClock()
    let start = clock.now
    let input = try source.read()
    timings.end("reading")
    report.detail(
      "read \(input.tree.value.files.count) files in '\(source.directory)' in \(milliseconds(clock.now - start))",
      progress)
    return input
  }

  func build(
    _ input: SiteInput, _ report: ReportOptions, _ progress: ProgressLine, _ timings: Timings = Timings()
  ) -> SiteBuild {
    let clock = ContinuousClock()
    let start = clock.now
    progress.begin(BuildPhase.model.progress)
    let build = source.build(input, progress.observer { timings.end($0.rawValue) })
    report.detail("built \(build.files.count) files in \(milliseconds(clock.now - start))", progress)
    return build
  }
}

extension SiteOptions {
  /// `2026-01-31`
  private static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else {
      throw ValidationError("it is no day of the calendar, such as 2026-01-31")
    }
    return day
  }

  /// `12 ms`
  fileprivate func milliseconds(_ duration: Duration) -> String {
    "\(Int((duration / .milliseconds(1)).rounded())) ms"
  }
}
