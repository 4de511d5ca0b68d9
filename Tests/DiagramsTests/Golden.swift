/// Files that tests compare with, and how to record them again.

import Foundation
import Markup
import Testing

enum Golden {
  /// Set to record instead of comparing; a run that records fails, so that nobody takes it for a passing one.
  static let variable = "DEMARC_RECORD"

  /// Expects `content` to be what `Tests/Fixtures/Diagrams/NAME` holds.
  static func expect(_ content: HTML, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Diagrams/\(name)")
    if ProcessInfo.processInfo.environment[variable] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.bytes).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try Data(contentsOf: file)
    #expect(
      Data(content.bytes) == expected, "\(name) differs; \(variable)=1 records it again",
      sourceLocation: sourceLocation)
  }
}
