/// How problems are printed.

import Testing

@testable import Diagnostics

@Suite struct HumanReportTests {
  private func report(
    _ text: String, _ range: Range<Int>, _ headline: String = "unknown party 'costumer'",
    format: DiagnosticReport.Format = .human
  ) -> String {
    let source = SourceText(path: "Content/model/nodes.yaml", text)
    let problem = Diagnostic(.unknownParty, headline, at: source.location(range))
    return DiagnosticReport(sources: [source]).render([problem], as: format)
  }

  @Test func aProblemIsShownInItsLine() {
    #expect(
      report("nodes:\n  owner: costumer\n", 16..<24) == """
        error: unknown party 'costumer' [unknown-party]
          --> Content/model/nodes.yaml:2:10
          |
        2 |   owner: costumer
          |          ^^^^^^^^


        """)
  }

  @Test func theShortFormIsOneLine() {
    #expect(
      report("owner: costumer\n", 7..<15, format: .short)
        == "Content/model/nodes.yaml:1:8: error: unknown party 'costumer' [unknown-party]\n")
  }

  @Test func caretsStandBelowWideCharacters() {
    let text = "名前: 顧客 x"
    let lines = report(text, text.utf8.count - 1..<text.utf8.count).split(separator: "\n").map(String.init)
    #expect(lines[3] == "1 | 名前: 顧客 x")
    #expect(lines[4] == "  |            ^")
  }

  @Test func hostileTextCanNotSteerTheTerminal() {
    let shown = report("owner: \u{1B}[31m\u{202E}evil\n", 7..<8, "unknown party '\u{1B}]0;x\u{7}'")
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
    #expect(shown.contains(#"'\u{1b}]0;x\u{7}'"#))
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let text = String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000)
    let lines = report(text, 5000..<5001).split(separator: "\n").map(String.init)
    #expect(lines[3].count < 200)
    #expect(lines[3].contains("…aaa") && lines[3].contains("Xbbb"))
  }

  @Test func theOrderIsByPlaceAndEachProblemIsPrintedOnce() {
    let source = SourceText(path: "a.md", "one two\nthree\n")
    let first = Diagnostic(.missingPage, "b", at: source.location(0..<3))
    let second = Diagnostic(.missingPage, "a", at: source.location(8..<13))
    let text = DiagnosticReport(sources: [source]).render([second, first, second], as: .short)
    #expect(text == "a.md:1:1: error: b [missing-page]\na.md:2:1: error: a [missing-page]\n")
  }
}

@Suite struct SourceTextTests {
  @Test func linesEndWithLineFeedCarriageReturnOrBoth() {
    let text = SourceText(path: "x", "a\nb\r\nc\rd")
    #expect((1...text.lineCount).map { text.text(text.line($0)) } == ["a", "b", "c", "d"])
    #expect(text.lineNumber(at: 3) == 2)
  }

  @Test func columnsCountScalars() {
    let text = SourceText(path: "x", "é日x")
    #expect(text.column(at: 5) == 3)
    #expect(text.location(2..<5).endColumn == 3)
  }

  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], nil), ([0x61, 0x00], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x61, 0xE6, 0x97], 1), ([0xF0, 0x9F, 0x98, 0x80], nil),
    ] as [([UInt8], Int?)])
  func invalidTextIsFoundWhereItBegins(_ bytes: [UInt8], _ offset: Int?) {
    let text = SourceText(path: "x", bytes: bytes)
    let found = text.invalidText(in: 0..<bytes.count)
    #expect(found.map { Int($0.headline.split(separator: " ").last!)! } == offset)
  }
}

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("costumer", ["customer", "provider"], "customer"), ("nodepool", ["node-pool", "pod"], "node-pool"),
      ("Managed", ["managed"], "managed"), ("xyz", ["customer"], nil), ("aa", ["ab", "ac"], nil),
      ("exact", ["exact"], nil),
    ] as [(String, [String], String?)])
  func oneCandidateIsPlausible(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(Suggestion.closest(to: word, in: candidates) == expected)
  }
}
