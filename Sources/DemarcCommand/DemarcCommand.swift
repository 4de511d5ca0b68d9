/// The command line of Demarc.

import ArgumentParser
import Diagnostics

package struct DemarcCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "demarc",
    abstract: "Build documentation of shared responsibility from Markdown and data.",
    discussion: """
      EXAMPLES
        demarc new docs                      a small site to start from
        demarc build                         Content/ to Public/
        demarc build --site docs --output out
        demarc serve --open                  see it while you write
        demarc check --strict                all that a build and a reader find
        demarc explain unassigned-cell       what a rule asks for

      EXIT CODES
        0  clean
        1  problems in the content
        2  the environment failed: disk, permissions, network
        64 usage

      ENVIRONMENT
        NO_COLOR             no colours, wherever messages go
        CLICOLOR_FORCE       colours where messages go to no terminal too
        SOURCE_DATE_EPOCH    the day, in seconds since 1970, instead of the clock's
        GITHUB_ACTIONS       where it is true, --format github is the default
        GITHUB_STEP_SUMMARY  the file there that gets a summary in Markdown
        TMPDIR               where a workbook is put together
        XDG_CACHE_HOME       where build and --external remember what they found
      """,
    version: Product.version,
    subcommands: [
      NewVerb.self, ServeVerb.self, BuildVerb.self, CheckVerb.self, ExportVerb.self, BundleVerb.self, DiffVerb.self,
      WhoVerb.self, ExplainVerb.self, MarkdownVerb.self, ManualVerb.self,
    ])

  package init() {}

  /// Runs the command that `arguments` spell, without the program's name, and ends the process.
  ///
  /// On the main actor, so that a verb that waits for nothing runs on the main thread: that one has the whole
  /// stack that the user allows, and a tool that watches system calls sees them in one place.
  @MainActor
  package static func run(_ arguments: [String]) async -> Never {
    // Asking for these is how one sees whether the program is there. The parser would need three times as long for the answer
    // as all the rest of a start, most of it to find out at run time of what types commands consist.
    switch arguments {
    case ["--help"], ["-h"]: end(with: Console.resultWidth == 80 ? HelpText.overview : helpMessage())
    case ["--version"]: end(with: Product.version)
    default: break
    }
    do {
      if let problem = misspelling(in: arguments) { throw ValidationError(problem) }
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Exit.now()
    } catch {
      let code = exitCode(for: error)
      if code == Exit.usage, !(error is ExitCode) { end(with: error, notUnderstood: arguments) }
      end(with: error, code)
    }
  }

  /// Says what was probably meant by `arguments`, or what the parser says of them.
  private static func end(with error: any Error, notUnderstood arguments: [String]) -> Never {
    do {
      if let problem = Misuse(arguments, of: try ProgramDescription.read()).problem, let verb = arguments.first {
        Console.printError("error: \(problem)\n  See 'demarc \(verb) --help' for more information.\n")
        Exit.now(Exit.usage)
      }
      end(with: error, Exit.usage)
    } catch {
      end(with: error, exitCode(for: error))
    }
  }

  /// Ends the process with a result.
  private static func end(with result: String) -> Never {
    if !result.isEmpty { Console.print(result + "\n") }
    Exit.now()
  }

  /// Ends the process as `error` asks: help is a result, everything else a message.
  private static func end(with error: any Error, _ code: ExitCode) -> Never {
    let text = fullMessage(for: error)
    if code.isSuccess { end(with: text) }
    if !text.isEmpty {
      // As all our messages begin.
      let message = text.hasPrefix("Error: ") ? "error: " + text.dropFirst(7) : text
      Console.printError(message + "\n")
    }
    Exit.now(code)
  }

  /// `["buld"]` → `no command 'buld'; did you mean 'build'?`
  ///
  /// Words behind a verb are for `Misuse`.
  package static func misspelling(in arguments: [String]) -> String? {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first else { return nil }
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
    if word.hasPrefix("--") { return optionBeforeVerb(word, verbs.first { words.contains($0) }) }
    if word.hasPrefix("-") || verbs.contains(word) || word == "help" { return nil }
    let shown = configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    return synonyms[word.lowercased()].map { "no command '\(word)'; did you mean '\($0)'?" }
      ?? Choice.problem(word, "command", among: shown)
  }

  /// How other programs call what ours do.
  private static let synonyms = [
    "create": "new", "init": "new", "start": "new", "dev": "serve", "preview": "serve", "server": "serve",
    "watch": "serve", "generate": "build", "lint": "check", "test": "check", "validate": "check", "verify": "check",
    "compare": "diff", "man": "manual", "rules": "explain", "zip": "bundle",
  ]

  private static func optionBeforeVerb(_ word: String, _ verb: String?) -> String? {
    let own = ["--help", "--version"]
    // The parser has hidden options, for completions and for programs that read help.
    if own.contains(word) || ["--generate-", "--experimental-", "--help-"].contains(where: word.hasPrefix) {
      return nil
    }
    if word.hasPrefix("---") || word == "--" { return nil }
    if let suggestion = Suggestion.closest(to: word, in: own) {
      return "no option '\(word)'; did you mean '\(suggestion)'?"
    }
    return "no option '\(word)' before a command; options follow it: demarc \(verb ?? "build") \(word)"
  }
}
