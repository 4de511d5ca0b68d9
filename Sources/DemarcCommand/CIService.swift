/// What a CI service asks of the programs that it runs, by its environment.

import Disk

enum CIService {
  /// Whether GitHub reads our output.
  static var isGitHub: Bool { Console.variable("GITHUB_ACTIONS") == "true" }

  /// Adds Markdown to the page of the run, where the service has one.
  static func addToSummary(_ markdown: String) throws(DiskError) {
    guard isGitHub, let path = Console.variable("GITHUB_STEP_SUMMARY") else { return }
    try WholeFile.append(Array(markdown.utf8), to: path)
  }
}
