/// From the files of a site directory to the finished files: the one path that every command takes.

import Diagnostics
import Disk
import Exports
import Markup
import Responsibility
import SiteModel
import Snapshots
import Templates
import Workers
import YAML

/// A site built in memory. Pure: the same files give the same build, in any order, on any machine.
package struct SiteBuild: Sendable {
  package let site: Site
  /// Every finished file, sorted by path; none if there are errors, as a site is published whole or not at all.
  ///
  /// Pages are drawn whenever their bytes are asked for.
  package let files: [OutputFile]
  /// Everything that is wrong with the site's files, sorted.
  package let diagnostics: [Diagnostic]
  /// The texts that the diagnostics point into.
  package let sources: [SourceText]

  /// - Parameters:
  ///   - today: the day on which reviews may be overdue; nil leaves that unchecked.
  ///   - workers: on whom the work is spread; the build is the same for any number of them.
  ///   - observer: who is told how far the build is.
  package init(
    _ tree: Diagnosed<SourceTree>, displayedAs displayRoot: String, today: CalendarDate? = nil, workers: Workers = .one,
    observer: BuildObserver = BuildObserver()
  ) {
    let files = workers.map(tree.value.files) { SiteFile(path: $0.path, text: $0.text) }
    let prefix = displayRoot.isEmpty || displayRoot.hasSuffix("/") ? displayRoot : displayRoot + "/"
    let site = SiteAssembler(files: files, displayRoot: prefix, today: today).assemble(workers, observer: observer)
    self.site = site.value
    // Where something couldn't be read, whatever else looks wrong may follow from the hole.
    let hasHole = tree.diagnostics.contains { $0.rule == .unreadableFile }
    let assembled = site.diagnostics + ThemeFiles.diagnostics(of: site.value) + site.value.redirectNames
    let found = tree.diagnostics + (hasHole ? [] : assembled)
    let weighed = site.value.settings.severities.applied(to: found)
    let reported = Ignores.apply(site.value.ignores, to: weighed).report()
    sources = files.map(\.text)
    let rendered = reported.hasErrors ? [] : SiteRenderer(site: site.value, workers: workers).render(observer)
    let collisions = PathCollisions.diagnostics(written: rendered.map(\.path), of: site.value, from: files)
    diagnostics = rendered.isEmpty ? reported : (reported + collisions).report()
    self.files = collisions.isEmpty ? rendered : []
  }
}

extension SiteBuild {
  /// How large the file is that search loads, in bytes.
  package var searchIndexSize: Int {
    files.first { $0.path == Target.Asset.searchIndex.outputPath }?.bytes.count ?? 0
  }
}

extension Site {
  /// What is wrong with the names of pages that only lead elsewhere: they are files like all others.
  fileprivate var redirectNames: [Diagnostic] {
    redirects.flatMap { page in
      FileNames().problems(inPath: page.path).map { Diagnostic(.fileName, $0, at: page.place) }
    }
  }
}

/// A resolved site → its finished files.
struct SiteRenderer {
  let site: Site
  let workers: Workers

  /// Sorted by the bytes of their paths.
  func render(_ observer: BuildObserver) -> [OutputFile] {
    let drawing = PageDrawing(site: site, workers)
    observer.ended(.exports)
    let more = printed(drawing) + redirects + sitemap + root
    observer.ended(.printing)
    let index = searchIndex
    observer.ended(.index)
    let exports = drawing.exports.map { OutputFile(path: $0.path, making: $0.make) }
    let copies = site.copiedFiles.map { OutputFile(path: $0.path, bytes: $0.text.bytes) }
    return (pages(drawing) + more + assets + [index] + data + copies + exports).sorted(byBytesOf: \.path)
  }

  private func pages(_ drawing: PageDrawing) -> [OutputFile] {
    site.pages.filter { $0.id != .print }.map { page in
      OutputFile(path: page.id.outputPath) { drawing.bytes(of: page) }
    }
  }

  /// The whole site on one page, if it has one.
  private func printed(_ drawing: PageDrawing) -> [OutputFile] {
    site.pages.filter { $0.id == .print }.map { page in
      let view = PrintView(site: site, page: page, embeds: drawing.embeds, pictures: drawing.pictures)
      return OutputFile(path: page.id.outputPath, bytes: view.render(workers).bytes)
    }
  }

  /// Pages that only lead elsewhere.
  private var redirects: [OutputFile] {
    site.redirects.map { OutputFile(path: $0.path, bytes: RedirectView(site: site, redirect: $0).render().bytes) }
  }

  /// What the page for wrong addresses looks for.
  private var root: [OutputFile] {
    guard RootView.isNeeded(by: site) else { return [] }
    return [OutputFile(path: Target.Asset.rootPage.outputPath, bytes: RootView(site: site).render().bytes)]
  }

  private var sitemap: [OutputFile] {
    Sitemap.render(site).map { [OutputFile(path: Target.Asset.sitemap.outputPath, bytes: $0.bytes)] } ?? []
  }

  private var searchIndex: OutputFile {
    let index = SearchIndex(site: site)
    return OutputFile(path: Target.Asset.searchIndex.outputPath, bytes: index.script(workers))
  }

  /// The resolved model with the schemas of what is written and read.
  private var data: [OutputFile] {
    let site = site
    let model = OutputFile(path: Target.Asset.modelData.outputPath) { ModelDocument(site.model).bytes }
    let rows = OutputFile(path: Target.Asset.assignmentData.outputPath) { AssignmentRows(site: site).csv }
    return [model, rows]
      + Schema.allCases.map { OutputFile(path: Target.Asset.schema($0).outputPath, bytes: Array($0.text.utf8)) }
  }

  private var assets: [OutputFile] {
    Assets.files(of: site).map { OutputFile(path: $0.asset.outputPath, bytes: Array($0.text.utf8)) }
  }
}

/// What the pages of a site share while they are drawn, one by one and on any thread.
private final class PageDrawing: Sendable {
  private let site: Site
  private let sidebars: Sidebars
  let embeds: EmbedGuide
  let pictures = KeptPictures()
  /// What is embedded elsewhere.
  let exports: [ExportedFile]

  init(site: Site, _ workers: Workers) {
    self.site = site
    sidebars = Sidebars(of: site, workers)
    let exported = Embeds(site: site)
    let embeddings = workers.map(exported.subjects, batch: 1, exported.embedding)
    embeds = EmbedGuide(exported.subjects, embeddings.map(\.snippets))
    exports = embeddings.flatMap(\.files)
  }

  func bytes(of page: Page) -> [UInt8] {
    PageView(site: site, page: page, sidebar: sidebars[page.id], embeds: embeds, pictures: pictures).render().bytes
  }
}
