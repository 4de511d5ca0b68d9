/// Resolves the links and images that authors wrote, and says which lead nowhere.

import Diagnostics
import Markdown
import Responsibility
import YAML

/// Everything that a link can lead to.
struct LinkTable {
  let model: Model
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
  private(set) var diagnostics: [Diagnostic] = []

  init(table: LinkTable, page: PageID, source: SourceText) {
    self.table = table
    self.page = page
    self.source = source
  }

  /// `link` with its destination resolved; text only where it leads nowhere.
  mutating func resolve(_ link: Link) -> Link {
    guard case .written(let written) = link.destination else { return link }
    var link = link
    let place = source.location(link.destinationSpan)
    if VagueLinkText.contains(link.content.plainText) {
      report(
        .vagueLinkText, "the link text '\(link.content.plainText)' doesn't say where the link leads",
        at: source.location(link.span))
    }
    switch WrittenAddress(written) {
    case .empty:
      report(.missingPage, "a link to nothing", at: place)
      link.destination = .none
    case .scheme(let scheme, let rest):
      resolveScheme(scheme, rest, written, place, &link)
    case .absolute:
      report(
        .missingPage, "'\(written)' starts with a slash", at: place,
        explanation: "links are relative to the file they stand in, so that they work at any address and from disk")
      link.destination = .none
    case .relative(let path, let fragment):
      link.destination = resolvePath(path, fragment, written, place)
    }
    return link
  }

  /// `image` with its address resolved.
  mutating func resolve(_ image: Image) -> Image {
    guard case .written(let written) = image.destination else { return image }
    var image = image
    let place = source.location(image.destinationSpan)
    image.destination = .none
    if image.alternativeText.utf8.allSatisfy({ $0 == 0x20 }) {
      report(.missingAltText, "an image without a text that stands for it", at: place)
    }
    guard case .relative(let path, _) = WrittenAddress(written), !path.isEmpty else {
      report(
        .missingImage, "'\(written)' is not a file of the site", at: place,
        explanation: "images are files beside the page: nothing is loaded from another host")
      return image
    }
    guard let resolved = sitePath(path), let file = table.files[resolved] else {
      let suggestion = suggestion(for: path, among: Set(table.files.keys.filter(Self.isImage)))
      report(.missingImage, "no image '\(written)'", at: place, suggestion: suggestion)
      return image
    }
    guard Self.isImage(resolved) else {
      report(.missingImage, "'\(written)' is not an image", at: place)
      return image
    }
    image.destination = .resolved(Reference(from: page.outputPath, to: .file(.copied(resolved))).href)
    if let size = ImageSize(file.text.bytes) { (image.width, image.height) = (size.width, size.height) }
    return image
  }

  private static func isImage(_ path: String) -> Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"].contains { path.lowercased().hasSuffix($0) }
  }

  private mutating func report(
    _ rule: Rule, _ headline: String, at place: SourceLocation, suggestion: String? = nil,
    explanation: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, headline + YAMLReader.didYouMean(suggestion), at: place, suggestion: suggestion,
        explanation: explanation))
  }
}

// MARK: - Paths

extension LinkResolver {
  private mutating func resolvePath(
    _ path: String, _ fragment: String?, _ written: String, _ place: SourceLocation
  ) -> Destination {
    guard !path.isEmpty else { return resolveFragment(fragment ?? "", on: page, written, place) }
    guard let resolved = sitePath(path) else {
      report(.missingPage, "'\(written)' leads out of the site", at: place)
      return .none
    }
    if let target = table.pages[resolved] {
      guard let fragment else { return .resolved(Reference(from: page.outputPath, to: .page(target)).href) }
      return resolveFragment(fragment, on: target, written, place)
    }
    if table.files[resolved] != nil {
      let reference = Reference(from: page.outputPath, to: .file(.copied(resolved)))
      return .resolved(reference.href + (fragment.map { "#" + $0 } ?? ""))
    }
    let candidates = Set(table.pages.keys).union(table.files.keys)
    report(
      .missingPage, "no page '\(written)'", at: place, suggestion: suggestion(for: path, among: candidates))
    return .none
  }

  private mutating func resolveFragment(
    _ written: String, on target: PageID, _ link: String, _ place: SourceLocation
  ) -> Destination {
    let fragment = PercentCoding.decode(written)
    let anchors = table.anchors[target] ?? []
    guard anchors.contains(where: { $0.utf8.elementsEqual(fragment.utf8) }) else {
      let suggestion = Suggestion.closest(
        to: fragment, in: anchors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      let scope = target == page ? "on this page" : "on '\(target.sourcePath)'"
      report(.missingFragment, "no '#\(fragment)' \(scope)", at: place, suggestion: suggestion)
      return .none
    }
    return .resolved(Reference(from: page.outputPath, to: .place(target, .heading(fragment))).href)
  }

  /// The path from the root of the site, or nil if it leads out of it.
  private func sitePath(_ path: String) -> String? {
    let slash = UInt8(ascii: "/")
    var bytes = Array(page.folder.utf8)
    for part in PercentCoding.decode(path).utf8.split(separator: slash, omittingEmptySubsequences: false) {
      if part.isEmpty || part.elementsEqual([0x2E]) { continue }
      if part.elementsEqual([0x2E, 0x2E]) {
        if bytes.isEmpty { return nil }
        bytes.removeSubrange((bytes.lastIndex(of: slash) ?? 0)...)
      } else {
        if !bytes.isEmpty { bytes.append(slash) }
        bytes += part
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the author may have meant, written relative to this page.
  private func suggestion(for path: String, among candidates: Set<String>) -> String? {
    let base = page.sourcePath
    guard let resolved = sitePath(path) else { return nil }
    let sorted = candidates.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let stem = resolved.hasSuffix(".html") ? String(resolved.dropLast(5)) : resolved
    let exact = [stem + ".md", stem + "/index.md", stem + "index.md"].first { candidates.contains($0) }
    let name = resolved.split(separator: "/").last.map(String.init) ?? resolved
    let moved = sorted.filter { $0.split(separator: "/").last.map(String.init) == name }
    let found =
      exact ?? Suggestion.closest(to: resolved, in: sorted) ?? (moved.count == 1 ? moved[0] : nil)
    return found.map { Reference.relativePath(from: base, to: $0) }
  }
}

// MARK: - Typed references

extension LinkResolver {
  static let external = ["http", "https", "mailto", "tel"]
  static let typed = ["responsibility", "cluster-type", "party", "layer", "owner", "framework", "control"]

  private mutating func resolveScheme(
    _ scheme: String, _ rest: String, _ written: String, _ place: SourceLocation, _ link: inout Link
  ) {
    link.destination = .none
    if Self.external.contains(scheme) {
      link.destination = .resolved(written)
      return
    }
    let target: (target: Target, name: String)?
    switch scheme {
    case "responsibility": target = responsibility(rest, place)
    case "cluster-type":
      target = find(rest, .unknownClusterType, "cluster type", table.model.clusterTypes, \.id.rawValue, place)
        .map { (.page(.clusterType($0.id)), $0.name) }
    case "party":
      target = find(rest, .unknownParty, "party", table.model.parties, \.id.rawValue, place)
        .map { (.page(.party($0.id)), $0.name) }
    case "layer":
      target = find(rest, .unknownLayer, "layer", table.model.layers, \.id.rawValue, place)
        .map { (.page(.layer($0.id)), $0.name) }
    case "owner": target = owner(rest, place)
    case "framework":
      target = framework(rest, place).map { (.page(.framework($0.id)), $0.title) }
    case "control": target = control(rest, place)
    default:
      let suggestion = Suggestion.closest(to: scheme, in: Self.typed + Self.external)
      report(
        .unsafeLink, "a link with the scheme '\(scheme):'", at: place, suggestion: suggestion.map { $0 + ":" },
        explanation: "links lead to files of the site, or to: "
          + (Self.external + Self.typed).map { $0 + ":" }.joined(separator: " "))
      return
    }
    guard let target else { return }
    link.destination = .resolved(Reference(from: page.outputPath, to: target.target).href)
    if link.content.isEmpty {
      link.content = [.text(.init(value: target.name, span: link.destinationSpan, isVerbatim: false))]
    }
  }

  private mutating func responsibility(_ id: String, _ place: SourceLocation) -> (Target, String)? {
    find(id, .unknownResponsibility, "responsibility", table.model.responsibilities, \.id.rawValue, place)
      .flatMap { row in table.model.target(row.id).map { ($0, row.name) } }
  }

  /// `owner:responsibility@cluster-type`: the label of a cell.
  private mutating func owner(_ rest: String, _ place: SourceLocation) -> (Target, String)? {
    let parts = rest.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      report(
        .unknownResponsibility, "'owner:\(rest)' names no cell", at: place,
        explanation: "a cell is written owner:responsibility@cluster-type")
      return nil
    }
    let row = find(
      parts[0], .unknownResponsibility, "responsibility", table.model.responsibilities, \.id.rawValue, place)
    let type = find(parts[1], .unknownClusterType, "cluster type", table.model.clusterTypes, \.id.rawValue, place)
    guard let row, let type, let target = table.model.target(row.id, type.id) else { return nil }
    return (target, table.model[row.id, type.id].label)
  }

  private mutating func framework(_ id: String, _ place: SourceLocation) -> Framework? {
    find(id, .unknownFramework, "framework", table.model.frameworks, \.id.rawValue, place)
  }

  /// `control:framework/code`, with or without a part: `control:nist/AC-2(a)`.
  private mutating func control(_ rest: String, _ place: SourceLocation) -> (Target, String)? {
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      report(
        .unknownControl, "'control:\(rest)' names no control", at: place,
        explanation: "a control is written control:framework/code")
      return nil
    }
    guard let framework = framework(parts[0], place) else { return nil }
    let control = framework.controls.first { control in
      control.code == parts[1] || control.parts.contains { parts[1] == "\(control.code)(\($0))" }
    }
    if let control {
      // The page has a row for the control or for its parts: the row itself, or the first of the control.
      let rows = table.model.coverage(of: framework)
      let row = rows.first { $0.code == parts[1] } ?? rows.first { $0.control.code == control.code }
      return row.map { (.place(.framework(framework.id), .control($0.code)), "\(framework.name) \(parts[1])") }
    }
    report(
      .unknownControl, "unknown control '\(parts[1])' of framework '\(framework.id)'", at: place,
      suggestion: Suggestion.closest(to: parts[1], in: framework.controls.map(\.code)))
    return nil
  }

  private mutating func find<Item>(
    _ id: String, _ rule: Rule, _ what: String, _ items: [Item], _ key: (Item) -> String, _ place: SourceLocation
  ) -> Item? {
    if let item = items.first(where: { key($0) == id }) { return item }
    report(rule, "unknown \(what) '\(id)'", at: place, suggestion: Suggestion.closest(to: id, in: items.map(key)))
    return nil
  }
}
