/// `demarc new`, from an empty folder.

import Foundation
import TestSupport
import Testing

@Suite struct NewTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func demarc(_ arguments: String..., in place: String? = nil) throws -> Programs.Run {
    try Programs.run(Programs.demarc, arguments, in: place ?? folder.path)
  }

  @Test func theNewSitePassesEveryCheckAndBuildsBesideItself() throws {
    let made = try demarc("new", "docs")
    #expect(made.status == 0)
    #expect(
      made.output == """
        docs/Content/site.yaml
        docs/Content/index.md
        docs/Content/model/parties.yaml
        docs/Content/model/cluster-types.yaml
        docs/Content/model/responsibilities.yaml

        """)
    let check = try demarc("check", "--strict", in: folder("docs"))
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.errors == "")
    #expect(try demarc("build", "--strict", in: folder("docs")).status == 0)
    #expect(try folder.names("docs") == ["Content", "Public"])
    #expect(
      try folder.names("docs/Public/cluster-types") == ["automated.html", "managed.html", "self-managed.html"])
  }

  @Test(arguments: ["It's *our* # site: [x](y)", "1.10", "null", "日本語 & <b>", "\\_`~"])
  func aTitleIsTakenAsItIs(_ title: String) throws {
    #expect(try demarc("new", "docs", "--title", title).status == 0)
    let check = try demarc("build", "--strict", in: folder("docs"))
    #expect(check.status == 0, "\(check.errors)")
    let escaped = title.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "'", with: "&#39;")
    #expect(try folder.text("docs/Public/index.html").contains("<title>\(escaped)</title>"))
    #expect(try folder.text("docs/Public/index.html").contains("<h1>\(escaped)</h1>"))
  }

  @Test func thePartiesAreCalledAsTheOptionsSay() throws {
    let run = try demarc("new", "docs", "--provider", "R&D: \"cloud\" #1", "--customer", "no")
    #expect(run.status == 0)
    let build = try demarc("build", "--strict", in: folder("docs"))
    #expect(build.status == 0, "\(build.errors)")
    #expect(
      try demarc("who", "node-patches", in: folder("docs")).output.contains("  R&D: \"cloud\" #1: Patch the nodes"))
    #expect(try demarc("new", "twins", "--provider", "Us", "--customer", "Us").status == 64)
    #expect(try demarc("new", "nobody", "--provider", " ").status == 64)
    #expect(try folder.names() == ["docs"])
  }

  @Test func theNextCommandCanBeTakenAsItIs() throws {
    #expect(try demarc("new", "my docs").errors == "\nNext: cd 'my docs' && demarc serve --open\n")
    #expect(try demarc("new", "docs/").errors == "\nNext: cd docs/ && demarc serve --open\n")
    #expect(try demarc("new", "docs/").status == 2)
  }

  @Test func nothingIsOverwritten() throws {
    try folder.write("docs/mine.txt", "mine")
    let before = try folder.tree()
    let run = try demarc("new", "docs")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: can't write 'docs': it isn't empty: there is 'mine.txt'\n"))
    #expect(try folder.tree() == before)
    #expect(try demarc("new", "docs/mine.txt").status == 2)
    #expect(try folder.tree() == before)
  }

  @Test func anEmptyRepositoryIsFine() throws {
    try folder.write("docs/.git/HEAD", "ref")
    #expect(try demarc("new", ".", in: folder("docs")).status == 0)
    #expect(try folder.names("docs") == [".git", "Content"])
  }
}
