/// Sites in the shapes that other providers publish: they build, and what contradicts itself in them is reported.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import Snapshots
import TestSupport
import Testing

@Suite struct ShapeTests {
  private func audit(_ name: String) throws -> SiteAudit {
    let path = Repository.path("Tests/Fixtures/Sites/\(name)")
    return SiteAudit(SiteBuild(try SourceTree.read(path, displayedAs: name), displayedAs: name))
  }

  /// The data that a site publishes, on disk.
  private func data(of build: SiteBuild?) throws -> TemporaryDirectory {
    let built = try TemporaryDirectory()
    for file in build?.files ?? [] where file.path.hasPrefix("data/") {
      try built.write(file.path, String(decoding: file.bytes, as: UTF8.self))
    }
    return built
  }

  private func problems(_ name: String) throws -> [String] {
    try audit(name).diagnostics.map {
      "\($0.severity.rawValue) \($0.location.line): \($0.headline)"
    }
  }

  @Test func threePartiesInFiveAreas() throws {
    #expect(
      try problems("rosa") == [
        // Virtual compute is Red Hat's in the overview; the details of change management and recovery disagree.
        "warning 96: duties for 'customer', who is no owner",
        "warning 102: duties for 'customer', who is no owner",
        // Virtual storage, in the details of security.
        "warning 143: duties for 'customer', who is no owner",
        // Hardware is AWS's, and every detail table has something for the customer.
        "warning 161: duties for 'customer', who is no owner",
      ])
    let model = try #require(audit("rosa").build).site.model
    #expect(model.notes.map(\.text).first?.contains("cluster-admin") == true)
    #expect(model["logging", "classic", "incident"].label == "Red Hat")
    #expect(model["logging", "classic", "change"].label == "Red Hat and Customer")
    #expect(model["logging", "classic"].variesByArea)
    #expect(model["cluster-networking", "hosted", "security"].conditions.map(\.label) == ["Customer"])
    #expect(model["cluster-networking", "hosted", "change"].conditions == [])
    #expect(model["data-plane-recovery", "classic"].value == .notApplicable)
  }

  @Test func letterSetsUnderThreeLevelsOfHeadings() throws {
    #expect(
      try problems("ovhcloud") == [
        // The same activity under two headings.
        "warning 68: responsibility 'nodes-incidents' has the name of 'control-plane-incidents': Handle incidents",
        // A and I: somebody answers for it, and nobody does it.
        "warning 132: RACI without R: nobody is responsible", "warning 152: RACI without R: nobody is responsible",
        "warning 217: RACI without R: nobody is responsible",
      ])
    let model = try #require(audit("ovhcloud").build).site.model
    #expect(model["apply-upgrade", "managed"].roles.map(\.text) == ["RA", "CI"])
    #expect(model["audit-logs", "managed"].value == .nobody)
    let upgrades = try #require(model.layer("upgrades"))
    #expect(model.path(of: upgrades).map(\.name) == ["Operation", "Platform", "Upgrades"])
    #expect(model.layers.first?.id == "contract")
    #expect(model.stack.prefix(2).map(\.id) == ["subscription", "applications"])
  }

  @Test func degreesPerParty() throws {
    #expect(try problems("oke") == ["warning 67: duties for 'customer', who is no owner"])
    let cell = try #require(audit("oke").build).site.model["data-plane", "managed"]
    #expect(cell.label == "Shared")
    #expect(cell.roles.map(\.text) == ["shared", "shared"])
    #expect(cell.conditions.first?.support == .unsupported)
  }

  @Test func everyPublishedContradictionIsReportedUnderARule() throws {
    func rules(_ name: String) throws -> [Rule: Int] {
      Dictionary(try audit(name).diagnostics.map { ($0.rule, 1) }, uniquingKeysWith: +)
    }
    #expect(try rules("rosa") == [.foreignDuty: 4])
    #expect(try rules("ovhcloud") == [.raciSet: 3, .repeatedName: 1])
    #expect(try rules("oke") == [.foreignDuty: 1])
  }

  @Test func everyFeatureTogether() throws {
    #expect(try problems("features") == [])
    let model = try #require(audit("features").build).site.model
    #expect(model["os-patches", "pods"].label == "Example Cloud and Example Linux")
    #expect(model["firmware", "standard"].label == "Unclear")
    #expect(model["os-patches", "pool"].label == "Example Linux and You")
    #expect(model.actors(of: "both") == ["cloud", "vendor"])
    let framework = try #require(model.framework("baseline"))
    let coverage = model.coverage(of: framework)
    #expect(coverage.map(\.code) == ["AC-2(a)", "AC-2(f)", "SI-2", "CP-9", "PE-3"])
    #expect(model.gaps(in: coverage, on: "standard").map(\.code) == ["CP-9", "PE-3"])
  }

  /// Every site that is in the repository and builds.
  private static var sites: [String] {
    get throws {
      let fixtures = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Tests/Fixtures/Sites"))
      return ["Content"] + fixtures.sorted()
    }
  }

  @Test(.enabled(if: Programs.areAllWanted), arguments: try sites)
  func filesAreWhatTheirPublishedSchemasSay(_ name: String) throws {
    let path = name == "Content" ? name : "Tests/Fixtures/Sites/\(name)"
    let build = SiteBuild(try SourceTree.read(Repository.path(path), displayedAs: name), displayedAs: name)
    let built = try data(of: build)
    let other = try #require(audit("minimal").build).site.model
    let comparison = SnapshotComparison(from: Snapshot(other), to: Snapshot(build.site.model))
    try built.write("comparison.json", ComparisonReport(comparison).render(as: .json))
    let run = try Programs.run("Scripts/validate-data", [Repository.path(path), built.path])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test(.enabled(if: Programs.areAllWanted)) func theExamplesOfTheReferenceAreWhatTheSchemaSays() throws {
    let site = try TemporaryDirectory()
    try site.write("site.yaml", "title: Examples\n")
    for page in ["model-format.md", "model-features.md"] {
      for example in DocumentedModels.examples(page) {
        try site.write("model/\(page)-\(example.line).yaml", example.text)
      }
    }
    let built = try data(of: try audit("minimal").build)
    let run = try Programs.run("Scripts/validate-data", [site.path, built.path])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  /// What the program refuses in a file, an editor with the schema marks too; what it takes, the schema takes.
  @Test(.enabled(if: Programs.areAllWanted), arguments: ["unknown-key", "missing-key", "invalid-id", "wrong-value"])
  func whatIsRefusedIsNotWhatTheSchemaSays(_ rule: String) throws {
    let site = try FixtureSite(overlaying: "Tests/Fixtures/Rules/\(rule)")
    let built = try data(of: try audit("minimal").build)
    let run = try Programs.run("Scripts/validate-data", [site.directory.path, built.path])
    #expect(run.status == 1, "\(run.output)\(run.errors)")
  }
}
