/// Which site a command works on.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder
import SiteModel

struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The site directory.", discussion: "Default: Content, or the current directory if it has a site.yaml.",
      valueName: "dir"))
  var site: String?

  /// The site directory as it is shown in messages.
  func directory() -> String {
    if let site { return site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site }
    if !WholeFile.exists("Content/" + SiteSettings.fileName), WholeFile.exists(SiteSettings.fileName) {
      return "."
    }
    return "Content"
  }

  /// The site, built in memory.
  func build() throws(DiskError) -> SiteBuild {
    let directory = directory()
    let name = directory == "." ? "" : directory
    return SiteBuild(try SourceTree.read(directory, displayedAs: name), displayedAs: name)
  }
}

struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How problems are printed: human, short or json.", valueName: "format"))
  var format: DiagnosticReport.Format = .human

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  /// Prints the problems and says whether the command fails because of them.
  ///
  /// Problems go to standard error, as a document for other programs to standard output.
  func report(_ diagnostics: [Diagnostic], sources: [SourceText]) -> Bool {
    let report = DiagnosticReport(sources: sources, usesColor: format == .human && Console.hasColor)
    let text = report.render(diagnostics, as: format)
    if format == .json {
      Console.print(text)
    } else if !text.isEmpty {
      Console.printError(text)
      if format == .human { Console.printError(summary(diagnostics) + "\n") }
    }
    return diagnostics.hasErrors || (strict && !diagnostics.isEmpty)
  }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    func count(_ severity: Severity) -> String? {
      let number = diagnostics.filter { $0.severity == severity }.count
      return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }
    return [count(.error), count(.warning)].compactMap { $0 }.joined(separator: ", ")
  }
}

extension DiagnosticReport.Format: ExpressibleByArgument {}
