/// Headings and the ids that links lead to.

import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct HeadingTests {
  @Test(
    arguments: [
      ("Hello, World!", "hello-world"), ("A  B", "a--b"), ("C++ & `kubectl get`", "c--kubectl-get"),
      ("snake_case-1.2", "snake_case-12"), ("节点池 与 补丁", "节点池-与-补丁"), ("Ärger ÉTÉ", "ärger-été"),
      ("[Link](x.md) *text*", "link-text"), ("![icon](i.svg) Nodes", "-nodes"), ("!!!", "section"), ("½ a²", "-a"),
    ])
  func idsFollowGitHub(_ text: String, _ id: String) {
    #expect(parse("# " + text).value.headings.map(\.id) == [id])
  }

  @Test func equalTextsAreNumbered() {
    #expect(parse("# a\n\n# a\n\n# a-1\n\n# a\n").value.headings.map(\.id) == ["a", "a-1", "a-1-1", "a-2"])
  }

  @Test func anExplicitIdIsNotPartOfTheTextAndGoesFirst() {
    let headings = parse("# Nodes\n\n## Patching *nodes* {#nodes}\n").value.headings
    #expect(headings.map(\.id) == ["nodes-1", "nodes"])
    #expect(headings.map(\.isExplicit) == [false, true])
    #expect(headings.map(\.plainText) == ["Nodes", "Patching nodes"])
    #expect(headings[1].idSpan == 31..<36)
  }

  @Test func anEscapedBraceIsText() {
    #expect(parse("# a \\{#b}").value.headings.map(\.plainText) == ["a {#b}"])
  }

  @Test func anIdIsGivenOnce() {
    let found = parse("# A {#x}\n\n# B {#x}\n").diagnostics
    #expect(found.map(\.headline) == ["id 'x' is given to two headings"])
    #expect(found.map(\.location.line) == [3])
    #expect(found.flatMap(\.notes).map { $0.location?.line } == [1])
  }

  @Test func aHeadingHasALinkToItself() {
    #expect(
      html("## R&D {#rd}") == """
        <h2 id="rd">R&amp;D <a class="permalink" href="#rd" aria-label="Link to this section: R&amp;D">#</a></h2>

        """)
  }

  @Test func theUnderlineOfAHeadingIsItsEnd() {
    #expect(parse("A\nb\n===\nText").value.headings.map(\.span) == [0..<7])
    #expect(parse("[x]: /y\nA\n---\n").value.headings.map(\.span) == [8..<13])
  }
}
