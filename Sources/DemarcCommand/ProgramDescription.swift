/// What the argument parser tells other programs about this one: its verbs and their arguments.

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

enum ProgramDescription {
  private struct Tool: Decodable {
    let command: Command
  }

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?
    let arguments: [Argument]?

    var shownVerbs: [Command] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?

    var typedNames: [String] { (names ?? []).map(\.typed) }

    /// `--help` and `--version`.
    var isOfEveryCommand: Bool { names?.contains { ["help", "version"].contains($0.name) } ?? false }
  }

  /// The program itself, with its verbs.
  static func read() throws -> Command {
    try JSONDecoder().decode(Tool.self, from: Data(DemarcCommand._dumpHelp().utf8)).command
  }
}
