/// Writing a whole site into a folder that nobody reads yet.

import CDisk
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A site in the staging folder.
struct StagedSite: Sendable {
  let manifest: Manifest
  /// The files that were taken over from the old site.
  let taken: [ReusedFiles.Taken]
  /// How many files the old site holds with the same bytes.
  let matching: Int
}

enum Staging {
  /// Makes the staging folder and puts `files` and their list into it, and has the disk confirm them.
  ///
  /// Each file is made, written and let go, so that memory holds as many of them as there are workers. A list without
  /// sizes and sums comes first: with it, the next build recognises what a killed one left.
  ///
  /// - Parameters:
  ///   - blank: the list without sizes and sums.
  ///   - old: the present site, whose unchanged files are taken over; nil to write all of them.
  ///   - known: files that were found to be unchanged before.
  ///   - advanced: called from any thread after some files, with their number and that of all.
  static func write(
    _ files: [OutputFile], _ blank: Manifest, at place: OutputPlace, reusing old: OutputState?,
    known: OutputComparison = .none,
    _ workers: Workers = .one, _ advanced: @Sendable (_ count: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DiskError) -> StagedSite {
    try place.parent.createFolder(place.staging)
    let top = try place.parent.folder(place.staging)
    try top.create(Manifest.name, blank.bytes)
    let folders = FilesByFolder(files)
    for folder in folders.needed { try top.createFolder(folder) }
    let reused = try ReusedFiles(old, now: top)
    let batches = try workers.tryMap(folders.batches) { batch throws(DiskError) -> BatchWriter.Result in
      var writer = try BatchWriter(batch.folder, in: top, reused)
      for member in batch.members {
        try stopIfAsked(place)
        try writer.write(files[member.index], named: member.name, known: known.matches[member.index])
      }
      advanced(batch.members.count, files.count)
      return writer.result
    }
    let manifest = Manifest(batches.flatMap(\.entries))
    try top.overwrite(Manifest.name, manifest.bytes)
    try stopIfAsked(place)
    // One call for all files: syncing each of 10,000 costs seconds.
    if demarc_sync_file_system(top.descriptor) != 0 { throw DiskError("write", top.shown, code: errno) }
    try stopIfAsked(place)
    return StagedSite(
      manifest: manifest, taken: batches.map(\.taken), matching: batches.reduce(0) { $0 + $1.matching })
  }

  private static func stopIfAsked(_ place: OutputPlace) throws(DiskError) {
    let signal = demarc_held_signal()
    if signal != 0 {
      throw DiskError(.interrupted(signal: signal), "write", place.shown, "the build was interrupted")
    }
  }
}

/// Writes some files of one folder.
private struct BatchWriter {
  struct Result: Sendable {
    var entries: [Manifest.Entry] = []
    var taken: ReusedFiles.Taken
    var matching = 0
  }

  private(set) var result: Result
  private let folder: Directory
  private let reused: ReusedFiles
  private let old: Directory?
  private let comparison = FileComparison()

  init(_ path: String, in top: Directory, _ reused: ReusedFiles) throws(DiskError) {
    result = Result(taken: ReusedFiles.Taken(folder: path))
    folder = try top.folder(path)
    self.reused = reused
    old = try reused.folder(path, comparison)
  }

  mutating func write(
    _ file: OutputFile, named name: String, known: OutputComparison.Match?
  ) throws(DiskError) {
    if let known, case .taken(let modified) = try reused.take(name, knownAs: known, from: old, into: folder) {
      result.entries.append(known.entry)
      result.taken.files.append((name, modified))
      result.matching += 1
      return
    }
    let bytes = file.bytes
    let entry = Manifest.Entry(path: file.path, bytes)
    result.entries.append(entry)
    switch try reused.take(name, holding: bytes, as: entry, from: old, into: folder, comparison) {
    case .taken(let modified):
      result.taken.files.append((name, modified))
      result.matching += 1
    case .same:
      result.matching += 1
      try folder.create(name, bytes)
    case .different: try folder.create(name, bytes)
    }
  }
}
