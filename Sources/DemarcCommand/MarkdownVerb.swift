/// `demarc markdown`: Markdown on standard input → HTML on standard output.

import ArgumentParser
import Diagnostics
import Disk
import Markdown
import SiteBuilder

struct MarkdownVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Read Markdown on standard input and write HTML.",
    discussion: """
      EXAMPLES
        demarc markdown < page.md                   as pages have it
        demarc markdown --commonmark < README.md    plain CommonMark
      """)

  @Flag(help: "Plain CommonMark, without what pages add to it.")
  var commonmark = false

  @Flag(help: "CommonMark with GitHub's tables, task lists, strikethrough and literal links.")
  var gfm = false

  @Flag(help: "Pass raw HTML through; otherwise it is an error.")
  var allowRawHTML = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if commonmark, gfm { throw ValidationError("--commonmark and --gfm exclude one another") }
  }

  func run() throws {
    try Exit.onEnvironmentFailure {
      let source = SourceText(path: "standard input", bytes: try WholeFile.readStandardInput())
      let conversion = MarkdownConversion(
        dialect: commonmark ? .commonMark : gfm ? .gitHub : .page, allowsRawHTML: allowRawHTML)
      let converted = conversion.convert(source)
      if try report.report(converted.diagnostics, sources: [source], of: "demarc markdown", besideResult: true) {
        throw Exit.contentProblems
      }
      Console.print(converted.value)
    }
  }
}
