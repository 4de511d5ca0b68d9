/// Files that would be written to the same path, also on a file system that ignores case or how accents are composed.

import Diagnostics

package enum PathCollisions {
  /// The collisions among pages, copied files and the assets that every site has.
  static func diagnostics(drafts: [PageDraft], copied: [SiteFile]) -> [Diagnostic] {
    let paths = Target.Asset.generated.map(\.outputPath) + drafts.map(\.id.outputPath) + copied.map(\.path)
    if areApart(paths) { return [] }
    var claims = PathClaims()
    for asset in Target.Asset.generated { claims.claim(asset.outputPath) }
    for draft in drafts {
      claims.claim(
        draft.id.outputPath, for: draft.file == nil ? nil : draft.id.sourcePath,
        at: draft.file.map { SourceLocation(startOf: $0.text.path) })
    }
    for file in copied { claims.claim(file.path, for: file.path, at: SourceLocation(startOf: file.text.path)) }
    return claims.diagnostics
  }

  /// The collisions among all files of a finished site, whatever made them.
  ///
  /// - Parameters:
  ///   - written: the paths of all files, one for each.
  ///   - files: what the site was made of.
  package static func diagnostics(written: [String], of site: Site, from files: [SiteFile]) -> [Diagnostic] {
    if areApart(written) { return [] }
    var outputPaths = Dictionary(
      site.pages.map { ($0.id.sourcePath, $0.id.outputPath) }, uniquingKeysWith: { first, _ in first })
    for file in site.copiedFiles { outputPaths[file.path] = file.path }
    let sources = files.compactMap { file in outputPaths[file.path].map { (file: file, path: $0) } }
    var owned = Dictionary(grouping: sources) { $0.path }.mapValues(\.count)
    var claims = PathClaims()
    // What no source accounts for was made without one.
    for path in written {
      if let count = owned[path], count > 0 { owned[path] = count - 1 } else { claims.claim(path) }
    }
    for source in sources {
      claims.claim(source.path, for: source.file.path, at: SourceLocation(startOf: source.file.text.path))
    }
    return claims.diagnostics
  }

  /// Whether no two of these paths can collide, as far as can be told without asking whose they are: so it is on most
  /// sites, and the answer costs a tenth of the search for culprits. All of them must be their own keys.
  private static func areApart(_ paths: [String]) -> Bool {
    var files = Set<String>(minimumCapacity: paths.count)
    var folders: Set<Substring> = []
    for path in paths {
      guard PathClaims.isKey(path), files.insert(path).inserted else { return false }
      var rest = path[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        // The folders around a known one are known too.
        guard folders.insert(rest).inserted else { break }
      }
    }
    return !folders.contains { files.contains(String($0)) }
  }
}

/// Who writes which path. The first to claim a path has it.
struct PathClaims {
  private struct Claim {
    let path: String
    /// In quotes, where it is a name.
    let name: String
    let location: SourceLocation?
  }

  /// By the path's key: of files, and of the folders that they stand in, each with the first file in it.
  private var files: [String: Claim] = [:]
  private var folders: [String: (path: String, first: Claim)] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - name: the source; nil for a file that every site has.
  ///   - location: where that is reported.
  mutating func claim(_ path: String, for name: String? = nil, at location: SourceLocation? = nil) {
    let claim = Claim(path: path, name: name.map { "'\($0)'" } ?? "a file of every site", location: location)
    let key = Self.key(path)
    if let first = files[key] {
      add("\(claim.name) and \(first.name) are both written to '\(path)'", claim, first)
      return
    }
    if let folder = folders[key] {
      add("\(claim.name) is written to '\(path)', where \(folder.first.name) needs a folder", claim, folder.first)
      return
    }
    files[key] = claim
    claimFolders(of: claim)
  }

  private mutating func claimFolders(of claim: Claim) {
    var rest = claim.path[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      let folder = String(rest)
      let key = Self.key(folder)
      if let file = files[key] {
        add("\(claim.name) needs a folder '\(folder)', where \(file.name) is written", claim, file)
        return
      }
      if let known = folders[key] {
        if !known.path.utf8.elementsEqual(folder.utf8) {
          add("'\(folder)' is the same folder as '\(known.path)' to many file systems", claim, known.first)
        }
        // The folders around it are known too.
        return
      }
      folders[key] = (folder, claim)
    }
  }

  private mutating func add(_ headline: String, _ later: Claim, _ first: Claim) {
    guard let location = later.location ?? first.location else { return }
    let other = later.location == nil ? nil : first.location
    diagnostics.append(
      Diagnostic(
        .pathCollision, headline, at: location, notes: other.map { [.init("the other is here", at: $0)] } ?? []))
  }

  /// Upper case first: it makes one of ß and ss, as some file systems do. That two keys are equal however accents are
  /// composed is how Swift compares texts.
  private static func key(_ path: String) -> String {
    isKey(path) ? path : path.uppercased().lowercased()
  }

  /// Whether a path is its own key, as most are.
  static func isKey(_ path: String) -> Bool { path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A ~= $0) } }
}
