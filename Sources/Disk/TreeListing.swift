/// Everything that stands below a folder, symbolic links not followed.

struct TreeListing: Sendable {
  struct Item: Sendable, Hashable {
    let path: String
    let kind: FileKind
    let isText: Bool
  }

  /// All but folders, sorted by the bytes of the path.
  let items: [Item]
  /// Every folder below the top one, each after the one it stands in.
  let folders: [String]

  /// Lists `top` and all folders below it. Two descriptors are open at a time, however deep it goes.
  static func read(_ top: Directory) throws(DiskError) -> TreeListing {
    var items: [Item] = []
    var folders: [String] = []
    var pending = [""]
    while let path = pending.popLast() {
      for entry in try top.folder(path).entries() {
        let below = RelativePath.joined(path, entry.name)
        if entry.kind == .folder, entry.isText {
          folders.append(below)
          pending.append(below)
        } else {
          items.append(Item(path: below, kind: entry.kind, isText: entry.isText))
        }
      }
    }
    return TreeListing(
      items: items.sorted { RelativePath.precedes($0.path, $1.path) },
      folders: folders.sorted { RelativePath.precedes($0, $1) })
  }

  /// What a build whose files are `manifest` did not put there, or what has since become something else
  /// than a file. Those are never removed.
  func foreign(to manifest: Manifest?) -> [String] {
    let ours = Set(((manifest?.entries ?? []).map(\.path) + [Manifest.name]).map(PathKey.init))
    return items.filter { item in
      if Self.litter.contains(RelativePath.split(item.path).name) { return false }
      return item.kind != .file || !item.isText || !ours.contains(PathKey(item.path))
    }.map(\.path)
  }

  /// Written by desktops that merely show a folder; they hold the positions of icons.
  private static let litter: Set<String> = [".DS_Store", "Thumbs.db"]
}

extension Directory {
  /// Removes the folder `name` with all that `listing` found in it. Whatever came later stays, and makes this
  /// fail. The manifest goes last: as long as anything is left, it says that it is ours.
  func removeTree(_ name: String, _ listing: TreeListing) throws(DiskError) {
    let top = try folder(name)
    var current = (path: "", directory: top)
    for item in listing.items where item.path != Manifest.name {
      let (folder, entry) = RelativePath.split(item.path)
      if !RelativePath.same(folder, current.path) { current = (folder, try top.folder(folder)) }
      try current.directory.removeFile(entry)
    }
    for folder in listing.folders.reversed() { try top.removeFolder(folder) }
    try top.removeFile(Manifest.name)
    try removeFolder(name)
  }
}
