/// How a command tells what is wrong with a site.

import ArgumentParser
import Diagnostics
import Disk

struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How problems are printed.",
      discussion: """
        json, github, sarif and junit are documents on standard output. Default: github where GITHUB_ACTIONS is \
        true, else human.
        """, valueName: "format"))
  var format: DiagnosticReport.Format?

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print what is done, and how long it takes.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("'--quiet' and '--verbose' contradict each other") }
  }

  var chosenFormat: DiagnosticReport.Format { format ?? (CIService.isGitHub ? .github : .human) }

  /// Prints the problems that `command` found and says whether it fails because of them.
  ///
  /// Messages go to standard error, a document for other programs to standard output.
  /// - Parameter besideResult: whether standard output is for something else. GitHub reads annotations on either.
  func report(
    _ diagnostics: [Diagnostic], sources: [SourceText], of command: String, besideResult: Bool = false
  ) throws(DiskError) -> Bool {
    let format = chosenFormat
    let report = DiagnosticReport(
      sources: sources, usesColor: format == .human && Console.hasColor, failsOnWarnings: strict)
    let text = report.render(diagnostics, as: format)
    if format.isDocument, !besideResult {
      Console.print(text)
    } else if !text.isEmpty {
      Console.printError(text)
      if format == .human { Console.printError(ProblemSummary.counts(diagnostics) + "\n") }
    }
    try CIService.addToSummary(ProblemSummary.markdown(diagnostics, of: command))
    return diagnostics.hasErrors || (strict && !diagnostics.isEmpty)
  }

  /// Prints what a command has done: its result, or a message where the result is a document.
  func conclude(_ text: String) {
    if quiet { return }
    if chosenFormat.isDocument { Console.printError(text) } else { Console.print(text) }
  }

  /// Prints a message that only `--verbose` asks for.
  func detail(_ text: @autoclosure () -> String, _ progress: ProgressLine) {
    if verbose { progress.say(text() + "\n") }
  }

  /// Does `work` while a line tells how far it is.
  func showingProgress<Result>(
    _ work: (ProgressLine) throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    let progress = ProgressLine("Reading files", isWanted: !quiet)
    defer { progress.end() }
    return try work(progress)
  }
}

extension DiagnosticReport.Format: ExpressibleByArgument {}
