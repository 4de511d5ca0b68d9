/// `demarc export`: the model in one format of wikis, spreadsheets or audits.

import ArgumentParser
import Diagnostics
import Disk
import Exports
import Responsibility
import SiteBuilder
import SiteModel
import Spreadsheet

struct ExportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the matrix or a diagram in a format for other programs.",
    discussion: """
      EXAMPLES
        demarc export mediawiki -o matrix.wiki         the whole matrix
        demarc export markdown --cluster-type managed  one type, with duties
        demarc export xlsx --output matrix.xlsx        a workbook
        demarc export fedramp-crm --cluster-type managed -o crm.xlsx
        demarc export oscal --strict -o plan.json      fail if something is lost

      Writes to standard output unless --output names a file. What the format can't say of a cell is reported; with \
      --strict nothing is written then. PNG files are made by rsvg-convert, which must be installed.
      """)

  @Argument(
    help: ArgumentHelp("One of: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format")
  )
  var exportFormat: ExportFormat

  @Option(
    help: ArgumentHelp("Only this cluster type, with its duties.", valueName: "id"),
    completion: Choice.completion { $0.clusterTypes.map(\.id.rawValue) })
  var clusterType: String?

  @Option(
    help: ArgumentHelp("Only this layer; may be repeated.", valueName: "id"),
    completion: Choice.completion { $0.layers.map(\.id.rawValue) })
  var layer: [String] = []

  @Option(
    help: ArgumentHelp(
      "The framework whose controls oscal and presets list.",
      discussion: "Default: the one that the preset is about, or for oscal the first that is mapped.", valueName: "id"),
    completion: Choice.completion { $0.frameworks.map(\.id.rawValue) })
  var framework: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "csv or xlsx, for the presets. Default: xlsx where --output ends in it, else csv.", valueName: "kind"))
  var container: ExportRequest.Container?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if container != nil, exportFormat.preset == nil {
      throw ValidationError("'--as' is for the presets; \(exportFormat.rawValue) is one kind of file")
    }
    if framework != nil, !exportFormat.listsControls {
      throw ValidationError("'--framework' is for oscal and the presets; \(exportFormat.rawValue) lists no controls")
    }
    if output == nil, report.format?.isDocument == true {
      throw ValidationError("a report as a document needs standard output, so the export needs '--output'")
    }
  }

  func run() throws {
    try Exit.onEnvironmentFailure {
      let build = try report.showingProgress { progress throws(DiskError) in try site.build(report, progress) }
      if build.diagnostics.hasErrors { throw try fail(build, build.diagnostics) }
      let export = Embeds(site: build.site).export(try request(build.site.model))
      let lost = build.site.settings.severities.applied(to: export.losses)
      let found = (build.diagnostics + lost).report()
      if try report.report(found, sources: build.sources, of: "demarc export", besideResult: output == nil) {
        throw Exit.contentProblems
      }
      let bytes = try finish(export.content)
      if let output { try WholeFile.write(bytes, to: output) } else { Console.print(bytes) }
    }
  }

  private func fail(_ build: SiteBuild, _ diagnostics: [Diagnostic]) throws -> ExitCode {
    _ = try report.report(diagnostics, sources: build.sources, of: "demarc export", besideResult: output == nil)
    return Exit.contentProblems
  }

  private func request(_ model: Model) throws -> ExportRequest {
    let type = try clusterType.map {
      try Choice.find($0, "cluster type", in: model.clusterTypes.map(\.id)) { $0.rawValue }
    }
    let layers = try layer.map { try Choice.find($0, "layer", in: model.layers.map(\.id)) { $0.rawValue } }
    var request = ExportRequest(
      format: exportFormat, subject: type.map { .clusterType($0) } ?? .all, layers: layers.isEmpty ? nil : layers)
    request.framework = try framework.map {
      try Choice.find($0, "framework", in: model.frameworks.map(\.id)) { $0.rawValue }
    }
    request.container = container ?? (output?.lowercased().hasSuffix(".xlsx") == true ? .xlsx : .csv)
    request.today = try site.source.day()
    return request
  }

  private func finish(_ content: Export.Content) throws(DiskError) -> [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .workbook(let workbook): try Scratch.bytes(of: workbook)
    case .picture(let svg): try Program.run("rsvg-convert", ["--zoom", "2"], input: svg, package: "librsvg2-bin")
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
extension ExportRequest.Container: ExpressibleByArgument {}
