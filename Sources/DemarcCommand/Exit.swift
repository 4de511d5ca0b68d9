/// How commands end.

import ArgumentParser
import Diagnostics
import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Exit {
  /// Errors in the content, or warnings under `--strict`.
  static let contentProblems = ExitCode(1)
  /// Disk, permissions or network.
  static let environmentFailed = ExitCode(2)

  /// The command was not understood.
  static let usage = ExitCode(64)

  /// Ends the process without freeing what it holds.
  static func now(_ code: ExitCode = .success) -> Never { exit(code.rawValue) }

  /// Says what was not understood, where help about options wouldn't help.
  static func misused(_ reason: String) -> ExitCode {
    Console.printError("error: \(reason)\n")
    return usage
  }

  /// Runs `body`; a failure of the environment is printed in one line and ends the command.
  static func onEnvironmentFailure(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DiskError {
      // A path may hold anything, also one that somebody else chose.
      let advice = error.advice.map { "  = \(TerminalText.line($0))\n" } ?? ""
      Console.printError("error: \(TerminalText.line(error.description))\n" + advice)
      throw environmentFailed
    }
  }
}
