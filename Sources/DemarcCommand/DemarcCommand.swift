/// The command line of Demarc.

import ArgumentParser

package struct DemarcCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "demarc",
    abstract: "Build documentation of shared responsibility from Markdown and data.",
    discussion: """
      EXAMPLES
        demarc build                          Content/ to Public/
        demarc build --site docs --output out
        demarc check --strict                 everything that a build and a reader would find
        demarc explain unassigned-cell        what a rule asks for

      EXIT CODES
        0  clean
        1  problems in the content
        2  the environment failed: disk, permissions, network
        64 usage
      """,
    version: "0.1.0",
    subcommands: [BuildVerb.self, CheckVerb.self, ExplainVerb.self, MarkdownVerb.self])

  package init() {}
}
