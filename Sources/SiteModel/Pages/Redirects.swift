/// Addresses that pages had before, and where they lead now.

import Diagnostics
import Responsibility
import YAML

/// `redirect-from: [guide/old.html, { from: guide/old.html#part, to: "#part" }]` in the front matter of a page.
struct RedirectDefinition: Sendable {
  /// The old address, from the root of the site.
  let from: Located<String>
  /// `#id` on the page; nil for its top.
  let to: Located<String>?

  static func read(_ node: YAMLNode, _ yaml: inout YAMLReader) -> [RedirectDefinition] {
    yaml.list(node).compactMap { item in
      guard case .mapping = item.content else {
        return yaml.verbatim(item).map { RedirectDefinition(from: $0, to: nil) }
      }
      guard let fields = yaml.fields(item, of: "a redirect", allowed: ["from", "to"]),
        let from = yaml.requiredText("from", in: fields, of: "a redirect")
      else { return nil }
      return RedirectDefinition(from: from, to: fields["to"].flatMap { yaml.text($0) })
    }
  }
}

/// A page that only leads elsewhere.
package struct RedirectPage: Sendable {
  /// In the output.
  package let path: String
  package let target: Target
  /// Where an author asks for it.
  package let place: SourceLocation
  /// Parts of the old page that lead to places of their own.
  package fileprivate(set) var parts: [MovedPart] = []
}

/// A part of a page that stands elsewhere now.
package struct MovedPart: Sendable {
  /// The id that it had.
  package let id: String
  package let target: Target
}

extension Target {
  /// The page that the target is or stands on.
  package var page: PageID? {
    switch self {
    case .page(let id), .place(let id, _): id
    case .file: nil
    }
  }
}

/// Holds the redirects of all pages against what the site publishes.
struct RedirectResolver {
  private(set) var pages: [RedirectPage] = []
  /// Parts that have left pages which are still there.
  private(set) var moved: [PageID: [MovedPart]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let table: LinkTable
  private let files: [String]
  private var paths: [String: PageID] = [:]
  private var seen: [String: SourceLocation] = [:]

  /// - Parameter files: the paths of all files of the output that are no pages.
  init(table: LinkTable, files: [String]) {
    self.table = table
    self.files = files
  }

  /// `definitions` of each page, in the order of the pages.
  mutating func resolve(_ definitions: [(page: PageID, redirects: [RedirectDefinition])]) {
    guard definitions.contains(where: { !$0.redirects.isEmpty }) else { return }
    paths = Dictionary(table.pages.values.map { ($0.outputPath, $0) }, uniquingKeysWith: { first, _ in first })
    let taken = Set((files + paths.keys).map { $0.lowercased() })
    var parts: [(path: String, part: MovedPart, place: SourceLocation)] = []
    for (page, redirects) in definitions {
      for redirect in redirects {
        guard let target = target(of: redirect, on: page), let (path, fragment) = address(redirect.from) else {
          continue
        }
        if let fragment {
          parts.append((path, MovedPart(id: fragment, target: target), redirect.from.location))
        } else if let there = paths[path] {
          report("'\(path)' is still a page, '\(there.sourcePath)'", redirect.from)
        } else if taken.contains(path.lowercased()) {
          report("'\(path)' is another file of the site", redirect.from)
        } else {
          pages.append(RedirectPage(path: path, target: target, place: redirect.from.location))
        }
      }
    }
    for (path, part, place) in parts { add(part, of: path, place) }
    pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(_ part: MovedPart, of path: String, _ place: SourceLocation) {
    if let page = paths[path] {
      if table.anchors[page]?.contains(part.id) ?? false {
        report("'#\(part.id)' is still on '\(page.sourcePath)'", Located(part.id, at: place))
      } else {
        moved[page, default: []].append(part)
      }
    } else if let index = pages.firstIndex(where: { $0.path == path }) {
      pages[index].parts.append(part)
    } else {
      report(
        "a part of '\(path)' is redirected, and the page itself isn't", Located(path, at: place),
        explanation: "add '\(path)' to the 'redirect-from' of the page that most of it went to")
    }
  }

  /// The path and the fragment of an old address.
  private mutating func address(_ written: Located<String>) -> (path: String, fragment: String?)? {
    let parts = written.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    let isPath = parts[0].hasSuffix(".html") && !segments.contains { ["", ".", ".."].contains($0) }
    guard isPath, !parts[0].contains(where: { ":?\\%".contains($0) || $0.isWhitespace }), parts.last?.isEmpty == false
    else {
      report(
        "'\(written.value)' is not the address of a page from the root of the site", written,
        explanation: "for example guide/patching.html, or guide/patching.html#steps for a part of it")
      return nil
    }
    if let first = seen[written.value] {
      diagnostics.append(
        Diagnostic(
          .badRedirect, "'\(written.value)' is redirected twice", at: written.location,
          notes: [.init("the first is here", at: first)]))
      return nil
    }
    seen[written.value] = written.location
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }

  private mutating func target(of redirect: RedirectDefinition, on page: PageID) -> Target? {
    guard let to = redirect.to else { return .page(page) }
    let anchors = table.anchors[page] ?? []
    let id = to.value.hasPrefix("#") ? String(to.value.dropFirst()) : to.value
    if anchors.contains(where: { $0.utf8.elementsEqual(id.utf8) }) { return .place(page, .heading(id)) }
    let suggestion = Suggestion.closest(to: id, in: anchors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    diagnostics.append(
      Diagnostic(
        .missingFragment, "no '#\(id)' on this page" + YAMLReader.didYouMean(suggestion), at: to.location,
        suggestion: suggestion.map { "#" + $0 }))
    return nil
  }

  private mutating func report(_ headline: String, _ place: Located<String>, explanation: String? = nil) {
    diagnostics.append(Diagnostic(.badRedirect, headline, at: place.location, explanation: explanation))
  }
}
