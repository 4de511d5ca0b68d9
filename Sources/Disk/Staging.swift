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
  ///
  /// - Parameters:
  ///   - old: the present site, whose unchanged files are taken over; nil to write all of them.
  ///   - advanced: called after each folder, with the number of its files and that of all.
  /// - Returns: the files that were taken over.
  static func write(
    _ files: [OutputFile], _ manifest: Manifest, at place: OutputPlace, reusing old: OutputState?,
    _ advanced: (_ count: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DiskError) -> ReusedFiles {
    try place.parent.createFolder(place.staging)
    let top = try place.parent.folder(place.staging)
    try top.create(Manifest.name, manifest.bytes)
    let folders = FilesByFolder(files)
    for folder in folders.needed { try top.createFolder(folder) }
    var reused = try ReusedFiles(old, now: top)
    for group in folders.groups {
      let folder = try top.folder(group.folder)
      try reused.enter(group.folder)
      for member in group.members {
        try stopIfAsked(place)
        let bytes = files[member.index].bytes
        if try !reused.take(member.name, holding: bytes, into: folder) { try folder.create(member.name, bytes) }
      }
      advanced(group.members.count, files.count)
    }
    try stopIfAsked(place)
    // One call for all files: syncing each of 10,000 costs seconds.
    if demarc_sync_file_system(top.descriptor) != 0 { throw DiskError("write", top.shown, code: errno) }
    try stopIfAsked(place)
    return reused
  }

  private static func stopIfAsked(_ place: OutputPlace) throws(DiskError) {
    let signal = demarc_held_signal()
    if signal != 0 {
      throw DiskError(.interrupted(signal: signal), "write", place.shown, "the build was interrupted")
    }
  }
}
