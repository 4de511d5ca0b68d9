/// `demarc who`: who is responsible for one thing, or for everything in short.

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
        demarc who                                     everything, in a table
        demarc who os-patches                          one thing, on all types
        demarc who os-patches --cluster-type managed   and on one
      """)

  @Argument(
    help: ArgumentHelp("The id of a responsibility; a table of all by default.", valueName: "responsibility"),
    completion: Choice.completion { $0.responsibilities.map(\.id.rawValue) })
  var responsibility: String?

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

  func validate() throws {
    if area != nil, responsibility == nil { throw ValidationError("'--area' needs a responsibility") }
  }

  func run() throws {
    try Exit.onEnvironmentFailure {
      let build = try report.showingProgress { progress throws(DiskError) in try site.build(report, progress) }
      if build.diagnostics.hasErrors {
        _ = try report.report(build.diagnostics, sources: build.sources, of: "demarc who")
        throw Exit.contentProblems
      }
      let model = build.site.model
      let types =
        try clusterType.map { [try Choice.find($0, "cluster type", in: model.clusterTypes) { $0.id.rawValue }] }
        ?? model.clusterTypes
      guard let responsibility else {
        let table = WhoTable(model: model, types: types)
        return Console.print(table.text(width: Console.isResultShown ? Console.width : nil))
      }
      let row = try Choice.find(responsibility, "responsibility", in: model.responsibilities) { $0.id.rawValue }
      let area = try area.map { try Choice.find($0, "area", in: model.areas) { $0.id.rawValue } }
      let answer = WhoAnswer(model: model, row: row, area: area)
      let text = types.map { answer.text(on: $0) }.joined(separator: "\n")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      Console.print(lines.map { TerminalText.safe(String($0)) }.joined(separator: "\n"))
    }
  }
}
