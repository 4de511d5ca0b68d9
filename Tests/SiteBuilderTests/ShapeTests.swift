/// Sites in the shapes that other providers publish: they build, and what contradicts itself in them is reported.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct ShapeTests {
  private func audit(_ name: String) throws -> SiteAudit {
    let path = Repository.path("Tests/Fixtures/Sites/\(name)")
    return SiteAudit(SiteBuild(try SourceTree.read(path, displayedAs: name), displayedAs: name))
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

  @Test(.enabled(if: Programs.areAllWanted), arguments: ["Content"] + ["minimal", "rosa", "ovhcloud", "oke"])
  func filesAreWhatTheirPublishedSchemasSay(_ name: String) throws {
    let site = name == "Content" ? name : "Tests/Fixtures/Sites/\(name)"
    let built = try TemporaryDirectory()
    for file in SiteBuild(try SourceTree.read(Repository.path(site), displayedAs: name), displayedAs: name).files
    where file.path.hasPrefix("data/") { try built.write(file.path, String(decoding: file.bytes, as: UTF8.self)) }
    let run = try Programs.run("Scripts/validate-data", [Repository.path(site), built.path])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
