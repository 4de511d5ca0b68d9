/// The program as its users run it.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import DemarcCommand

@Suite struct DemarcCommandTests {
  private let folder: TemporaryDirectory

  /// A folder with the smallest site in `Content`.
  init() throws {
    folder = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/Sites/minimal"), toPath: folder("Content"))
  }

  private func demarc(_ arguments: String..., environment: [String: String] = [:]) throws -> Programs.Run {
    try Programs.run(Programs.demarc, arguments, in: folder.path, environment: environment)
  }

  private func breakTheSite() throws {
    try folder.write("Content/index.md", "# Minimal\n\n[nowhere](nowhere.md)\n")
  }

  @Test func aCleanBuildSaysWhatItWroteOnStandardOutput() throws {
    let run = try demarc("build")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Public: "))
    #expect(try folder.names("Public").contains("index.html"))
  }

  @Test func aProblemIsPrintedOnStandardErrorWithItsPlaceAndNothingIsWritten() throws {
    try breakTheSite()
    let run = try demarc("build")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("  --> Content/index.md:3:11\n"))
    #expect(run.errors.hasSuffix("1 error\n"))
    #expect(try folder.names() == ["Content"])
  }

  @Test(arguments: ["json", "sarif", "junit", "github"])
  func aDocumentIsAloneOnStandardOutput(_ format: String) throws {
    try breakTheSite()
    let run = try demarc("check", "--format", format)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(run.output.contains("missing-page"))
  }

  @Test(arguments: [["--quiet"], ["--verbose"], ["--format", "json"], ["--format", "short"]])
  func noOptionOfTheReportChangesWhatIsWritten(_ options: [String]) throws {
    #expect(try demarc("build").status == 0)
    let plain = try folder.tree("Public")
    try folder.remove("Public")
    #expect(try Programs.run(Programs.demarc, ["build"] + options, in: folder.path).status == 0)
    #expect(try folder.tree("Public") == plain)
  }

  @Test func quietAndVerboseContradictEachOther() throws {
    let run = try demarc("check", "--quiet", "--verbose")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: '--quiet' and '--verbose' contradict each other\n"))
  }

  @Test func onGitHubProblemsAreAnnotationsAndASummaryIsAdded() throws {
    try breakTheSite()
    try folder.write("summary.md", "before\n")
    let environment = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": folder("summary.md")]
    let run = try demarc("check", environment: environment)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("::error file=Content/index.md,line=3,"))
    #expect(try folder.text("summary.md").hasPrefix("before\n### demarc check: 1 error\n"))
    #expect(try demarc("check", "--format", "short", environment: environment).output == "")
  }

  @Test func strictFailsOnWarnings() throws {
    try folder.write("Content/more.md", "# More\n")
    #expect(try demarc("check").status == 0)
    #expect(try demarc("check", "--strict").status == 1)
  }

  @Test func aSiteInTheCurrentDirectoryIsBuiltWhereNoContentIs() throws {
    try folder.move("Content", to: "site")
    let run = try Programs.run(Programs.demarc, ["build", "--output", folder("out")], in: folder("site"))
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func aMisspeltVerbOrOptionNamesTheRightOne() throws {
    let verb = try demarc("buld")
    #expect(verb.status == 64)
    #expect(verb.errors.hasPrefix("Error: no command 'buld'; did you mean 'build'?\n"))
    #expect(try demarc("help", "explian").errors.hasPrefix("Error: no command 'explian'; did you mean 'explain'?\n"))
    #expect(try demarc("frobnicate").errors.hasPrefix("Error: no command 'frobnicate'; there are new, "))
    let option = try demarc("build", "--ouptut", "x")
    #expect(option.status == 64)
    #expect(option.errors.hasPrefix("Error: Unknown option '--ouptut'. Did you mean '--output'?\n"))
  }

  @Test func everyVerbBeginsItsHelpWithExamplesThatFitOnALine() throws {
    let verbs = DemarcCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    for verb in verbs {
      let run = try demarc("help", verb)
      #expect(run.status == 0)
      let lines = run.output.components(separatedBy: "\n")
      #expect(lines[2] == "EXAMPLES", "\(verb)")
      #expect(lines[3].hasPrefix("  demarc \(verb)"))
      #expect(lines.dropFirst(3).prefix { !$0.isEmpty }.allSatisfy { $0.hasPrefix("  demarc ") }, "\(verb)")
    }
  }

  @Test func aMissingSiteIsAFailureOfTheEnvironment() throws {
    let run = try demarc("build", "--site", "nowhere")
    #expect(run.status == 2)
    #expect(run.errors == "error: can't find 'nowhere': it doesn't exist\n")
  }
}
