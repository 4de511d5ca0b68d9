/// What there is on the site for a link to lead to.

struct SiteIndex: Sendable {
  /// What a fragment can name in one file.
  struct Anchors: Sendable {
    /// Ids, and names of `a` elements, as bytes.
    var names: Set<[UInt8]> = []
    /// False where nothing is known about the file: then every fragment is believed.
    var isKnown = false
  }

  private var files: [[UInt8]: Anchors] = [:]
  private var folders: Set<[UInt8]> = []
  private var pathsByLowercase: [[UInt8]: [String]] = [:]
  private var pathsByFolder: [[UInt8]: [String]] = [:]
  private var pathsByName: [[UInt8]: [String]] = [:]

  init(_ files: [(path: String, anchors: Anchors)]) {
    for (path, anchors) in files {
      let bytes = Array(path.utf8)
      self.files[bytes] = anchors
      pathsByLowercase[Array(path.lowercased().utf8), default: []].append(path)
      var folder = Self.folder(of: bytes)
      pathsByFolder[folder, default: []].append(path)
      pathsByName[Self.name(of: bytes), default: []].append(path)
      while folders.insert(folder).inserted, !folder.isEmpty { folder = Self.folder(of: folder) }
    }
  }

  func anchors(of path: [UInt8]) -> Anchors? { files[path] }

  func isFolder(_ path: [UInt8]) -> Bool { folders.contains(path) }

  /// The one file whose path differs from `path` in case only.
  func pathInOtherCase(_ path: [UInt8]) -> String? {
    let paths = pathsByLowercase[Array(Self.text(path).lowercased().utf8)] ?? []
    return paths.count == 1 ? paths[0] : nil
  }

  /// The files in the same folder, whatever their names.
  func siblings(of path: [UInt8]) -> [String] { pathsByFolder[Self.folder(of: path)] ?? [] }

  /// The files of the same name, wherever they are.
  func namesakes(of path: [UInt8]) -> [String] { pathsByName[Self.name(of: path)] ?? [] }

  private static func folder(of path: [UInt8]) -> [UInt8] {
    path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[..<$0]) } ?? []
  }

  static func name(of path: [UInt8]) -> [UInt8] {
    path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[($0 + 1)...]) } ?? path
  }

  static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
