/// `demarc diff`: what changed from one state of a model to another.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder
import SiteModel
import Snapshots

struct DiffVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two snapshots of a model.",
    discussion: """
      EXAMPLES
        demarc diff 2026-q1.json Content                 since a snapshot
        demarc diff Public Content --format markdown     for a pull request
        demarc diff old.json new.json --fail-on-change   1 if they differ

      OLD and NEW are each a data/model.json, a published site that holds one, or a site directory or its parent. Changes of \
      values are told apart from changes of wording.
      """)

  @Argument(help: ArgumentHelp("The earlier state.", valueName: "old"), completion: .file(extensions: ["json"]))
  var old: String

  @Argument(help: ArgumentHelp("The later state.", valueName: "new"), completion: .file(extensions: ["json"]))
  var new: String

  @Option(help: ArgumentHelp("text, markdown or json.", valueName: "format"))
  var format = ComparisonReport.Format.text

  @Flag(help: "Leave changes of wording out.")
  var valuesOnly = false

  @Flag(help: "End with 1 if there is a difference.")
  var failOnChange = false

  func run() throws {
    try Exit.onEnvironmentFailure {
      var comparison = SnapshotComparison(from: try snapshot(old), to: try snapshot(new))
      if valuesOnly { comparison = comparison.withoutWording }
      Console.print(ComparisonReport(comparison, usesColor: Console.hasResultColor).render(as: format))
      if failOnChange, !comparison.isEmpty { throw Exit.contentProblems }
    }
  }

  /// What is wrong with a side is printed, and ends the command.
  private func snapshot(_ path: String) throws -> Snapshot {
    let folder = SiteOptions.directory(path)
    if WholeFile.exists(folder + "/" + SiteSettings.fileName) {
      let progress = ProgressLine("Reading files", isWanted: true)
      let build: SiteBuild
      do {
        defer { progress.end() }
        build = try SiteSource(directory: folder).build(progress.observer())
      }
      if build.diagnostics.hasErrors { try fail(build.diagnostics, build.sources) }
      return Snapshot(build.site.model)
    }
    let data = Target.Asset.modelData.outputPath
    let published = folder + "/" + data
    let file = WholeFile.exists(published) ? published : path
    if WholeFile.isFolder(file) {
      let settings = SiteSettings.fileName
      throw DiskError(.refused, "read", path, "it is a folder without '\(data)' and without '\(settings)'")
    }
    let text = SourceText(path: file, bytes: try WholeFile.read(file))
    let read = SnapshotReader.read(text)
    guard let snapshot = read.value else { throw try fail(read.diagnostics, [text]) }
    return snapshot
  }

  @discardableResult
  private func fail(_ diagnostics: [Diagnostic], _ sources: [SourceText]) throws -> ExitCode {
    Console.printError(
      DiagnosticReport(sources: sources, usesColor: Console.hasColor).render(diagnostics.report(), as: .human))
    throw Exit.contentProblems
  }
}

extension ComparisonReport.Format: ExpressibleByArgument {}
