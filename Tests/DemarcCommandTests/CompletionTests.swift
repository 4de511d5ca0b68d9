/// The completions that shells load.

import Foundation
import TestSupport
import Testing

@Suite struct CompletionTests {
  /// Shells that aren't installed are not asked.
  @Test(arguments: [("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])])
  func theScriptIsOneThatItsShellReads(_ shell: String, _ options: [String]) throws {
    let script = try Programs.run(Programs.demarc, ["--generate-completion-script", shell])
    #expect(script.status == 0)
    for verb in ["build", "check", "serve", "new", "explain"] { #expect(script.output.contains(verb)) }
    guard try Programs.run("/bin/sh", ["-c", "command -v \(shell)"]).status == 0 else {
      print("not installed: \(shell)")
      return
    }
    let folder = try TemporaryDirectory()
    try folder.write("demarc.completion", script.output)
    let run = try Programs.run("/usr/bin/env", [shell] + options + [folder("demarc.completion")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
  }
}
