/// YAML as a tree with places, and what is refused.

import Diagnostics
import Testing

@testable import YAML

@Suite struct YAMLParserTests {
  private func parse(_ text: String, limits: YAMLLimits = .standard) -> Diagnosed<YAMLNode?> {
    YAMLParser(limits: limits).parse(SourceText(path: "model.yaml", text))
  }

  /// `line:column headline [rule]` of each problem.
  private func problems(_ text: String, limits: YAMLLimits = .standard) -> [String] {
    parse(text, limits: limits).diagnostics.map {
      "\($0.location.line):\($0.location.column) \($0.headline) [\($0.rule.rawValue)]"
    }
  }

  private func scalars(_ node: YAMLNode?) -> [String] {
    switch node?.content {
    case nil: []
    case .scalar(let text, _): [text]
    case .sequence(let items): items.flatMap { scalars($0) }
    case .mapping(let entries): entries.flatMap { [$0.key] + scalars($0.value) }
    }
  }

  @Test func scalarsStayTheTextThatIsWritten() {
    let text = "[NO, on, 1.10, 017, 0x1F, ~, null, 2026-03-26, 'quoted', \"\\u00e9\", 1_000, .inf]"
    #expect(
      scalars(parse(text).value) == [
        "NO", "on", "1.10", "017", "0x1F", "~", "null", "2026-03-26", "quoted", "é", "1_000", ".inf",
      ])
  }

  @Test func everyNodeKnowsItsPlace() {
    let source = SourceText(path: "model.yaml", "é: { ü: [a, 日本] }\nlast: |\n  text\n")
    guard case .mapping(let entries) = YAMLParser().parse(source).value?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(source.text(entries[0].keyRange) == "é")
    #expect(source.text(entries[0].value.range) == "{ ü: [a, 日本] }")
    guard case .mapping(let inner) = entries[0].value.content, case .sequence(let items) = inner[0].value.content
    else {
      Issue.record("no list")
      return
    }
    #expect(source.text(inner[0].keyRange) == "ü")
    #expect(items.map { source.text($0.range) } == ["a", "日本"])
    #expect(source.location(items[1].range).column == 13)
  }

  @Test func byteOrderMarkAndLineEndingsChangeNothing() {
    let plain = scalars(parse("a: 1\nb:\n  - x\n").value)
    #expect(plain == ["a", "1", "b", "x"])
    #expect(scalars(parse("\u{FEFF}a: 1\nb:\n  - x\n").value) == plain)
    #expect(scalars(parse("a: 1\r\nb:\r\n  - x\r\n").value) == plain)
    #expect(problems("\u{FEFF}a: 1\r\na: 2\r\n") == ["2:1 duplicate key 'a' [duplicate-key]"])
  }

  @Test func linesOfOtherAlphabetsDoNotShiftPlaces() {
    // libyaml ends a line at U+2028 and U+0085; editors don't.
    #expect(problems("a: 'x\u{2028}y'\nb: 1\nb: 2\n") == ["3:1 duplicate key 'b' [duplicate-key]"])
    #expect(problems("a: 'x\u{85}y'\nb: 1\nb: 2\n") == ["3:1 duplicate key 'b' [duplicate-key]"])
  }

  @Test(arguments: [
    ("a: &x 1", "1:4 a YAML anchor is not supported [yaml-unsupported]"),
    ("a: !!int 1", "1:4 a YAML tag is not supported [yaml-unsupported]"),
    ("a: 1\n---\nb: 2", "2:1 a second YAML document is not supported [yaml-unsupported]"),
    ("%YAML 1.1\n---\na: 1", "1:1 a YAML directive is not supported [yaml-unsupported]"),
    ("? [a]\n: 1", "1:3 a key that is a list is not supported [yaml-unsupported]"),
  ])
  func whatMakesAFileHardToReviewIsRefusedInPlace(_ text: String, _ problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func aliasesCanNotExplode() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let parsed = parse(text)
    #expect(scalars(parsed.value).count == 41 + 2 + 80)
    #expect(parsed.diagnostics.allSatisfy { $0.rule == .yamlUnsupported })
  }

  @Test func sizeAndDepthAreLimited() {
    #expect(
      problems("[[[x]]]", limits: .init(bytes: 100, depth: 3)) == ["1:4 YAML nested more than 3 deep [yaml-limit]"])
    #expect(
      problems("a: 12345", limits: .init(bytes: 8, depth: 9)) == ["1:1 YAML of 9 bytes, more than 8 [yaml-limit]"])
    #expect(problems(String(repeating: "[", count: 100_000)) == ["1:33 YAML nested more than 32 deep [yaml-limit]"])
  }

  @Test func whatIsNotTextNamesItsOffset() {
    let source = SourceText(path: "m.yaml", bytes: Array("a: x".utf8) + [0xFF])
    #expect(YAMLParser().parse(source).diagnostics.map(\.headline) == ["a byte that is not UTF-8 at offset 4"])
    #expect(problems("a: \0") == ["1:4 a NUL byte at offset 3 [invalid-text]"])
  }

  @Test func someLinesOfAPageKeepTheirPlacesInThePage() {
    let source = SourceText(path: "page.md", "# Page\n\n> ```matrix\n> layers: [nodes]\n> layers: [x]\n> ```\n")
    let lines = [4, 5].map { (source.line($0).lowerBound + 2)..<source.line($0).upperBound }
    let parsed = YAMLParser().parse(source, lines: lines)
    #expect(parsed.diagnostics.map(\.location.line) == [5])
    #expect(parsed.diagnostics.map(\.location.column) == [3])
    #expect(scalars(parsed.value) == ["layers", "nodes"])
  }

  @Test func anEmptyFileIsNothing() {
    #expect(parse("").value == nil)
    #expect(parse("# only a comment\n").value == nil)
    #expect(parse("").diagnostics == [])
  }
}
