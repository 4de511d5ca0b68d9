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
        demarc new docs --provider "Cloud team" --customer "App teams"

      Then: cd docs && demarc serve --open

      On a terminal, what no option says is asked if none of the three is given; Return takes the suggestion. \
      Nothing that is there already is overwritten.
      """)

  @Argument(help: ArgumentHelp("The directory to make, or an empty one.", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("The title of the site.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("Who provides the clusters.", valueName: "name"))
  var provider: String?

  @Option(help: ArgumentHelp("Who uses them.", valueName: "name"))
  var customer: String?

  @Flag(name: .shortAndLong, help: "Ask nothing, and print problems only.")
  var quiet = false

  func validate() throws {
    for (option, value) in [("--title", title), ("--provider", provider), ("--customer", customer)] {
      if let problem = value.flatMap(Question.problem) { throw ValidationError("\(option) \(problem)") }
    }
    if let provider, provider == customer { throw ValidationError("--provider and --customer are the same") }
  }

  func run() throws {
    try Exit.onEnvironmentFailure {
      try NewFolder.check(directory)
      let files = site().files.map { OutputFile(path: $0.path, $0.text) }
      try NewFolder.write(files, to: directory)
      if quiet { return }
      let start = directory == "." ? "" : directory.hasSuffix("/") ? directory : directory + "/"
      Console.print(files.map { start + $0.path + "\n" }.joined())
      let change = directory == "." ? "" : "cd \(Shell.word(directory)) && "
      Console.printError("\nNext: \(change)demarc serve --open\n")
    }
  }

  private func site() -> NewSite {
    var site = NewSite()
    if title == nil, provider == nil, customer == nil, !quiet, Console.canAsk {
      site.title = Question.ask("Title of the site", suggestion: site.title)
      site.provider = Question.ask("Who provides the clusters", suggestion: site.provider)
      site.customer = Question.ask("Who uses them", suggestion: site.customer) { [provider = site.provider] in
        $0 == provider ? "is the same as who provides them" : nil
      }
      Console.printError("\n")
    }
    site.title = title ?? site.title
    site.provider = provider ?? site.provider
    site.customer = customer ?? site.customer
    return site
  }
}
