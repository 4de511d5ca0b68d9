/// How commands end.

import ArgumentParser
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

  /// Ends the process without an error and without freeing what it holds.
  static func now() -> Never { exit(0) }

  /// Runs `body`; a failure of the environment is printed in one line and ends the command.
  static func onEnvironmentFailure(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DiskError {
      Console.printError("error: \(error.description)\n" + (error.advice.map { "  = \($0)\n" } ?? ""))
      throw environmentFailed
    }
  }
}
