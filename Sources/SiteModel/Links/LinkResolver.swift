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

  /// Where `link` leads; nowhere, so that only its text is printed, where that isn't to be found.
  mutating func resolve(_ link: UnresolvedLink) -> ResolvedLink {
    if VagueLinkText.contains(link.text) {
      targets.report(
        .vagueLinkText,
        "the link text '\(String(decoding: link.text, as: UTF8.self))' doesn't say where the link leads",
        at: source.location(link.span))
    }
    let span = link.destinationSpan
    guard let found = targets.find(link.address, at: source.location(span)) else { return ResolvedLink(.none) }
    return ResolvedLink(.resolved(href(of: found)), text: found.name)
  }

  private func href(of found: WrittenTarget) -> String {
    switch found.place {
    case .elsewhere(let address): address
    case .here(let target, let suffix): suffix.isEmpty ? links.to(target).href : links.to(target).href + suffix
    }
  }

  mutating func resolve(_ image: UnresolvedLink) -> ResolvedImage {
    let written = image.address
    let place = source.location(image.destinationSpan)
    if image.text.allSatisfy({ $0 == 0x20 }) {
      targets.report(.missingAltText, "an image without a text that stands for it", at: place)
    }
    guard case .relative(let path, _) = WrittenAddress(written), !path.isEmpty else {
      targets.report(
        .missingImage, "'\(written)' is not a file of the site", at: place,
        explanation: "images are files beside the page: nothing is loaded from another host")
      return ResolvedImage(.none)
    }
    guard let resolved = targets.sitePath(path), let file = table.files[resolved] else {
      let suggestion = targets.suggestion(for: path, among: Set(table.files.keys.filter(Self.isImage)))
      targets.report(.missingImage, "no image '\(written)'", at: place, suggestion: suggestion)
      return ResolvedImage(.none)
    }
    guard Self.isImage(resolved) else {
      targets.report(.missingImage, "'\(written)' is not an image", at: place)
      return ResolvedImage(.none)
    }
    let size = ImageSize(file.text.bytes)
    return ResolvedImage(
      .resolved(links.to(.file(.copied(resolved))).href), size: (size?.width, size?.height))
  }

  private static func isImage(_ path: String) -> Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"].contains { path.lowercased().hasSuffix($0) }
  }
}
