/// Input that is made to stop a parser ends soon, with an error at its place.

import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct LimitTests {
  @Test(arguments: HostileInput.all)
  func hostileInputEndsSoon(_ input: HostileInput) {
    let source = SourceText(path: "page.md", input.markdown())
    var found: [Diagnostic] = []
    let time = ContinuousClock().measure { found = MarkdownParser().parse(source).diagnostics }
    #expect(found.contains { $0.rule == .markdownLimit })
    #expect(time < .seconds(isDebug ? 10 : 1))
  }

  @Test func aLimitIsNamedAtItsPlace() {
    let nested = String(repeating: "> ", count: 101) + "x"
    #expect(problems("a\n\n" + nested) == ["3:1: line opens more than 100 quotes and lists [markdown-limit]"])
    #expect(
      problems("a\n" + String(repeating: "[", count: 201)) == [
        "2:201: paragraph has more than 200 unclosed brackets [markdown-limit]"
      ])
    let stars = (0..<60).map { _ in "*a **a " }.joined()
    let ends = (0..<60).map { _ in "a** a*" }.joined(separator: " ")
    #expect(
      problems("x\n\n" + stars + ends) == ["3:1: emphasis and links are nested more than 100 deep [markdown-limit]"])
  }

  @Test func aLimitCanBeRaised() {
    var limits = MarkdownLimits.standard
    limits.depth = 200
    #expect(problems(String(repeating: "> ", count: 150) + "x", limits: limits) == [])
  }

  @Test func whatOnlyLooksNestedIsNot() {
    #expect(problems(String(repeating: "* ", count: 500)) == [])
    #expect(problems(String(repeating: "\\[", count: 500)) == [])
    #expect(problems(String(repeating: "[a][b]\n", count: 500)) == [])
  }

  /// Without optimisation, everything is several times slower.
  private var isDebug: Bool {
    var result = false
    assert(
      {
        result = true
        return true
      }())
    return result
  }
}

/// Input that is large, so that only its name is printed.
struct HostileInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let markdown: @Sendable () -> String

  private init(_ name: String, _ markdown: @escaping @Sendable () -> String) {
    testDescription = name
    self.markdown = markdown
  }

  static let all = [
    HostileInput("images that never close") { "![[]()" * 80_000 },
    HostileInput("images on many lines") { "![[]()\n" * 70_000 },
    HostileInput("blank lines in deep lists") { "- " * 30_000 + "x" + "\n" * 300_000 },
    HostileInput("blank lines in allowed lists") { "- " * 99 + "x" + "\n" * 400_000 },
    HostileInput("blank lines in lists by indentation") {
      (0..<600).map { "  " * $0 + "- a\n" }.joined() + "\n" * 150_000
    },
    HostileInput("10,000 quotes") { "> " * 10_000 + "x" },
    HostileInput("blank lines in quotes") { (">" * 9_000 + "\n") * 50 },
    HostileInput("emphasis in quotes") { ">" * 100_000 + "a*" * 100_000 },
    HostileInput("brackets") { "[" * 50_000 },
    HostileInput("declarations") { "<!A " * 100_000 },
    HostileInput("processing instructions") { "a<?\n" * 100_000 },
    HostileInput("a line of 100 MB") { "a" * 100_000_000 },
    HostileInput("a wide table with short rows") { "|" + "a|" * 30_000 + "\n|" + "-|" * 30_000 + "\n|b|" * 10_000 },
  ]
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
