/// `demarc bundle`: the site as one file, to hand over and to read from disk.

import Archive
import ArgumentParser
import Diagnostics
import Disk
import SingleFile
import SiteBuilder
import SiteModel

struct BundleVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "Write the whole site as one file.",
    discussion: """
      EXAMPLES
        demarc bundle --zip site.zip             every file, to unpack anywhere
        demarc bundle --single-file site.html    every page in one file

      Links, search and diagrams work from disk and without a network. The same site gives the same bytes.
      """)

  @Option(
    help: ArgumentHelp("Write a zip archive with every file of the site.", valueName: "file"), completion: .file())
  var zip: String?

  @Option(
    help: ArgumentHelp("Write one HTML file with every page, drawing, style and script inside.", valueName: "file"))
  var singleFile: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if zip == nil, singleFile == nil {
      throw ValidationError("nothing to write: add '--zip FILE' or '--single-file FILE'")
    }
  }

  func run() throws {
    try Exit.onEnvironmentFailure {
      let build = try report.showingProgress { progress throws(DiskError) in try site.build(report, progress) }
      let found = (build.diagnostics + names(build.files)).report()
      if try report.report(found, sources: build.sources, of: "demarc bundle") { throw Exit.contentProblems }
      if let zip {
        let entries = build.files.map { ZipArchive.Entry(path: $0.path, bytes: $0.bytes) }
        try write(ZipArchive.bytes(of: entries), to: zip, what: "\(build.files.count) files")
      }
      if let singleFile {
        let pages = pages(of: build.site)
        let files = Dictionary(uniqueKeysWithValues: build.files.map { ($0.path, $0.bytes) })
        let leftOut = Set(build.site.pages.map(\.id.outputPath)).subtracting(pages)
        try write(
          SingleFile(files: files, pages: pages, leftOut: leftOut).bytes, to: singleFile, what: "\(pages.count) pages")
      }
    }
  }

  /// The pages that readers are led through, in reading order, then those that only links lead to.
  private func pages(of site: Site) -> [String] {
    let order = site.navigation.order
    let rest = site.pages.map(\.id).filter { $0 != .notFound && !site.navigation.contains($0) }
    let home = PageID.document("index")
    return ([home] + order.filter { $0 != home } + rest.filter { $0 != home }).map(\.outputPath)
  }

  private func write(_ bytes: [UInt8], to file: String, what: String) throws(DiskError) {
    try WholeFile.write(bytes, to: file)
    report.conclude("\(file): \(what), \((bytes.count + 1023) / 1024) KiB\n")
  }

  /// Written files whose names can't be unpacked everywhere; those of sources are checked where they are read.
  private func names(_ files: [OutputFile]) -> [Diagnostic] {
    let names = FileNames()
    return files.flatMap { file in
      names.problems(inPath: file.path).map { Diagnostic(.fileName, $0, at: SourceLocation(startOf: file.path)) }
    }
  }
}
