/// `demarc manual`: the manual page, for those who install the program.

import ArgumentParser

struct ManualVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Write the manual page, in roff.",
    discussion: """
      EXAMPLES
        demarc manual > demarc.1                  for `man`
      """,
    shouldDisplay: false)

  func run() throws {
    Console.print(try ManualPage(program: ProgramDescription.read()).roff)
  }
}
