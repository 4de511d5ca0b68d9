/// Names that some system can't have, and names that are one to some system.

import Diagnostics
import TestSupport
import Testing

@testable import Disk

@Suite("File names") struct FileNamesTests {
  private func problems(_ name: String) -> [String] {
    FileNames(limits: .standard).problems(name, path: name)
  }

  @Test(
    "Ordinary names are fine",
    arguments: ["index.md", "console.md", "com.md", "com10.md", "auxiliary", "a b.md", "日本語.md", "é.md", "100%.md"])
  func ordinary(name: String) {
    #expect(problems(name) == [])
  }

  @Test(
    "Windows' devices are reserved in any case and with any ending",
    arguments: ["CON", "aux.txt", "Nul.tar.gz", "com1.md", "LPT9", "com².md", "CONIN$"])
  func devices(name: String) {
    #expect(problems(name) == ["name '\(name)' is reserved on Windows"])
  }

  @Test("Some characters are", arguments: ["<", ">", ":", "\"", "|", "?", "*", "\\"])
  func characters(character: String) {
    #expect(problems("a\(character)b.md") == ["character '\(character)' in a name is not possible on Windows"])
  }

  @Test("Control characters are named by their number") func controlCharacters() {
    #expect(problems("a\nb") == ["character U+000A in a name is not possible on Windows"])
  }

  @Test("A dot or space at the end would be removed") func endings() {
    #expect(problems("page.") == ["name ends in a dot, which Windows removes"])
    #expect(problems("page ") == ["name ends in a space, which Windows removes"])
  }

  @Test("Names and paths have a length at which some system ends") func lengths() {
    let long = String(repeating: "é", count: 100)
    #expect(problems(long) == [])
    #expect(problems(long + "x") == ["name of 201 bytes is longer than 200"])
    #expect(
      FileNames(limits: .standard).problems("b.md", path: "\(long)/\(long)/b.md")
        == ["path of 406 bytes is longer than 240"])
  }

  @Test(
    "Case and the composition of accents don't make a difference",
    arguments: [("Nodes.md", "nodes.md"), ("caf\u{E9}.md", "cafe\u{301}.md"), ("STRASSE", "straße"), ("Σ", "ς")])
  func collisions(one: String, other: String) {
    let pairs = FileNames.collisions([one, "between", other])
    #expect(pairs.map { [Array($0.first.utf8), Array($0.second.utf8)] } == [[Array(one.utf8), Array(other.utf8)]])
  }

  @Test("A collision names both files; folders count, what is in them doesn't again") func collisionReport() throws {
    let folder = try TemporaryDirectory()
    try folder.write("site/Guide/a.md", "1")
    try folder.write("site/guide/a.md", "2")
    guard try folder.names("site").count == 2 else { return print("skipped: this file system ignores case") }

    let tree = try SourceTree.read(folder("site"), displayedAs: "Content")

    #expect(
      tree.diagnostics == [
        Diagnostic(
          .pathCollision, "'guide' is the same name as 'Guide' to many file systems",
          at: SourceLocation(startOf: "Content/guide"),
          explanation: "They ignore case, or the way in which accents are composed.",
          notes: [.init("the other one is here", at: SourceLocation(startOf: "Content/Guide"))])
      ])
    #expect(tree.value.files.map(\.path) == ["Guide/a.md", "guide/a.md"])
  }

  @Test("Every problem of every name is reported at its file") func report() throws {
    let folder = try TemporaryDirectory()
    try folder.write("site/aux/a:b.md", "")
    let tree = try SourceTree.read(folder("site"), displayedAs: "Content")
    #expect(
      tree.diagnostics.map { "\($0.location.file): \($0.headline) [\($0.rule.rawValue)]" } == [
        "Content/aux: name 'aux' is reserved on Windows [file-name]",
        "Content/aux/a:b.md: character ':' in a name is not possible on Windows [file-name]",
      ])
  }
}
