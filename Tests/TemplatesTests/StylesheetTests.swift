/// What the stylesheet promises about colours, read from its rules.

import Testing

@testable import Templates

@Suite struct StylesheetTests {
  /// Boxes with a ground of their own, on which a site's accent may not stand out: their links look like their words.
  @Test func linksInBoxesThatMarkSomethingHaveTheColourOfTheWordsAroundThem() throws {
    let css = Stylesheet.all
    let inheriting = try #require(css.firstMatch(of: /:is\(([^)]*)\) a \{ color: inherit; \}/))
    let boxes = Set(inheriting.1.split(separator: ", ").map(String.init))
    var found: Set<String> = []
    for rule in css.matches(of: /([^{}]+)\{([^{}]*)\}/) {
      guard rule.2.contains(/background: var\(--(warn|danger|good)-soft|background: var\(--owner-shared-fill/) else {
        continue
      }
      let selector = rule.1.split(separator: "\n").last.map { $0.trimmingPrefix { $0 == " " } } ?? ""
      found.insert(String(selector.reversed().drop { $0 == " " }.reversed()))
    }
    #expect(!found.isEmpty)
    #expect(found == boxes)
  }
}
