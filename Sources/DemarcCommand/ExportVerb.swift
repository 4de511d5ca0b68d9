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

      Writes to standard output unless --output names a file. PNG files are made by rsvg-convert, which must be installed.
      """)

  @Argument(
    help: ArgumentHelp("One of: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format")
  )
  var exportFormat: ExportFormat

  @Option(help: ArgumentHelp("Only this cluster type, with its duties.", valueName: "id"))
  var clusterType: String?

  @Option(help: ArgumentHelp("Only this layer; may be repeated.", valueName: "id"))
  var layer: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Exit.onEnvironmentFailure {
      let build = try site.build(report)
      if try report.report(build.diagnostics, sources: build.sources, of: "demarc export") {
        throw Exit.contentProblems
      }
      let export = Embeds(site: build.site).export(try request(build.site.model))
      let bytes = try finish(export.content)
      if let output { try WholeFile.write(bytes, to: output) } else { Console.print(bytes) }
    }
  }

  private func request(_ model: Model) throws -> ExportRequest {
    let type = try clusterType.map { try find($0, "cluster type", in: model.clusterTypes.map(\.id)) }
    let layers = try layer.map { try find($0, "layer", in: model.layers.map(\.id)) }
    return ExportRequest(
      format: exportFormat, subject: type.map { .clusterType($0) } ?? .all, layers: layers.isEmpty ? nil : layers)
  }

  private func find<Kind>(_ id: String, _ what: String, in ids: [Identifier<Kind>]) throws -> Identifier<Kind> {
    if let found = ids.first(where: { $0.rawValue.utf8.elementsEqual(id.utf8) }) { return found }
    let suggestion = Suggestion.closest(to: id, in: ids.map(\.rawValue))
    throw ValidationError("no \(what) '\(id)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? ""))
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
