/// What pages show of the features of a model, on sites of the shapes that providers publish.

import Disk
import Foundation
import Responsibility
import SiteBuilder
import TestSupport
import Testing

@Suite struct ModelPagesTests {
  private func build(_ name: String) throws -> SiteBuild {
    let path = Repository.path("Tests/Fixtures/Sites/\(name)")
    return SiteBuild(try SourceTree.read(path, displayedAs: name), displayedAs: name)
  }

  private func page(_ path: String, of build: SiteBuild) throws -> String {
    String(decoding: try #require(build.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  /// The part of a page from the table with a class on.
  private func table(_ name: String, in page: String) throws -> String {
    let start = try #require(page.range(of: "<table class=\"\(name)\""))
    let end = try #require(page.range(of: "</table>", range: start.upperBound..<page.endIndex))
    return String(page[start.lowerBound..<end.lowerBound])
  }

  @Test func everyPartyHasItsLettersInAColumn() throws {
    let build = try build("ovhcloud")
    let model = build.site.model
    let table = try table("matrix matrix-roles", in: page("cluster-types/managed.html", of: build))
    let rows = table.components(separatedBy: "<tr>").filter { $0.contains("data-responsibility") }
    #expect(rows.count == model.responsibilities.count)
    for (row, responsibility) in zip(rows, model.responsibilities) {
      let cells = row.components(separatedBy: "<td>").dropFirst().map { cell in
        cell.components(separatedBy: "\">").last { $0.contains("</abbr>") }?.components(separatedBy: "<")[0] ?? ""
      }
      let expected = model.parties.map { party in
        model[responsibility.id, "managed"].roles.first { $0.party == party.id }?.text ?? ""
      }
      #expect(Array(cells) == expected, "\(responsibility.id)")
    }
  }

  @Test func headingsNestInTheFirstColumn() throws {
    let table = try table("matrix", in: page("responsibilities.html", of: build("ovhcloud")))
    for (depth, name) in ["Operation", "Platform", "Upgrades"].enumerated() {
      #expect(
        table.contains(try Regex("layer-depth-\(depth)\"><th scope=\"rowgroup\"[^>]*><a href=\"[^\"]*\">\(name)<")))
    }
    #expect(table.contains("data-responsibility=\"apply-upgrade\" class=\"row-depth-2\""))
  }

  @Test func aDutyOfSomebodyWhoOwnsNothingThereNamesItsParty() throws {
    let page = try page("layers/cluster.html", of: build("oke"))
    let section = try #require(page.components(separatedBy: "id=\"control-plane\"").last)
    let duties = try #require(section.components(separatedBy: "</td>").first { $0.contains("Initiate upgrades") })
    #expect(duties.contains("<p class=\"duty-party\">Oracle</p>"))
    #expect(duties.contains("<p class=\"duty-party\">Customer</p>"))
  }

  @Test func areasStandSideBySideAndOneByOne() throws {
    let build = try build("rosa")
    let areas = build.site.model.areas
    let one = try table("matrix matrix-areas", in: page("cluster-types/classic.html", of: build))
    #expect(one.components(separatedBy: "<th scope=\"col\" data-cluster-type=\"classic\"").count == areas.count + 1)
    let whole = try page("responsibilities.html", of: build)
    for area in areas {
      #expect(whole.contains("href=\"#area--\(area.id)\""), "no way to \(area.id)")
      #expect(whole.contains("id=\"area--\(area.id)\""))
    }
    #expect(whole.contains("Red Hat and Customer"))
    #expect(whole.contains("cluster-admin, the exclusions"))
  }

  @Test func footnotesAreNumberedPerTableAndLinkedBothWays() throws {
    let page = try page("cluster-types/classic.html", of: build("rosa"))
    for prefix in ["areas", "matrix"] {
      let notes = page.components(separatedBy: "id=\"\(prefix)-note-").dropFirst()
        .map { $0.components(separatedBy: "\"")[0] }
      let numbers = notes.filter { !$0.contains("--") }
      #expect(numbers == (1...max(1, numbers.count)).map(String.init))
      for note in notes where note.contains("--") {
        // Each reference leads to its note, and the note back to it.
        #expect(page.contains("href=\"#\(prefix)-note-\(note)\""))
        #expect(page.contains("href=\"#\(prefix)-note-\(note.components(separatedBy: "--")[0])\""))
      }
    }
  }

  @Test func aFrameworkShowsWhoAnswersForEachControlAndWhatNobodyDoes() throws {
    let build = try build("features")
    let page = try page("frameworks/baseline.html", of: build)
    let table = try table("detail coverage", in: page)
    for code in ["AC-2(a)", "AC-2(f)", "SI-2", "CP-9", "PE-3"] { #expect(table.contains(">\(code)<")) }
    let flaws = try #require(table.components(separatedBy: "<tbody>").first { $0.contains(">SI-2<") })
    let owners = build.site.model.clusterTypes.map { build.site.model["os-patches", $0.id].label }
    for owner in owners { #expect(flaws.contains(">\(owner)<")) }
    #expect(page.contains("<dd>CP-9, PE-3</dd>"))
  }

  @Test func changesSinceASnapshotAreToldByTheirKind() throws {
    let page = try page("changes.html", of: build("features"))
    #expect(page.contains("Compared with the facts of 2025-12-01."))
    #expect(page.contains("<ins>Firmware</ins>") && page.contains("<del>Racks</del>"))
    #expect(page.contains("<ins>status: closed-to-new-users</ins>"))
    let values = try table("detail changes", in: page)
    #expect(
      values.contains("<del>Example Linux</del>") && values.contains("<ins>You (supported by Example Linux)</ins>"))
    #expect(page.contains("<del>cloud: Operate them.</del>") && page.contains("<del>name: Own kernels</del>"))
  }

  @Test func linksInDataAreShownWithWhatTheyLeadTo() throws {
    let page = try page("layers/workloads.html", of: build("features"))
    #expect(page.contains("<a href=\"../index.html\">Every feature</a>"))
    #expect(page.contains("<a href=\"nodes.html#os-patches\">OS patches</a>"))
  }
}
