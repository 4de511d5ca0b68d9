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
      EXAMPLES
        demarc check                              the site in Content/
        demarc check --strict                     fail on warnings too
        demarc check --format junit > check.xml   for a CI service

      The finished files are parsed by an independent HTML parser: links, fragments, ids, tables, every cell of \
      every matrix against the model, and whatever breaks when a page is opened from disk.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Exit.onEnvironmentFailure {
      let check = SiteAudit(try site.build(report))
      if try report.report(check.diagnostics, sources: check.sources, of: "demarc check") {
        throw Exit.contentProblems
      }
      report.conclude(check.summary + "\n")
    }
  }
}
