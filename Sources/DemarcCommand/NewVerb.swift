/// `demarc new`: a site to start from.

import ArgumentParser
import Disk

struct NewVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a small, complete site to start from.",
    discussion: """
      EXAMPLES
        demarc new docs                           docs/Content/, with comments
        demarc new docs --title "Who does what"   under its own name

      Then: cd docs && demarc serve --open

      Nothing is asked, and nothing that is there already is overwritten.
      """)

  @Argument(help: ArgumentHelp("The directory to make, or an empty one.", valueName: "dir"))
  var directory: String

  @Option(help: ArgumentHelp("The title of the site.", valueName: "title"))
  var title = "Shared responsibility"

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func validate() throws {
    if title.unicodeScalars.allSatisfy(\.properties.isWhitespace) { throw ValidationError("the title is empty") }
    if title.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw ValidationError("the title has a control character")
    }
  }

  func run() throws {
    try Exit.onEnvironmentFailure {
      let files = NewSite(title: title).files.map { OutputFile(path: $0.path, $0.text) }
      try NewFolder.write(files, to: directory)
      if quiet { return }
      Console.print(files.map { "\(directory)/\($0.path)\n" }.joined())
      Console.printError("\nNext: cd \(directory) && demarc serve --open\n")
    }
  }
}
