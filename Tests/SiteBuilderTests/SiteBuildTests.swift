/// What a build promises, shown on the smallest site.

import Diagnostics
import Disk
import Foundation
import Responsibility
import SiteBuilder
import TestSupport
import Testing
import Workers

@Suite struct SiteBuildTests {
  private func build(_ directory: URL) throws -> SiteBuild {
    SiteBuild(try SourceTree.read(directory.path, displayedAs: "site"), displayedAs: "site")
  }

  private func page(_ path: String, of build: SiteBuild) throws -> String {
    String(decoding: try #require(build.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func theMinimalSiteBuildsAndPassesItsOwnChecks() throws {
    let site = try FixtureSite()
    let audit = SiteAudit(try build(site.directory))
    #expect(audit.diagnostics == [])
    #expect(
      audit.build?.files.map(\.path).filter { !$0.hasPrefix("embed/") } == [
        "404.html", "assets/checklist.js", "assets/demarc.css", "assets/demarc.js", "assets/icon.svg",
        "assets/matrix.js",
        "assets/owners.css", "assets/root.html", "assets/root.js", "assets/search.js", "assets/theme.js",
        "cluster-types/managed.html",
        "cluster-types/node-pool.html", "compare.html", "data/assignments.csv", "data/model.json",
        "data/schema/model-comparison.schema.json", "data/schema/model-snapshot.schema.json",
        "data/schema/model.schema.json", "data/schema/site.schema.json",
        "index.html", "layers/nodes.html", "parties/customer.html",
        "parties/provider.html", "print.html", "responsibilities.html", "search-index.js",
      ])
  }

  @Test func changingOneOwnerChangesMatrixDiagramChecklistAndLayerPageTogether() throws {
    let site = try FixtureSite()
    let before = try build(site.directory)
    try site.replace(
      """
              owner: customer
              duties: { customer: [Patch the nodes.] }
      """,
      with: """
                owner: provider
                duties: { provider: [Patch the nodes.] }
        """, in: "model/model.yaml")
    let after = try build(site.directory)
    #expect(after.diagnostics == [])

    let matrixCell = #"data-responsibility="os-patches" data-cluster-type="managed">"#
    for path in ["responsibilities.html", "layers/nodes.html", "cluster-types/managed.html"] {
      #expect(try page(path, of: before).contains(matrixCell))
      #expect(try page(path, of: before) != page(path, of: after), "\(path) says the same")
    }
    // The checklist of the customer loses the duty, that of the provider gains it.
    #expect(try page("parties/customer.html", of: before).contains("Patch the nodes."))
    #expect(try !page("parties/customer.html", of: after).contains("Patch the nodes."))
    #expect(try page("parties/provider.html", of: after).contains("Patch the nodes."))
    // Labels in matrix and diagram follow the model; the check would find any that doesn't.
    #expect(SiteAudit(after).diagnostics == [])
  }

  @Test func deletingOneAssignmentFailsAtItsResponsibilityWithNothingWritten() throws {
    let site = try FixtureSite()
    try site.replace(
      """
            managed:
              owner: customer
              duties: { customer: [Patch the nodes.] }
              source: docs

      """, with: "", in: "model/model.yaml")
    let build = try build(site.directory)
    let problem = try #require(build.diagnostics.first)
    #expect(problem.rule == .unassignedCell)
    #expect(problem.location.file == "site/model/model.yaml")
    #expect(problem.location.line == 19)
    #expect(build.files == [])
  }

  @Test func problemsOfAllFilesComeInOneRun() throws {
    let site = try FixtureSite()
    try site.replace("scope: cluster", with: "scope: clusters", in: "model/model.yaml")
    try site.replace("The smallest site", with: "[The smallest site](nowhere.md)", in: "index.md")
    try site.replace("title: Minimal", with: "titel: Minimal", in: "site.yaml")
    let rules = try build(site.directory).diagnostics.map(\.rule)
    #expect(rules == [.missingPage, .wrongValue, .unknownKey])
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let tree = manyPages
    let reversed = Diagnosed(
      SourceTree(files: tree.value.files.reversed(), directories: tree.value.directories), tree.diagnostics)
    #expect(SiteBuild(tree, displayedAs: "site").files == SiteBuild(reversed, displayedAs: "site").files)
  }

  @Test(arguments: [2, 3])
  func theNumberOfThreadsDoesNotMatter(_ count: Int) throws {
    let one = SiteBuild(manyPages, displayedAs: "site")
    let several = SiteBuild(manyPages, displayedAs: "site", workers: Workers(count: count))
    #expect(one.files.count > 100)
    #expect(several.files == one.files)
    #expect(several.diagnostics == one.diagnostics)
  }

  /// A hundred pages in folders, each with a problem, and no navigation.
  private var manyPages: Diagnosed<SourceTree> {
    let model = """
      parties: [{ id: customer, name: Customer, kind: customer }]
      layers: [{ id: nodes, name: Nodes }]
      cluster-types: [{ id: managed, name: Managed, scope: cluster }]
      responsibilities: [{ id: patches, name: Patches, layer: nodes, assign: { managed: customer } }]

      """
    let pages = (0..<100).map { number in
      (
        "s\(number / 10)/p\(number % 10).md",
        "---\ntitle: Page \(number)\n---\n\n[here](../s\(number % 7)/p\(number % 3).md) and <b>there</b>\n"
      )
    }
    let allowing = "title: Many\nmarkdown: { allow-raw-html: true }\n"
    let texts = [("index.md", "# Start\n"), ("model/model.yaml", model), ("site.yaml", allowing)] + pages
    let files = texts.map { SourceFile(path: $0.0, displayedPath: "site/\($0.0)", bytes: Array($0.1.utf8)) }
    return Diagnosed(SourceTree(files: files, directories: []))
  }
}
