/// Resolves the links and images that authors wrote, and says which lead nowhere.

import Diagnostics
import Markdown
import Responsibility
import YAML

/// Everything that a link can lead to.
struct LinkTable {
  let model: Model
  let baseURL: String?
  /// By the source path that links are written to.
  let pages: [String: PageID]
  /// What can stand after `#`.
  let anchors: [PageID: Set<String>]
  /// Files that are copied, by path.
  let files: [String: SiteFile]
}

/// Resolves the links of one page.
struct LinkResolver {
  let table: LinkTable
  let page: PageID
  let source: SourceText
  private let links: PageLinks
  private var targets: WrittenTargets

  var diagnostics: [Diagnostic] { targets.diagnostics }

  init(table: LinkTable, page: PageID, source: SourceText) {
    self.table = table
    self.page = page
    self.source = source
    targets = WrittenTargets(table: table, file: page.sourcePath, page: page)
    links = PageLinks(on: page, model: table.model, baseURL: table.baseURL)
  }

  /// `link` with its destination resolved; text only where it leads nowhere.
  mutating func resolve(_ link: Link) -> Link {
    guard case .written(let written) = link.destination else { return link }
    var link = link
    if VagueLinkText.contains(link.content.plainText) {
      targets.report(
        .vagueLinkText, "the link text '\(link.content.plainText)' doesn't say where the link leads",
        at: source.location(link.span))
    }
    guard let found = targets.find(written, at: source.location(link.destinationSpan)) else {
      link.destination = .none
      return link
    }
    link.destination = .resolved(href(of: found))
    if let name = found.name, link.content.isEmpty {
      link.content = [.text(.init(value: name, span: link.destinationSpan, isVerbatim: false))]
    }
    return link
  }

  private func href(of found: WrittenTarget) -> String {
    switch found.place {
    case .elsewhere(let address): address
    case .here(let target, let suffix): suffix.isEmpty ? links.to(target).href : links.to(target).href + suffix
    }
  }

  /// `image` with its address resolved.
  mutating func resolve(_ image: Image) -> Image {
    guard case .written(let written) = image.destination else { return image }
    var image = image
    let place = source.location(image.destinationSpan)
    image.destination = .none
    if image.alternativeText.utf8.allSatisfy({ $0 == 0x20 }) {
      targets.report(.missingAltText, "an image without a text that stands for it", at: place)
    }
    guard case .relative(let path, _) = WrittenAddress(written), !path.isEmpty else {
      targets.report(
        .missingImage, "'\(written)' is not a file of the site", at: place,
        explanation: "images are files beside the page: nothing is loaded from another host")
      return image
    }
    guard let resolved = targets.sitePath(path), let file = table.files[resolved] else {
      let suggestion = targets.suggestion(for: path, among: Set(table.files.keys.filter(Self.isImage)))
      targets.report(.missingImage, "no image '\(written)'", at: place, suggestion: suggestion)
      return image
    }
    guard Self.isImage(resolved) else {
      targets.report(.missingImage, "'\(written)' is not an image", at: place)
      return image
    }
    image.destination = .resolved(links.to(.file(.copied(resolved))).href)
    if let size = ImageSize(file.text.bytes) { (image.width, image.height) = (size.width, size.height) }
    return image
  }

  private static func isImage(_ path: String) -> Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"].contains { path.lowercased().hasSuffix($0) }
  }
}
