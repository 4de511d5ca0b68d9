/// Other programs, and our own as its users run it.

import Foundation

package enum Programs {
  /// Whether tests that need other programs are wanted: `Scripts/test --all` installs these.
  package static var areAllWanted: Bool { ProcessInfo.processInfo.environment["DEMARC_TEST_ALL"] == "1" }

  /// What a program printed, and how it ended.
  package struct Run: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// The program `demarc` that was built with these tests.
  package static var demarc: String {
    // The test runner stands in the folder of the products, or in a bundle in it.
    var folder = Bundle.main.bundleURL
    #if !os(Linux)
      while folder.pathExtension == "xctest"
        || !FileManager.default.fileExists(
          atPath: folder.appending(path: "demarc").path),
        folder.path != "/"
      {
        folder.deleteLastPathComponent()
      }
    #endif
    return folder.appending(path: "demarc").path
  }

  /// Runs a program to its end with `input` at its standard input; nothing is a terminal.
  ///
  /// - Parameters:
  ///   - program: a path from the root of the repository, or an absolute one.
  ///   - environment: added to a plain environment; what the machine's own says about colours or CI is not.
  package static func run(
    _ program: String, _ arguments: [String] = [], input: String = "", in folder: String = Repository.root.path,
    environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try TemporaryDirectory()
    try scratch.write("output")
    try scratch.write("errors")
    let process = Process()
    process.executableURL = URL(filePath: program.hasPrefix("/") ? program : Repository.path(program))
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // Nothing is remembered from one run to the next, unless the test wants it.
    process.environment = plainEnvironment.merging(["XDG_CACHE_HOME": scratch.path]) { $1 }.merging(environment) { $1 }
    try scratch.write("input", input)
    let standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch("input")))
    process.standardInput = standardInput
    // Files, as pipes that nobody empties would stop the program.
    let output = try FileHandle(forWritingTo: URL(filePath: scratch("output")))
    let errors = try FileHandle(forWritingTo: URL(filePath: scratch("errors")))
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    try standardInput.close()
    try output.close()
    try errors.close()
    return Run(
      status: process.terminationStatus, output: try scratch.text("output"), errors: try scratch.text("errors"))
  }

  private static var plainEnvironment: [String: String] {
    let here = ProcessInfo.processInfo.environment
    return here.filter { name, _ in
      ["PATH", "HOME", "TMPDIR", "LANG", "PIP_INDEX_URL", "PIP_CONFIG_FILE", "DEMARC_MUTANT"].contains(name)
    }
  }
}
