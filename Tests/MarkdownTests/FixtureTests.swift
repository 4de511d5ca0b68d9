/// The pages in Tests/Fixtures/Markdown: what they look like, and that every span slices to what it claims.

import Diagnostics
import Foundation
import Markdown
import Markup
import TestSupport
import Testing

@Suite struct FixtureTests {
  /// With `DEMARC_RECORD=1` the `.html` beside each page is written anew, and the test fails.
  @Test(arguments: Fixture.all)
  func aPageLooksAsRecorded(_ fixture: Fixture) throws {
    let rendered = html(fixture.text)
    let place = fixture.url.deletingPathExtension().appendingPathExtension("html")
    if ProcessInfo.processInfo.environment["DEMARC_RECORD"] == "1" {
      try Data(rendered.utf8).write(to: place)
      Issue.record("recorded \(place.lastPathComponent)")
    } else {
      #expect(rendered == String(decoding: try Data(contentsOf: place), as: UTF8.self))
    }
  }

  @Test(arguments: Fixture.all)
  func aPageHasNoProblems(_ fixture: Fixture) {
    #expect(problems(fixture.text) == [])
  }

  /// Wherever a text stands and however its lines end, its parts are found again.
  @Test(arguments: Fixture.all, Surroundings.allCases)
  func everySpanSlicesToWhatItClaims(_ fixture: Fixture, _ surroundings: Surroundings) {
    let source = SourceText(path: "page.md", surroundings.apply(to: fixture.text))
    let document = MarkdownParser(allowsRawHTML: true).parse(source).value
    let claims = SpanClaims(document, source)
    #expect(claims.violations == [])
    #expect(claims.checked > 10)
    #expect(document.unlocatedBlocks == 0)
    #expect(document.links.filter { !$0.isDestinationExact } == [])
    #expect(document.images.filter { !$0.isDestinationExact } == [])
  }

  /// The same for every page of this repository's own site.
  @Test(arguments: Fixture.content, Surroundings.allCases)
  func everySpanOfContentSlicesToWhatItClaims(_ page: Fixture, _ surroundings: Surroundings) {
    let source = SourceText(path: "page.md", surroundings.apply(to: page.text))
    let document = MarkdownParser(allowsRawHTML: true).parse(source).value
    let claims = SpanClaims(document, source)
    #expect(claims.violations == [])
    #expect(claims.checked > 1)
    #expect(document.unlocatedBlocks == 0)
  }

  /// Markup thrown together at random: nothing traps, and what is located is located right.
  @Test func everySpanOfRandomTextSlicesToWhatItClaims() {
    let pieces = [
      "*", "**", "_", "`", "``", "[", "]", "(", ")", "![", "](/u)", "[a]", "[a]: /x\n", "[b]: <y z> \"t\"\n", "<",
      "<b>",
      "<http://a.b>", "&amp;", "&copy;", "\\", "\\*", "\n", "\n\n", "  \n", "\\\n", "> ", "- ", "1. ", "    ", "\t",
      "# ",
      "===\n", "---\n", "```\n", "~~~\n", "a", "é", "日本", " ", "!", "<!-- c -->", "\r\n", "***\n", "https://x.y", "~~",
      "|", "a|b\n", "|-|-|\n", "www.a.b", "@c.d", "[^1]", "[^1]: ", "[ ] ", "{#x}", "Table: ", "[!NOTE]", "\r",
      "\u{FEFF}",
    ]
    var state: UInt64 = 2026
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<1_000 {
      let text = (0...next(25)).map { _ in pieces[next(pieces.count)] }.joined()
      let source = SourceText(path: "page.md", text)
      let parsed = MarkdownParser(allowsRawHTML: true).parse(source)
      let violations = SpanClaims(parsed.value, source).violations
      #expect(violations == [], "\(text.debugDescription)")
      #expect(parsed.value.unlocatedBlocks == 0, "\(text.debugDescription)")
    }
  }

  /// What a page can be put into.
  enum Surroundings: CaseIterable {
    case nothing, windows, carriageReturns, quote, list, quoteInList, byteOrderMark

    func apply(to text: String) -> String {
      let lines = text.replacing("\r\n", with: "\n")
      func prefixed(_ first: String, _ others: String) -> String {
        let body = lines.hasPrefix("---\n") ? lines.split(separator: "---\n", maxSplits: 1)[1] : lines[...]
        return body.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .map { ($0.offset == 0 ? first : others) + $0.element }.joined(separator: "\n")
      }
      switch self {
      case .nothing: return text
      case .windows: return lines.replacing("\n", with: "\r\n")
      case .carriageReturns: return lines.replacing("\n", with: "\r")
      case .quote: return prefixed("> ", "> ")
      case .list: return prefixed("1. ", "   ")
      case .quoteInList: return prefixed("- > ", "  > ")
      case .byteOrderMark: return "\u{FEFF}" + text
      }
    }
  }
}

/// A page on disk.
struct Fixture: Sendable, CustomTestStringConvertible {
  let url: URL
  let text: String
  var testDescription: String { url.lastPathComponent }

  /// The pages in Tests/Fixtures/Markdown.
  static let all = pages(below: "Tests/Fixtures/Markdown")
  /// The pages of the site in Content/.
  static let content = pages(below: "Content")

  private static func pages(below folder: String) -> [Fixture] {
    let directory = Repository.root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: directory.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      let url = directory.appending(path: name)
      return FileManager.default.contents(atPath: url.path).map {
        Fixture(url: url, text: String(decoding: $0, as: UTF8.self))
      }
    }
  }
}
