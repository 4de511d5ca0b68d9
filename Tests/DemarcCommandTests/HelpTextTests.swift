/// The help that is written down is the one that the argument parser writes.

import TestSupport
import Testing

@testable import DemarcCommand

@Suite struct HelpTextTests {
  /// `DEMARC_RECORD=1 swift test --filter HelpTextTests` writes it again.
  @Test func theHelpOfTheProgramIsThatOfTheParser() throws {
    let lines = DemarcCommand.helpMessage(columns: 80).split(separator: "\n", omittingEmptySubsequences: false)
    try Golden.expect(
      """
      /// The help of the program as a whole, as the argument parser writes it in 80 columns. Written by a test: see `HelpTextTests`.

      enum HelpText {
        static let overview = #\"""
      \(lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n"))
          \"""#
      }

      """, at: "Sources/DemarcCommand/HelpText.swift")
    #expect(HelpText.overview == DemarcCommand.helpMessage(columns: 80))
  }
}
