/// `demarc markdown` as a program: standard input, standard output, exit codes.

import Foundation
import TestSupport
import Testing

@Suite struct MarkdownVerbTests {
  private func demarc(_ arguments: [String], _ input: String) throws -> Programs.Run {
    try Programs.run(Programs.demarc, arguments, input: input)
  }

  @Test func aPageIsPrintedAsPagesHaveIt() throws {
    let result = try demarc(["markdown"], "## Patching {#p}\n\n[Nodes](layers/nodes.md#os) and [](party:customer).\n")
    #expect(result.status == 0)
    #expect(result.output.contains(#"<h2 id="p">"#))
    #expect(result.output.contains(#"<a href="layers/nodes.html#os">Nodes</a>"#))
  }

  @Test func rawHTMLIsAnErrorUnlessItIsAllowed() throws {
    let refused = try demarc(["markdown"], "A <b>bold</b> word.\n")
    #expect(refused.status == 1)
    #expect(refused.output == "")
    #expect(refused.errors.contains("standard input:1:3"))
    #expect(refused.errors.contains("[raw-html]"))
    let allowed = try demarc(["markdown", "--allow-raw-html"], "A <b>bold</b> word.\n")
    #expect(allowed.output == "<p>A <b>bold</b> word.</p>\n")
  }

  @Test(arguments: [
    "javascript:x", "JAVASCRIPT:x", "java&#x73;cript:x", "&#1;vbscript:x", "blob:x", "feed:javascript:x", "//host/x",
  ])
  func unsafeSchemesAreErrorsHoweverTheyAreSpelt(_ address: String) throws {
    let result = try demarc(["markdown"], "[x](\(address))\n")
    #expect(result.status == 1)
    #expect(result.errors.contains("[unsafe-link]"))
  }

  @Test func twoDialectsAtOnceAreAUsageError() throws {
    #expect(try demarc(["markdown", "--commonmark", "--gfm"], "").status == 64)
  }

  @Test(
    .enabled(
      if: SpecExamples.commonMarkPath != nil && SpecExamples.cmarkPath != nil,
      "needs cmark and the examples of CommonMark 0.30"))
  func everyExampleOfCommonMarkIsWhatCmarkPrints() throws {
    let examples = try SpecExamples.read(try #require(SpecExamples.commonMarkPath))
    #expect(examples.count == 652)
    let cmark = try #require(SpecExamples.cmarkPath)
    for (index, example) in examples.enumerated() {
      let expected = try SpecExamples.run(cmark, ["--unsafe"], input: example.markdown)
      let result = try demarc(["markdown", "--commonmark", "--allow-raw-html"], example.markdown)
      #expect(result.output == expected, "example \(index + 1): \(example.markdown.debugDescription)")
    }
  }
}
