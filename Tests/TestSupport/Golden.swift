/// Expected texts on disk: compared by default, written again on request.

import Foundation
import Testing

/// Files that hold what the program is expected to produce.
///
/// With `DEMARC_RECORD=1` in the environment a file that differs is written again, and the test still fails:
/// a run that records proves nothing.
package enum Golden {
  private static var isRecording: Bool { ProcessInfo.processInfo.environment["DEMARC_RECORD"] == "1" }

  /// Compares `text` with the file at `path`, counted from the root of the repository.
  package static func expect(
    _ text: String, at path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let file = Repository.root.appending(path: path)
    let expected = FileManager.default.contents(atPath: file.path)
    if expected == Data(text.utf8) { return }
    if isRecording {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
    } else {
      let shown = expected.map { String(decoding: $0, as: UTF8.self) } ?? "(no such file)"
      Issue.record(
        "\(path) differs; DEMARC_RECORD=1 writes it again\n\(Difference.lines(from: shown, to: text))",
        sourceLocation: sourceLocation)
    }
  }
}

/// Where the repository is on this machine.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static func path(_ relative: String) -> String { root.appending(path: relative).path }
}

enum Difference {
  /// The first lines in which two texts differ.
  static func lines(from expected: String, to actual: String, limit: Int = 12) -> String {
    let (old, new) = (expected.components(separatedBy: "\n"), actual.components(separatedBy: "\n"))
    var result: [String] = []
    for index in 0..<max(old.count, new.count) {
      let (before, after) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
      guard before != after else { continue }
      if let before { result.append("\(index + 1) - \(before)") }
      if let after { result.append("\(index + 1) + \(after)") }
      if result.count >= limit { break }
    }
    return result.joined(separator: "\n")
  }
}
