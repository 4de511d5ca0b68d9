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
      """,
    version: Product.version,
    subcommands: [
      NewVerb.self, ServeVerb.self, BuildVerb.self, CheckVerb.self, ExportVerb.self, BundleVerb.self, DiffVerb.self,
      WhoVerb.self,
      ExplainVerb.self, MarkdownVerb.self,
    ])

  package init() {}

  /// Runs the command that `arguments` spell, without the program's name, and ends the process.
  ///
  /// On the main actor, so that a verb that waits for nothing runs on the main thread: that one has the whole
  /// stack that the user allows, and a tool that watches system calls sees them in one place.
  @MainActor
  package static func run(_ arguments: [String]) async -> Never {
    do {
      if let problem = unknownVerb(in: arguments) { throw ValidationError(problem) }
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      exit()
    } catch {
      exit(withError: error)
    }
  }

  /// `["buld"]` → `no command 'buld'; did you mean 'build'?`
  package static func unknownVerb(in arguments: [String]) -> String? {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let verb = words.first, !verb.hasPrefix("-") else { return nil }
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
    if verbs.contains(verb) || verb == "help" { return nil }
    let suggestion = Suggestion.closest(to: verb, in: verbs)
    return "no command '\(verb)'; "
      + (suggestion.map { "did you mean '\($0)'?" } ?? "there are \(verbs.joined(separator: ", "))")
  }
}
