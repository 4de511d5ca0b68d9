/// What is internal is nowhere in a site that is built for the public: not in a page, a picture, an index, an export or data.

import Diagnostics
import Disk
import Exports
import Foundation
import Responsibility
import SiteBuilder
import SiteModel
import Snapshots
import Spreadsheet
import TestSupport
import Testing

@Suite struct VisibilityTests {
  /// Every text that can be internal, each with a word of its own; beside them texts that everybody may read.
  private static let model = """
    model:
      as-of: 2026-01-01
      source: public-guide
      note: [A note on everything., { text: secret-model-note, visibility: internal }]
    parties:
      - { id: provider, name: Provider, kind: provider }
      - { id: customer, name: Customer, kind: customer }
    areas:
      - { id: change, name: Change }
      - { id: recovery, name: Recovery }
    layers: [{ id: nodes, name: Nodes }]
    cluster-types:
      - { id: managed, name: Managed, scope: cluster }
      - { id: pool, name: Pool, scope: node-pool, extends: managed }
    conditions: [{ id: image, name: Own image, clause: nodes run an own image }]
    footnotes:
      - { id: seen, text: A footnote for everybody. }
      - { id: hidden, text: secret-footnote, visibility: internal, source: ticket }
    sources:
      - { id: public-guide, title: Guide }
      - { id: ticket, title: secret-source, publisher: secret-publisher, url: "https://secret-url.example/", visibility: internal }
    responsibilities:
      - id: patches
        layer: nodes
        name: Patches
        assign:
          managed:
            owner: [provider, customer]
            duties:
              provider:
                - Publish patches.
                - { do: secret-duty, steps: [secret-step], hazard: secret-hazard, deadline: secret-deadline, visibility: internal }
              customer: [Apply patches.]
            prerequisites:
              - A subscription for everybody.
              - { text: secret-prerequisite, paid: true, visibility: internal }
            note:
              - A note for everybody.
              - { text: secret-note, visibility: internal }
            footnotes: [seen, hidden]
            source: [public-guide, ticket]
            provenance: inferred
            because: { text: secret-reason, visibility: internal }
            conditions:
              - when: image
                owner: customer
                duties:
                  customer: [Patch by hand., { do: secret-conditional-duty, visibility: internal }]
                note: { text: secret-conditional-note, visibility: internal }
                footnotes: [hidden]
                source: [public-guide, ticket]
                because: { text: secret-conditional-reason, visibility: internal }
            areas:
              recovery:
                owner: customer
                duties: { customer: [Restore nodes., { do: secret-area-duty, visibility: internal }] }
                note: { text: secret-area-note, visibility: internal }
    """

  private static let secrets = [
    "secret-footnote", "secret-source", "secret-publisher", "secret-url", "secret-duty", "secret-step",
    "secret-hazard", "secret-deadline", "secret-prerequisite", "secret-note", "secret-reason",
    "secret-conditional-duty", "secret-conditional-note", "secret-conditional-reason", "secret-area-duty",
    "secret-area-note", "secret-model-note",
  ]

  private func site(_ audience: String, changes: String? = nil) throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try directory.write("model/model.yaml", Self.model)
    try directory.write(
      "index.md",
      "# Site\n\nA page.\n\n```matrix\narea: change\n```\n\n```duties\ncluster-type: managed\nparty: customer\n```\n")
    var settings = "title: Site\nbase-url: https://site.example/docs\naudience: \(audience)\n"
    if let changes {
      settings += "changes: earlier.json\n"
      try directory.write("earlier.json", changes)
    }
    try directory.write("site.yaml", settings)
    return directory
  }

  private func build(_ directory: TemporaryDirectory) throws -> SiteBuild {
    SiteBuild(try SourceTree.read(directory.path, displayedAs: "site"), displayedAs: "site")
  }

  /// Everything that can be had from a site, by its name.
  private func everything(_ build: SiteBuild) -> [(name: String, bytes: [UInt8])] {
    let embeds = Embeds(site: build.site)
    let exports = embeds.subjects.flatMap { subject in
      ExportFormat.allCases.map { ExportRequest(format: $0, subject: subject) }
    }
    let exported = exports.map { request -> (name: String, bytes: [UInt8]) in
      let name = "export \(request.format.rawValue) \(request.subject.folder)"
      switch embeds.export(request).content {
      case .bytes(let bytes): return (name, bytes)
      case .picture(let svg): return (name, svg)
      case .workbook(let workbook): return (name, Array("\(workbook)".utf8))
      }
    }
    let answers = build.site.model.clusterTypes.map { type in
      let row = build.site.model.responsibilities[0]
      return (name: "who \(type.id)", bytes: Array(WhoAnswer(model: build.site.model, row: row).text(on: type).utf8))
    }
    return build.files.map { ($0.path, $0.bytes) } + exported + answers
  }

  @Test func nothingInternalIsInAnythingThatAPublicSiteGives() throws {
    let build = try build(try site("public"))
    #expect(build.diagnostics.filter { $0.severity == .error } == [])
    for (name, bytes) in everything(build) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("secret"), "\(name) tells a secret")
    }
    let page = try #require(build.files.first { $0.path == "layers/nodes.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    for shown in ["A note for everybody.", "A footnote for everybody.", "A subscription for everybody."] {
      #expect(text.contains(shown))
    }
  }

  @Test func anInternalSiteHasAllOfItOnItsPages() throws {
    let build = try build(try site("internal"))
    let pages = build.files.filter { $0.path.hasSuffix(".html") && !$0.path.hasPrefix("embed/") }
    let text = pages.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    for secret in Self.secrets { #expect(text.contains(secret), "\(secret) is nowhere") }
  }

  @Test func aSnapshotForReadersInsideIsNoPartOfAPublicSite() throws {
    let document = ModelDocument(try build(try site("internal")).site.model)
    let snapshot = String(decoding: document.bytes, as: UTF8.self)
    let compared = try build(try site("public", changes: snapshot))
    #expect(compared.diagnostics.filter { $0.severity == .error }.map(\.rule) == [.badSnapshot])
    #expect(compared.files.isEmpty)
    // Nor where it only lies beside the pages.
    let directory = try site("public")
    try directory.write("data/old.json", snapshot)
    let copied = try build(directory)
    #expect(copied.diagnostics.filter { $0.severity == .error }.map(\.rule) == [.badSnapshot])
    #expect(copied.files.isEmpty)
  }
}
