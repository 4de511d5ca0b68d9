/// The documentation of rules.

import Diagnostics
import TestSupport
import Testing

@Suite struct RulesPageTests {
  @Test func thePageOfRulesSaysWhatTheProgramSays() throws {
    try Golden.expect(RulesPage.markdown, at: "Content/maintaining/rules.md")
  }

  @Test(arguments: Rule.allCases)
  func everyRuleSaysWhatItAsksFor(_ rule: Rule) {
    #expect(rule.documentation.summary.hasSuffix("."))
    #expect(rule.documentation.mending.hasSuffix("."))
  }
}
