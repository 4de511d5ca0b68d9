/// The files of a site in the order in which the disk takes them best.

/// Files grouped by the folder they stand in, so that each folder is opened once.
struct FilesByFolder: Sendable {
  struct Member: Sendable {
    let name: String
    let index: Int
  }

  /// Sorted by the bytes of the folder's path; the files in the order given.
  let groups: [(folder: String, members: [Member])]
  /// Every folder below the top one, each after the one it stands in.
  let needed: [String]

  /// The groups in parts that are small enough to be shared among workers.
  var batches: [(folder: String, members: ArraySlice<Member>)] {
    groups.flatMap { group in
      stride(from: 0, to: group.members.count, by: Self.batch).map {
        (group.folder, group.members[$0..<min($0 + Self.batch, group.members.count)])
      }
    }
  }

  private static let batch = 16

  init(_ files: [OutputFile]) { self.init(paths: files.map(\.path)) }

  init(paths: [String]) {
    var positions: [PathKey: Int] = [:]
    var groups: [(folder: String, members: [Member])] = []
    var position = 0
    for (index, path) in paths.enumerated() {
      let (folder, name) = RelativePath.split(path)
      // Most files follow one of the same folder.
      if position >= groups.count || !RelativePath.same(groups[position].folder, folder) {
        position = positions[PathKey(folder)] ?? groups.count
        if position == groups.count {
          positions[PathKey(folder)] = position
          groups.append((folder, []))
        }
      }
      groups[position].members.append(Member(name: name, index: index))
    }
    self.groups = groups.sorted { RelativePath.precedes($0.folder, $1.folder) }

    var seen: Set<PathKey> = [PathKey("")]
    var needed: [String] = []
    for group in groups {
      var folder = group.folder
      while seen.insert(PathKey(folder)).inserted {
        needed.append(folder)
        folder = RelativePath.split(folder).folder
      }
    }
    self.needed = needed.sorted { RelativePath.precedes($0, $1) }
  }
}
