/// Writing a whole site into a folder that nobody reads yet.

import CDisk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Staging {
  /// Makes the staging folder and puts `files` and their list into it, and has the disk confirm them.
  ///
  /// The list comes first: with it, the next build recognises what a killed one left.
  static func write(_ files: [OutputFile], _ manifest: Manifest, at place: OutputPlace) throws(DiskError) {
    try place.parent.createFolder(place.staging)
    let top = try place.parent.folder(place.staging)
    try top.create(Manifest.name, manifest.bytes)
    let folders = FilesByFolder(files)
    for folder in folders.needed { try top.createFolder(folder) }
    for (folder, members) in folders.groups {
      let directory = try top.folder(folder)
      for member in members {
        try stopIfAsked(place)
        try directory.create(member.name, files[member.index].bytes)
      }
    }
    try stopIfAsked(place)
    // One call for all files: syncing each of 10,000 costs seconds.
    if demarc_sync_file_system(top.descriptor) != 0 { throw DiskError("write", top.shown, code: errno) }
    try stopIfAsked(place)
  }

  private static func stopIfAsked(_ place: OutputPlace) throws(DiskError) {
    let signal = demarc_held_signal()
    if signal != 0 {
      throw DiskError(.interrupted(signal: signal), "write", place.shown, "the build was interrupted")
    }
  }
}

/// Files grouped by the folder they stand in, so that each folder is opened once.
struct FilesByFolder {
  struct Member {
    let name: String
    let index: Int
  }

  /// Sorted by the bytes of the folder's path; the files in the order given.
  let groups: [(folder: String, members: [Member])]
  /// Every folder below the top one, each after the one it stands in.
  let needed: [String]

  init(_ files: [OutputFile]) {
    var positions: [PathKey: Int] = [:]
    var groups: [(folder: String, members: [Member])] = []
    for (index, file) in files.enumerated() {
      let (folder, name) = RelativePath.split(file.path)
      let key = PathKey(folder)
      let position = positions[key] ?? groups.count
      if position == groups.count {
        positions[key] = position
        groups.append((folder, []))
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
