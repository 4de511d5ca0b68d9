/// `demarc diff` and `demarc who`, as their users run them.

import Foundation
import TestSupport
import Testing

@Suite struct ModelVerbTests {
  private func demarc(_ arguments: String..., in folder: URL) throws -> Programs.Run {
    try Programs.run(Programs.demarc, arguments, in: folder.path)
  }

  /// A site and what it was before: `site`, its finished files in `published`, and its data in `old.json`.
  private func changedSite() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/Sites/minimal"), toPath: folder("site"))
    let built = try demarc(
      "build", "--quiet", "--site", "site", "--output", "published", in: URL(filePath: folder.path))
    #expect(built.status == 0, "\(built.errors)")
    try FileManager.default.copyItem(atPath: folder("published/data/model.json"), toPath: folder("old.json"))
    let file = folder("site/model/model.yaml")
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacingOccurrences(
        of: "owner: customer\n        duties: { customer: [Patch the nodes.] }",
        with: "owner: provider\n        duties: { provider: [Patch the nodes.] }"
      )
      .replacingOccurrences(of: "[Turn on patching.]", with: "[Turn patching on.]")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return folder
  }

  private static let report = """
    Values
      OS patches @ Managed
        - You
        + Provider
    Wording
      OS patches @ Node pool
        - customer: Turn on patching.
        + customer: Turn patching on.
    1 value changed, 1 wording changed

    """

  @Test func aSnapshotAPublishedSiteAndASiteDirectoryAreTheSameThing() throws {
    let folder = try changedSite()
    let here = URL(filePath: folder.path)
    for old in ["old.json", "published", "published/"] {
      let run = try demarc("diff", old, "site", in: here)
      #expect(run.output == Self.report)
      #expect(run.status == 0 && run.errors == "")
    }
    let built = try demarc("build", "--quiet", "--site", "site", "--output", "now", in: here)
    #expect(built.status == 0)
    #expect(try demarc("diff", "old.json", "now", in: here).output == Self.report)
    #expect(try demarc("diff", "site", "now", in: here).output == "no difference\n")
  }

  @Test func aDifferenceFailsWhereThatIsAskedFor() throws {
    let folder = try changedSite()
    let here = URL(filePath: folder.path)
    #expect(try demarc("diff", "old.json", "site", "--fail-on-change", in: here).status == 1)
    #expect(try demarc("diff", "site", "site", "--fail-on-change", in: here).status == 0)
    let markdown = try demarc("diff", "old.json", "site", "--format", "markdown", "--values-only", in: here)
    #expect(
      markdown.output == """
        # What changed

        1 value changed.

        ## Values

        | Cell | Before | After |
        | --- | --- | --- |
        | OS patches @ Managed | You | Provider |

        """)
    let json = try demarc("diff", "old.json", "site", "--format", "json", in: here).output
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["values"] as? [[String: String]])?.first?["after"] == "Provider")
    #expect(try demarc("diff", "nowhere.json", "site", in: here).status == 2)
    #expect(try demarc("diff", "site/index.md", "site", in: here).status == 1)
  }

  @Test func whoIsAnsweredWithDutiesConditionsAndSources() throws {
    let site = Repository.path("Tests/Fixtures/Sites/minimal")
    let here = Repository.root
    let run = try demarc("who", "os-patches", "--cluster-type", "node-pool", "--site", site, in: here)
    #expect(
      run.output == """
        OS patches on Node pool: Shared
          Provider: Publish patches.
          Customer: Turn on patching.
          if nodes run a custom image: You
            Customer: Patch by hand.
            stated
            source: Provider's documentation, 2026-01-31
          stated
          source: Provider's documentation, 2026-01-31

        """)
    #expect(run.status == 0)
    let unknown = try demarc("who", "os-patch", "--site", site, in: here)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean 'os-patches'?"))
  }

  @Test func inOneAreaOnlyThatIsAnswered() throws {
    let site = Repository.path("Tests/Fixtures/Sites/rosa")
    let run = try demarc(
      "who", "logging", "--cluster-type", "classic", "--area", "incident", "--site", site, in: Repository.root)
    #expect(run.output.hasPrefix("Logging on ROSA classic, Incident and operations management: Red Hat\n"))
    let all = try demarc("who", "logging", "--cluster-type", "classic", "--site", site, in: Repository.root)
    #expect(all.output.components(separatedBy: "Logging on ROSA classic, ").count == 6)
  }
}
