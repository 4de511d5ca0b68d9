/// Follows every address of a file as a browser would, on a server and from disk.

import Diagnostics

/// References, held against what there is on the site.
struct LinkCheck {
  private let index: SiteIndex
  /// Where the site is published, ending in a slash.
  private let baseURL: String?
  private var suggestions = SuggestionMemory()
  private var path = ""
  private var isEmbed = false

  init(_ index: SiteIndex, baseURL: String?) {
    self.index = index
    self.baseURL = baseURL
  }

  /// In the order of `references`, all of which stand in `file`.
  mutating func problems(of references: [Reference], in file: FinishedFile) -> [Problem] {
    path = file.path
    isEmbed = file.isEmbed
    return references.compactMap { problem(of: $0) }
  }

  private mutating func problem(of reference: Reference) -> Problem? {
    func problem(_ rule: Rule, _ headline: String) -> Problem {
      Problem(rule, "\(headline) (\(reference.origin))", at: reference.range)
    }
    let address = reference.address
    if let own = ownPath(address) {
      return self.problem(ofOwn: own, reference)
    }
    if reference.use == .ownAddress { return nil }
    switch Address(address) {
    case .schemeRelative:
      return reference.use == .link
        ? problem(.outputOffline, "'\(address.shortened)' has no scheme: opened from disk, it leads nowhere")
        : problem(.outputExternal, "'\(address.shortened)' is loaded from another host")
    case .rooted:
      return problem(.outputOffline, "'\(address.shortened)' starts at the server's root, which a disk doesn't have")
    case .absolute(let scheme, let rest):
      return self.problem(ofScheme: scheme, rest, reference).map { problem($0.rule, $0.headline) }
    case .relative(let relative):
      return self.problem(of: relative, reference)
    }
  }

  /// What follows the site's own address; nil for an address elsewhere.
  private func ownPath(_ address: String) -> Address.Relative? {
    guard let baseURL, address.utf8.starts(with: baseURL.utf8),
      case .relative(var path) = Address(String(address.utf8.dropFirst(baseURL.utf8.count)) ?? "")
    else { return nil }
    // A server answers for a folder with its first page.
    if path.path.isEmpty || path.path.hasSuffix("/") { path.path += "index.html" }
    return path
  }

  /// An absolute address of a page of this site.
  private func problem(ofOwn address: Address.Relative, _ reference: Reference) -> Problem? {
    func problem(_ rule: Rule, _ headline: String) -> Problem {
      Problem(rule, "\(headline) (\(reference.origin))", at: reference.range)
    }
    let shown = reference.address.shortened
    guard case .file(let target) = address.target(from: "index.html"), let anchors = index.anchors(of: target) else {
      return problem(.outputLink, "no file of this site at '\(shown)'")
    }
    guard anchors.isKnown, let fragment = address.fragment, !fragment.isEmpty else { return nil }
    let isThere = [Array(fragment.utf8), Percent.decoded(Array(fragment.utf8))].contains { anchors.names.contains($0) }
    return isThere ? nil : problem(.outputFragment, "no id '\(fragment.shortened)' at '\(shown)'")
  }

  private func problem(
    ofScheme scheme: String, _ rest: String, _ reference: Reference
  ) -> (rule: Rule, headline: String)? {
    let address = reference.address.shortened
    switch scheme {
    case "http", "https":
      guard rest.hasPrefix("//"), let first = rest.dropFirst(2).first, !"/\\?#".contains(first) else {
        return (.outputLink, "'\(address)' names no host")
      }
      return reference.use == .link ? nil : (.outputExternal, "'\(address)' is loaded from another host")
    case "javascript", "vbscript":
      return (.outputExternal, "a '\(scheme):' address is inline script")
    case "data", "blob":
      if reference.use != .link { return isEmbed ? nil : (.outputExternal, "a '\(scheme):' address is inline data") }
      return (.outputLink, "browsers don't follow a link to a '\(scheme):' address")
    case "file":
      return (.outputOffline, "'\(address)' is a place on one machine's disk")
    case "mailto", "tel":
      return reference.use == .link ? nil : (.outputExternal, "'\(address)' can't be loaded")
    default:
      return (.outputLink, "'\(scheme):' is not a scheme that every browser follows")
    }
  }

  private mutating func problem(of address: Address.Relative, _ reference: Reference) -> Problem? {
    let shown = reference.address.shortened
    func problem(_ rule: Rule, _ headline: String, target: String? = nil) -> Problem {
      let replacement = target.map { Self.relativePath(from: path, to: $0) + address.query + Self.hash(address) }
      return Problem(rule, headline, at: reference.range).suggesting(replacement, replacesPlace: reference.isAlone)
    }
    func folderProblem(_ folder: [UInt8]) -> Problem {
      let start = folder.isEmpty ? "index.html" : SiteIndex.text(folder) + "/index.html"
      let isThere = index.anchors(of: Array(start.utf8)) != nil
      return problem(
        .outputOffline, "'\(shown)' leads to a folder, which opens no page from disk", target: isThere ? start : nil)
    }
    if address.path.isEmpty, address.query.isEmpty, address.fragment == nil, reference.use != .link {
      return problem(.outputLink, "empty address (\(reference.origin))")
    }
    switch address.target(from: path) {
    case .outside:
      return problem(.outputLink, "'\(shown)' leads out of the site")
    case .folder(let folder):
      return folderProblem(folder)
    case .file(let target):
      guard let anchors = index.anchors(of: target) else {
        if index.isFolder(target) { return folderProblem(target) }
        if let other = index.pathInOtherCase(target) {
          return problem(.outputLink, "'\(shown)' differs from the file's name in case", target: other)
        }
        return problem(.outputLink, "no file at '\(shown)'", target: suggestions.file(closestTo: target, in: index))
      }
      if reference.use == .loadFromSameFile, target != Array(path.utf8) {
        return problem(.outputOffline, "'\(shown)' uses a part of another file, which browsers refuse from disk")
      }
      return fragmentProblem(address, reference, target: target, anchors)
    }
  }

  private mutating func fragmentProblem(
    _ address: Address.Relative, _ reference: Reference, target: [UInt8], _ anchors: SiteIndex.Anchors
  ) -> Problem? {
    guard anchors.isKnown, var fragment = address.fragment.map({ Array($0.utf8) }) else { return nil }
    if let directive = Self.firstRange(of: Array(":~:".utf8), in: fragment) { fragment = Array(fragment[..<directive]) }
    let decoded = Percent.decoded(fragment)
    if fragment.isEmpty || anchors.names.contains(fragment) || anchors.names.contains(decoded) { return nil }
    if reference.use == .link, SiteIndex.text(decoded).lowercased() == "top" { return nil }
    let isSamePage = target == Array(path.utf8)
    let place = isSamePage ? "this page" : SiteIndex.text(target)
    let closest = suggestions.anchor(closestTo: decoded, of: target, in: anchors)
    return Problem(.outputFragment, "no id '\(SiteIndex.text(decoded).shortened)' on \(place)", at: reference.range)
      .suggesting(closest.map { address.path + address.query + "#" + $0 }, replacesPlace: reference.isAlone)
  }

  private static func hash(_ address: Address.Relative) -> String { address.fragment.map { "#" + $0 } ?? "" }

  private static func firstRange(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= part.count else { return nil }
    return (0...(bytes.count - part.count)).first { Array(bytes[$0..<($0 + part.count)]) == part }
  }

  /// `layers/nodes.html`, `cluster-types/managed.html` → `../cluster-types/managed.html`
  static func relativePath(from page: String, to target: String) -> String {
    let source = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let goal = target.split(separator: "/", omittingEmptySubsequences: false)
    let shared = zip(source, goal.dropLast()).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: source.count - shared) + goal.dropFirst(shared).map(String.init)
    // A colon in the first part would make it a scheme.
    let prefix = parts.first?.contains(":") ?? false ? "./" : ""
    return prefix + Percent.encoded(path: parts.joined(separator: "/"))
  }
}
