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

  @Test(arguments: ["", "80", "50", "133", "wide"])
  func helpIsTheSameHoweverItIsAskedFor(_ columns: String) throws {
    let help = try demarc("help", environment: ["COLUMNS": columns])
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: demarc <subcommand>"))
    for option in ["--help", "-h"] {
      let run = try demarc(option, environment: ["COLUMNS": columns])
      #expect((run.status, run.output, run.errors) == (0, help.output, ""))
    }
  }

  @Test func theVersionIsTheSameHoweverItIsAskedFor() throws {
    let version = try demarc("--version")
    #expect((version.status, version.errors) == (0, ""))
    // Through the parser.
    #expect(try demarc("build", "--version").output == version.output)
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
    #expect(run.errors.hasPrefix("error: '--quiet' and '--verbose' contradict each other\n"))
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

  @Test func aResultOnStandardOutputIsNeverMixedWithMessages() throws {
    try folder.write("Content/more.md", "# More\n")
    let plain = try demarc("export", "csv").output
    #expect(plain.hasPrefix("Layer,") || plain.contains("OS"))
    for format in ["json", "sarif", "junit"] { #expect(try demarc("export", "csv", "--format", format).status == 64) }
    for format in ["short", "human"] {
      let run = try demarc("export", "csv", "--format", format)
      #expect(run.output == plain, "\(format)")
      #expect(run.errors.contains("unreachable-page"), "\(format)")
    }
    let onGitHub = try demarc("export", "csv", environment: ["GITHUB_ACTIONS": "true"])
    #expect(onGitHub.output == plain)
    #expect(onGitHub.errors.hasPrefix("::warning file=Content/more.md,"))
    let html = try Programs.run(
      Programs.demarc, ["markdown"], input: "# A\n", in: folder.path, environment: ["GITHUB_ACTIONS": "true"])
    #expect(html.output.contains("<h1"))
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
    #expect(verb.errors.hasPrefix("error: no command 'buld'; did you mean 'build'?\n"))
    #expect(try demarc("help", "explian").errors.hasPrefix("error: no command 'explian'; did you mean 'explain'?\n"))
    #expect(try demarc("frobnicate").errors.hasPrefix("error: no command 'frobnicate'; there are new, "))
    let option = try demarc("build", "--ouptut", "x")
    #expect(option.status == 64)
    #expect(option.errors.hasPrefix("error: no option '--ouptut'; did you mean '--output'?\n"))
  }

  @Test func anOptionInFrontOfTheVerbIsToldWhereItBelongs() throws {
    let misspelt = try demarc("--verson")
    #expect(misspelt.status == 64)
    #expect(misspelt.errors.hasPrefix("error: no option '--verson'; did you mean '--version'?\n"))
    let early = try demarc("--site", "docs", "check")
    #expect(early.status == 64)
    #expect(
      early.errors.hasPrefix(
        "error: no option '--site' before a command; options follow it: demarc check --site\n"))
    #expect(try demarc("--version").output == Product.version + "\n")
    #expect(try demarc("--generate-completion-script", "bash").status == 0)
  }

  @Test func anIdThatIsNotThereNamesTheOneThatIs() throws {
    let row = try demarc("who", "os-patchs")
    #expect(row.status == 64)
    #expect(row.output == "")
    #expect(row.errors == "error: no responsibility 'os-patchs'; did you mean 'os-patches'?\n")
    #expect(
      try demarc("export", "csv", "--cluster-type", "x").errors
        == "error: no cluster type 'x'; there are managed, node-pool\n")
    #expect(
      try demarc("explain", "unassigned-cel").errors
        == "error: no rule 'unassigned-cel'; did you mean 'unassigned-cell'?\n")
  }

  @Test func aFolderThatHoldsASiteStandsForIt() throws {
    let run = try Programs.run(
      Programs.demarc, ["check", "--site", folder.path], in: Repository.path("Tests"))
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: [["help"], ["--version"], ["explain"], ["help", "build"], ["manual"]])
  func aResultThatCanNotBeWrittenIsAFailure(_ words: [String]) throws {
    let run = try Programs.run(
      "/bin/sh", ["-c", #""$0" "$@" >&-"#, Programs.demarc] + words, in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors == "error: can't write 'standard output': Bad file descriptor\n")
  }

  @Test func whoeverReadsNoMoreEndsTheCommandSilently() throws {
    let run = try Programs.run(
      "/bin/sh", ["-c", #""$0" explain | head -n 1"#, Programs.demarc], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("bad-directive  "))
  }

  @Test(
    arguments: [
      (false, nil, nil, false), (true, nil, nil, true), (true, "1", nil, false), (false, nil, "1", true),
      (false, nil, "0", false), (true, nil, "0", true), (true, "1", "1", false),
    ] as [(Bool, String?, String?, Bool)])
  func coloursAreForTerminalsUnlessSomebodySaysOtherwise(
    _ isTerminal: Bool, _ noColor: String?, _ forced: String?, _ expected: Bool
  ) throws {
    #expect(Console.hasColor(isTerminal: isTerminal, noColor: noColor, forced: forced) == expected)
  }

  @Test func severitiesCanBeSetPerRuleButErrorsStay() throws {
    try folder.write("Content/more.md", "# More\n")
    let settings = try folder.text("Content/site.yaml")
    try folder.write("Content/site.yaml", settings + "check: { severity: { unreachable-page: error } }\n")
    #expect(try demarc("build").status == 1)
    try folder.write("Content/site.yaml", settings + "check: { severity: { unreachable-page: off } }\n")
    let off = try demarc("check", "--strict")
    #expect(off.status == 0)
    #expect(off.errors == "")
    try folder.write("Content/site.yaml", settings + "check: { severity: { missing-page: off } }\n")
    let error = try demarc("check", "--format", "short")
    #expect(error.status == 1)
    #expect(error.errors.contains("'missing-page' is an error, and errors can't be changed [wrong-value]\n"))
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

  /// What is no site's fault names the path that was given: there is no line in it.
  @Test(
    arguments: [
      (["build", "--site", "nowhere"], "can't find 'nowhere': it doesn't exist"),
      (
        ["check", "--site", "Content/index.md"],
        "can't open 'Content/index.md': it, or a part of its path, is not a folder"
      ),
      (["check", "--output", "nowhere"], "can't find 'nowhere': it doesn't exist"),
      (["diff", "nowhere.json", "Content"], "can't read 'nowhere.json': it doesn't exist"),
      (
        ["diff", "empty", "Content"],
        "can't read 'empty': it is a folder without 'data/model.json' and without 'site.yaml'"
      ),
      (["bundle", "--zip", "nowhere/x.zip"], "nowhere': it doesn't exist"),
    ] as [([String], String)])
  func aPathThatIsNotThereIsAFailureOfTheEnvironment(_ words: [String], _ message: String) throws {
    try FileManager.default.createDirectory(atPath: folder("empty"), withIntermediateDirectories: false)
    let run = try Programs.run(Programs.demarc, words, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: can't "))
    #expect(run.errors.hasSuffix(message + "\n"), "\(run.errors)")
  }

  @Test func nothingToCheckIsNoGoodSite() throws {
    try FileManager.default.createDirectory(atPath: folder("empty"), withIntermediateDirectories: false)
    let run = try demarc("check", "--output", "empty")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "error: no page to check: the directory holds no HTML file [missing-file]\n  --> empty/index.html:1:1\n"))
  }

  @Test(arguments: ["soon", "-1", "1e9", "99999999999999999999"])
  func aDayThatTheEnvironmentCanNotMeanIsNotGuessed(_ seconds: String) throws {
    let run = try demarc("build", environment: ["SOURCE_DATE_EPOCH": seconds])
    #expect(run.status == 2)
    #expect(run.errors == "error: can't read 'SOURCE_DATE_EPOCH': '\(seconds)' is no number of seconds since 1970\n")
    #expect(try demarc("build", "--today", "2026-01-31", environment: ["SOURCE_DATE_EPOCH": seconds]).status == 0)
  }

  @Test func aDirectoryThatHoldsASiteCanBeCompared() throws {
    #expect(try demarc("diff", ".", "Content").output == "no difference\n")
  }
}
