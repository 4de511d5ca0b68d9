/// The manual page.

import Foundation
import TestSupport
import Testing

@testable import DemarcCommand

@Suite struct ManualTests {
  @Test func itTellsEveryVerbAndEveryOptionThatHelpTells() throws {
    let page = try Programs.run(Programs.demarc, ["manual"]).output
    #expect(page.hasPrefix(".TH DEMARC 1 \"\" \"demarc "))
    for heading in ["NAME", "SYNOPSIS", "EXAMPLES", "EXIT CODES", "ENVIRONMENT", "COMMANDS"] {
      #expect(page.contains("\n.SH \(heading)\n"), "\(heading)")
    }
    let verbs = DemarcCommand.configuration.subcommands.map { $0.configuration }
    for configuration in verbs where configuration.shouldDisplay {
      let verb = try #require(configuration.commandName)
      #expect(page.contains("\n.SS demarc \(verb)\n"), "\(verb)")
      let help = try Programs.run(Programs.demarc, ["help", verb]).output
      for match in help.matches(of: /\n  (?:-[a-z], )?--([a-z-]+)/) where !["help", "version"].contains(match.1) {
        let name = match.1.replacingOccurrences(of: "-", with: "\\-")
        #expect(page.contains("\\fB\\-\\-\(name)\\fR"), "\(verb) --\(match.1)")
      }
    }
  }

  @Test func textIsNoRequestAndNoEscape() {
    #expect(Roff.text(".TH is \\fB and a `b` isn't ~x^") == "\\&.TH is \\efB and a \\(gab\\(ga isn\\(aqt \\(tix\\(ha")
    #expect(Roff.text("--today yyyy-mm-dd") == "\\-\\-today yyyy\\-mm\\-dd")
  }

  @Test func aDiscussionKeepsItsHeadingsAndItsExamplesAsTheyAre() {
    #expect(
      Roff.discussion("EXAMPLES\n  a  b\n  c\n\nOne sentence.", heading: ".SH") == """
        .SH EXAMPLES
        .nf
          a  b
          c
        .fi
        .PP
        One sentence.

        """)
  }
}
