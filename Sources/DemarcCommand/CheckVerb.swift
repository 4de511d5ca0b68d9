/// `demarc check`: everything that a build finds, and everything that a reader of the finished files would.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder

struct CheckVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Build a site in memory and check the finished files; write nothing.",
    discussion: """
      The finished files are parsed by an independent HTML parser: links, fragments, ids, tables, every cell of \
      every matrix against the model, and whatever breaks when a page is opened from disk.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Exit.onEnvironmentFailure {
      let check = SiteAudit(try site.build())
      if report.report(check.diagnostics, sources: check.sources) { throw Exit.contentProblems }
      if !report.quiet, report.format != .json { Console.print(check.summary + "\n") }
    }
  }
}
