/// Two files at one path are an error that names both, whatever makes them, and on whatever file system.

import Diagnostics
import Disk
import SiteBuilder
import TestSupport
import Testing

@Suite struct CollisionTests {
  /// The collisions of the minimal site with `files` added, as `file: headline`.
  private func collisions(_ files: KeyValuePairs<String, String>) throws -> [String] {
    let site = try SourceTree.read(Repository.path("Tests/Fixtures/Sites/minimal"), displayedAs: "site").value
    let added = files.map {
      SourceFile(path: $0.key, displayedPath: "site/\($0.key)", bytes: Array($0.value.utf8))
    }
    let build = HostileSite.build(site.files + added)
    let found = build.diagnostics.filter { $0.rule == .pathCollision }
    #expect(found.isEmpty || build.files.isEmpty)
    return found.map { "\($0.location.file): \($0.headline)" }
  }

  @Test func pagesAndCopies() throws {
    #expect(
      try collisions(["Guide.md": "# G\n", "guide.html": "x"]) == [
        "site/guide.html: 'guide.html' and 'Guide.md' are both written to 'guide.html'"
      ])
    #expect(
      try collisions(["caf\u{E9}.md": "# G\n", "cafe\u{301}.html": "x"]).map { $0.utf8.count } == [
        "site/cafe\u{301}.html: 'cafe\u{301}.html' and 'caf\u{E9}.md' are both written to 'cafe\u{301}.html'".utf8.count
      ])
    #expect(try collisions(["a.txt": "x", "b/A.txt": "x"]) == [])
  }

  @Test(arguments: [
    "search-index.js", "data/model.json", "embed/all/matrix.csv", "Embed/ALL/matrix.html", "embed/managed/diagram.svg",
  ])
  func aFileOfEverySite(path: String) throws {
    #expect(
      try collisions([path: "x"]).contains(
        "site/\(path): '\(path)' and a file of every site are both written to '\(path)'"))
  }

  @Test func aPageWhereAnotherFileIsMade() throws {
    #expect(
      try collisions(["embed/all/matrix.md": "# M\n"]) == [
        "site/embed/all/matrix.md: 'embed/all/matrix.md' and a file of every site are both written to 'embed/all/matrix.html'"
      ])
  }

  @Test func filesAndFolders() throws {
    #expect(
      try collisions(["index.html/a.txt": "x"]) == [
        "site/index.html/a.txt: 'index.html/a.txt' needs a folder 'index.html', where 'index.md' is written"
      ])
    #expect(
      try collisions(["guide/x.txt": "x", "guide.md": "# G\n"]) == [])
    #expect(
      try collisions(["layers/nodes.html/x.txt": "x"]) == [
        "site/layers/nodes.html/x.txt: 'layers/nodes.html/x.txt' needs a folder 'layers/nodes.html', where a file of every site is written"
      ])
    #expect(
      try collisions(["embed": "x"]) == [
        "site/embed: 'embed' is written to 'embed', where a file of every site needs a folder"
      ])
    #expect(
      try collisions(["Layers/x.txt": "x"]) == [
        "site/Layers/x.txt: 'Layers' is the same folder as 'layers' to many file systems"
      ])
  }

  @Test func idsThatCanNotBeFileNames() throws {
    let site = try FixtureSite()
    try site.replace("id: nodes, name", with: "id: con, name", in: "model/model.yaml")
    let tree = try SourceTree.read(site.directory.path, displayedAs: "site")
    let found = HostileSite.build(tree.value.files).diagnostics.filter { $0.rule == .invalidID }
    #expect(found.map(\.headline) == ["'con' is not an id for a layer"])
  }
}
