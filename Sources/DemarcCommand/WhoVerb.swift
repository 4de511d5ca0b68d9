/// `demarc who`: who is responsible for one thing on one cluster type.

import ArgumentParser
import Diagnostics
import Disk
import Responsibility
import SiteBuilder

struct WhoVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Say who is responsible for something.",
    discussion: """
      EXAMPLES
        demarc who os-patches                          on all
        demarc who os-patches --cluster-type managed   on one
      """)

  @Argument(
    help: ArgumentHelp("The id of a responsibility.", valueName: "responsibility"),
    completion: Choice.completion { $0.responsibilities.map(\.id.rawValue) })
  var responsibility: String

  @Option(
    help: ArgumentHelp("The id of a cluster type; all of them by default.", valueName: "id"),
    completion: Choice.completion { $0.clusterTypes.map(\.id.rawValue) })
  var clusterType: String?

  @Option(
    help: ArgumentHelp("The id of an area, in models that have areas.", valueName: "id"),
    completion: Choice.completion { $0.areas.map(\.id.rawValue) })
  var area: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Exit.onEnvironmentFailure {
      let build = try report.showingProgress { progress throws(DiskError) in try site.build(report, progress) }
      if build.diagnostics.hasErrors {
        _ = try report.report(build.diagnostics, sources: build.sources, of: "demarc who")
        throw Exit.contentProblems
      }
      let model = build.site.model
      let row = try Choice.find(responsibility, "responsibility", in: model.responsibilities) { $0.id.rawValue }
      let types = try clusterType.map {
        [try Choice.find($0, "cluster type", in: model.clusterTypes) { $0.id.rawValue }]
      }
      let area = try area.map { try Choice.find($0, "area", in: model.areas) { $0.id.rawValue } }
      let answer = WhoAnswer(model: model, row: row, area: area)
      let text = (types ?? model.clusterTypes).map { answer.text(on: $0) }.joined(separator: "\n")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      Console.print(lines.map { TerminalText.safe(String($0)) }.joined(separator: "\n"))
    }
  }
}
