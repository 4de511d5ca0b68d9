/// A build that would end as the last one did isn't made again, and nobody can tell but by the time.

import Foundation
import TestSupport
import Testing

@Suite struct KnownBuildTests {
  private let folder: TemporaryDirectory

  /// A folder with the smallest site in `Content`.
  init() throws {
    folder = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/Sites/minimal"), toPath: folder("Content"))
  }

  private func build(_ arguments: [String] = [], _ environment: [String: String] = [:]) throws -> Programs.Run {
    try Programs.run(
      Programs.demarc, ["build", "--timings"] + arguments, in: folder.path,
      environment: ["XDG_CACHE_HOME": folder("cache")].merging(environment) { $1 })
  }

  /// Whether the site was built, and not only compared.
  private func wasBuilt(_ run: Programs.Run) -> Bool {
    #expect(run.status == 0, "\(run.errors)")
    let isBuilt = run.errors.contains("drawing, writing")
    #expect(isBuilt != run.errors.contains("comparing"))
    return isBuilt
  }

  @Test func whatIsAsItWasIsNotBuiltAgain() throws {
    #expect(wasBuilt(try build()))
    let again = try build()
    #expect(!wasBuilt(again))
    #expect(again.output.contains("(nothing changed)"))
    #expect(!wasBuilt(try build(["--jobs", "1"])))
  }

  @Test func itSaysTheSameAsABuild() throws {
    _ = try build()
    for options in [
      [], ["--format", "json"], ["--format", "sarif"], ["--format", "junit"], ["--format", "github"], ["--quiet"],
    ] {
      let known = try Programs.run(
        Programs.demarc, ["build"] + options, in: folder.path, environment: ["XDG_CACHE_HOME": folder("cache")])
      let built = try Programs.run(
        Programs.demarc, ["build", "--fresh"] + options, in: folder.path,
        environment: ["XDG_CACHE_HOME": folder("cache")])
      #expect(known.output == built.output)
      #expect(known.errors == built.errors)
      #expect(known.status == built.status)
    }
  }

  @Test func whateverASiteFollowsFromMakesItBuiltAgain() throws {
    #expect(wasBuilt(try build()))
    #expect(wasBuilt(try build(["--fresh"])))
    #expect(wasBuilt(try build(["--today", "2031-01-01"])))
    #expect(wasBuilt(try build(["--output", "Other"])))
    _ = try build()
    #expect(!wasBuilt(try build()))

    try folder.write("Content/more.md", "# More\n")
    #expect(wasBuilt(try build()))
    #expect(try folder.names("Public").contains("more.html"))
    try folder.remove("Content/more.md")
    #expect(wasBuilt(try build()))
    #expect(try !folder.names("Public").contains("more.html"))
    #expect(!wasBuilt(try build()))
  }

  @Test func whatSomebodyDidToTheOutputIsMended() throws {
    _ = try build()
    let tree = try folder.tree("Public")
    try folder.write("Public/index.html", String(repeating: "x", count: tree["index.html"]?.utf8.count ?? 0))
    #expect(wasBuilt(try build()))
    #expect(try folder.tree("Public") == tree)
    try folder.remove("Public/404.html")
    #expect(wasBuilt(try build()))
    #expect(try folder.tree("Public") == tree)
    try folder.remove("Public")
    #expect(wasBuilt(try build()))
    #expect(try folder.tree("Public") == tree)

    try folder.write("Public/mine.txt", "mine")
    let refused = try build()
    #expect(refused.status == 2)
    #expect(refused.errors.contains("'mine.txt' in it isn't Demarc's"))
    #expect(try folder.text("Public/mine.txt") == "mine")
  }

  @Test func aSiteWithWarningsIsBuiltAgainSoThatTheyAreSaid() throws {
    try folder.write("Content/index.md", "# Minimal\n\n[^a]: Nobody refers to this.\n")
    for _ in 1...2 {
      let run = try build()
      #expect(run.errors.contains("[unused-footnote]"))
      #expect(wasBuilt(run))
    }
  }

  @Test func aCacheThatCanNotBeWrittenOnlyCostsTime() throws {
    try folder.write("cache", "a file in place of the folder")
    #expect(wasBuilt(try build()))
    let again = try build(["--verbose"])
    #expect(wasBuilt(again))
    #expect(again.errors.contains("not remembered: can't "))
    // Without a home there is no cache at all.
    #expect(wasBuilt(try build([], ["XDG_CACHE_HOME": "", "HOME": folder("nowhere")])))
    #expect(try folder.names() == ["Content", "Public", "cache"])
  }
}
