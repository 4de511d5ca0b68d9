/// Taking unchanged files over from the old site, as hard links.
///
/// A link costs a third of writing the file, keeps its date, which web servers and rsync look at, and leaves
/// the disk nothing to sync. Until the old site is gone, both sites share the file. So that no edit of the old
/// one can show in the new one, a file is taken only if it has no other link, and if its date would tell an
/// edit; after the exchange, all dates are looked at again.

import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ReusedFiles: Sendable {
  /// The files of one folder that were taken over.
  struct Taken: Sendable {
    let folder: String
    var files: [(name: String, modified: FileTime)] = []
  }

  enum Outcome {
    case taken(FileTime)
    /// The old site holds the same, but it can't be shared.
    case same
    case different
  }

  private let old: OutputState?
  private let entries: [PathKey: Manifest.Entry]
  /// A file that was modified after this could be edited again without a change of its date: some file systems
  /// count in steps of two seconds.
  private let latest: FileTime

  /// - Parameter now: a folder that was made just now; the file system's clock is the one that counts.
  init(_ old: OutputState?, now: Directory) throws(DiskError) {
    self.old = old
    entries = old?.manifest?.entriesByPath ?? [:]
    var status = stat()
    if fstat(now.descriptor, &status) != 0 { throw DiskError("look at", now.shown, code: errno) }
    latest = FileTime(status).earlier(bySeconds: 2)
  }

  /// The folder of the old site at `path`, if there is one.
  func folder(_ path: String, _ comparison: FileComparison) throws(DiskError) -> Directory? {
    guard let old else { return nil }
    return try comparison.folder(path, of: old.directory)
  }

  /// Links the old file `name` of `directory` into the folder `new` if it holds `bytes` and may be shared.
  func take(
    _ name: String, holding bytes: [UInt8], as entry: Manifest.Entry, from directory: Directory?,
    into new: Directory, _ comparison: FileComparison
  ) throws(DiskError) -> Outcome {
    guard let directory, entries[PathKey(entry.path)] == entry,
      let status = try comparison.status(of: name, in: directory, ifHolding: bytes)
    else { return .different }
    return link(name, status, from: directory, into: new)
  }

  /// The same for a file that was compared before, and is still the one that it was.
  func take(
    _ name: String, knownAs known: OutputComparison.Match, from directory: Directory?, into new: Directory
  ) throws(DiskError) -> Outcome {
    guard let directory, let status = try directory.status(name), FileStamp(status) == known.stamp else {
      return .different
    }
    return link(name, status, from: directory, into: new)
  }

  private func link(_ name: String, _ status: stat, from directory: Directory, into new: Directory) -> Outcome {
    guard status.st_nlink == 1, status.st_mode & 0o7777 == 0o644, status.st_uid == geteuid(),
      FileTime(status) < latest,
      // Where links aren't possible, the file is written like any other.
      linkat(directory.descriptor, name, new.descriptor, name, 0) == 0
    else { return .same }
    return .taken(FileTime(status))
  }
}

extension [ReusedFiles.Taken] {
  /// Whether no file that was taken over has been modified since; `top` is the new site.
  func areUntouched(in top: Directory, _ workers: Workers) throws(DiskError) -> Bool {
    try workers.tryMap(self) { group throws(DiskError) -> Bool in
      let folder = try top.folder(group.folder)
      for file in group.files {
        guard let status = try folder.status(file.name), FileTime(status) == file.modified else { return false }
      }
      return true
    }.allSatisfy { $0 }
  }
}

/// When a file was modified.
struct FileTime: Comparable, Sendable {
  let seconds: Int
  let nanoseconds: Int

  init(_ status: stat) {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }

  private init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  func earlier(bySeconds count: Int) -> FileTime {
    FileTime(seconds: seconds - count, nanoseconds: nanoseconds)
  }

  static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// Which file it is, and since when it is as it is.
struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    let time = FileTime(status)
    (seconds, nanoseconds) = (time.seconds, time.nanoseconds)
  }
}
