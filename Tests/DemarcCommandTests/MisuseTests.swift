/// Every word of the command line has its near misses answered.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import DemarcCommand

@Suite struct MisuseTests {
  private static func program() throws -> ProgramDescription.Command { try ProgramDescription.read() }

  private static func problem(_ words: String...) throws -> String? {
    Misuse(words, of: try program()).problem
  }

  /// The word with two of its letters exchanged, or with one twice where both are the same.
  private static func misspelt(_ word: String) -> String {
    var letters = Array(word)
    let place = letters.count / 2
    if letters[place] == letters[place - 1] {
      letters.insert(letters[place], at: place)
    } else {
      letters.swapAt(place, place - 1)
    }
    return String(letters)
  }

  @Test func everyMisspeltVerbIsFound() throws {
    for verb in try Self.program().shownVerbs.map(\.commandName) {
      let word = Self.misspelt(verb)
      #expect(DemarcCommand.misspelling(in: [word]) == "no command '\(word)'; did you mean '\(verb)'?")
    }
  }

  @Test func wordsOfOtherProgramsLeadToOurs() throws {
    #expect(DemarcCommand.misspelling(in: ["init"]) == "no command 'init'; did you mean 'new'?")
    #expect(DemarcCommand.misspelling(in: ["help", "Lint"]) == "no command 'Lint'; did you mean 'check'?")
  }

  @Test func everyMisspeltOptionOfEveryVerbIsFound() throws {
    var count = 0
    for verb in try Self.program().shownVerbs {
      for option in verb.shownArguments.flatMap(\.typedNames) where option.hasPrefix("--") && option.count > 4 {
        let word = "--" + Self.misspelt(String(option.dropFirst(2)))
        let problem = try Self.problem(verb.commandName, word, "x")
        #expect(problem == "no option '\(word)'; did you mean '\(option)'?", "\(verb.commandName)")
        #expect(try Self.problem(verb.commandName, word + "=x") == problem)
        count += 1
      }
    }
    #expect(count > 60)
  }

  @Test func everyMisspeltValueOfEveryOptionIsFound() throws {
    var count = 0
    for verb in try Self.program().shownVerbs {
      for argument in verb.shownArguments {
        for value in argument.allValues ?? [] {
          let word = Self.misspelt(value)
          let name = argument.typedNames.first
          let words = [verb.commandName] + (name.map { [$0] } ?? []) + [word]
          let problem = Misuse(words, of: try Self.program()).problem
          let start = "no \(argument.valueName ?? "") '\(word)'; "
          #expect(problem == start + "did you mean '\(value)'?", "\(words)")
          // A value that is right is none of our business.
          let right = [verb.commandName] + (name.map { [$0] } ?? []) + [value]
          #expect(Misuse(right, of: try Self.program()).problem == nil)
          count += 1
        }
      }
    }
    #expect(count > 40)
  }

  @Test func everyMisspeltRuleIsFound() {
    let rules = Rule.allCases.map(\.rawValue)
    for rule in rules {
      let word = Self.misspelt(rule)
      #expect(Choice.problem(word, "rule", among: rules) == "no rule '\(word)'; did you mean '\(rule)'?")
    }
  }

  @Test func wordsBehindOthersAreReadAsTheParserReadsThem() throws {
    #expect(
      try Self.problem("build", "-q", "--site", "--ouptut", "--strct")
        == "no option '--strct'; did you mean '--strict'?")
    #expect(
      try Self.problem("export", "csv", "-qo", "--fromat", "--fromat=x")
        == "no option '--fromat'; did you mean '--format'?")
    #expect(try Self.problem("build", "--format") == nil)
    #expect(try Self.problem("build", "-x") == nil)
    #expect(try Self.problem("diff", "--", "--valuse-only", "x") == nil)
    #expect(try Self.problem("explain", "one", "two") == nil)
  }

  @Test func anOptionOfAnotherVerbIsToldWhereItIs() throws {
    #expect(
      try Self.problem("build", "--open") == "no option '--open' of 'demarc build'; it belongs to 'demarc serve'")
    #expect(try Self.problem("who", "--frobnicate")?.hasPrefix("no option '--frobnicate'; there are --") == true)
  }

  @Test(arguments: ["build", "check", "serve", "bundle"])
  func aDirectoryAsAnArgumentIsToldItsOption(_ verb: String) throws {
    #expect(try Self.problem(verb, "docs") == "no place for 'docs'; did you mean '--site docs'?")
  }

  private static let usage: [([String], String)] = [
    (["build", "--format", "sarfi"], "no format 'sarfi'; did you mean 'sarif'?\n  See 'demarc build --help'"),
    (
      ["diff", "a", "b", "--format", "xml"],
      "no format 'xml'; there are text, markdown, json\n  See 'demarc diff --help'"
    ),
    (["export", "mediawki"], "no format 'mediawki'; did you mean 'mediawiki'?\n  See 'demarc export --help'"),
    (["bundle", "--zpi", "x"], "no option '--zpi'; did you mean '--zip'?\n"),
    (["serve", "docs"], "no place for 'docs'; did you mean '--site docs'?\n"),
    (
      ["build", "--today", "2026-02-30"],
      "The value '2026-02-30' is invalid for '--today <yyyy-mm-dd>': it is no day of the calendar, such as 2026-01-31\n"
    ),
    (
      ["build", "--jobs", "0"], "The value '0' is invalid for '--jobs <count>': it is no whole number from 1 to 1024\n"
    ),
    (
      ["serve", "--port", "99999"],
      "The value '99999' is invalid for '--port <port>': it is no whole number from 0 to 65535\n"
    ),
    (
      ["check", "--max-age=-1"],
      "The value '-1' is invalid for '--max-age <hours>': it is no whole number from 0 to 1000000\n"
    ),
    (
      ["check", "--time-out", "1 minute"],
      "The value '1 minute' is invalid for '--time-out <seconds>': it is no whole number from 1 to 600\n"
    ),
  ]

  @Test(arguments: usage)
  func theProgramSaysSo(_ words: [String], _ start: String) throws {
    let run = try Programs.run(Programs.demarc, words)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: " + start), "\(run.errors)")
  }

  private static let ids: [([String], String)] = [
    (["who", "loging"], "no responsibility 'loging'; did you mean 'logging'?"),
    (["who", "--cluster-type", "clasic"], "no cluster type 'clasic'; did you mean 'classic'?"),
    (["who", "logging", "--area", "incidnet"], "no area 'incidnet'; did you mean 'incident'?"),
    (["export", "csv", "--cluster-type", "clasic"], "no cluster type 'clasic'; did you mean 'classic'?"),
  ]

  @Test(arguments: ids)
  func theModelsIdsAreKnownToo(_ words: [String], _ message: String) throws {
    let run = try Programs.run(Programs.demarc, words + ["--site", Repository.path("Tests/Fixtures/Sites/rosa")])
    #expect(run.status == 64)
    #expect(run.errors == "error: \(message)\n")
  }

  @Test func soAreLayersAndFrameworks() throws {
    let layer = try Programs.run(Programs.demarc, ["export", "csv", "--layer", "nods"])
    #expect(layer.errors == "error: no layer 'nods'; did you mean 'nodes'?\n")
    let site = Repository.path("Tests/Fixtures/Sites/controls")
    let framework = try Programs.run(Programs.demarc, ["export", "oscal", "--framework", "nist-53", "--site", site])
    #expect(framework.errors.hasPrefix("error: no framework 'nist-53'; "))
  }
}
