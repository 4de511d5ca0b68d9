/// Taking unchanged files over from the old site, as hard links.
///
/// A link costs a third of writing the file, keeps its date, which web servers and rsync look at, and leaves
/// the disk nothing to sync. Until the old site is gone, both sites share the file. So that no edit of the old
/// one can show in the new one, a file is taken only if it has no other link, and if its date would tell an
/// edit; after the exchange, all dates are looked at again.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ReusedFiles {
  private struct Taken {
    let name: String
    let modified: FileTime
  }

  private let old: OutputState?
  /// The sizes of the files of the old site: most that changed are seen without being read.
  private let sizes: [PathKey: Int]
  /// A file that was modified after this could be edited again without a change of its date: some file systems
  /// count in steps of two seconds.
  private let latest: FileTime
  private let comparison = FileComparison()
  private var folder = (path: "", directory: Directory?.none)
  private var taken: [(folder: String, files: [Taken])] = []

  /// - Parameter now: a folder that was made just now; the file system's clock is the one that counts.
  init(_ old: OutputState?, now: Directory) throws(DiskError) {
    self.old = old
    sizes = Dictionary(
      (old?.manifest?.entries ?? []).map { (PathKey($0.path), $0.size) }, uniquingKeysWith: { first, _ in first })
    var status = stat()
    if fstat(now.descriptor, &status) != 0 { throw DiskError("look at", now.shown, code: errno) }
    latest = FileTime(status).earlier(bySeconds: 2)
  }

  /// The next files stand in the folder `path`.
  mutating func enter(_ path: String) throws(DiskError) {
    folder = (path, nil)
    if let old { folder.directory = try comparison.folder(path, of: old.directory) }
    taken.append((path, []))
  }

  /// Links the old file `name` into the folder `new` if it holds `bytes` and may be shared; otherwise false.
  mutating func take(_ name: String, holding bytes: [UInt8], into new: Directory) throws(DiskError) -> Bool {
    guard let directory = folder.directory, sizes[PathKey(RelativePath.joined(folder.path, name))] == bytes.count,
      let status = try comparison.status(of: name, in: directory, ifHolding: bytes),
      status.st_nlink == 1, status.st_mode & 0o7777 == 0o644, status.st_uid == geteuid(),
      FileTime(status) < latest,
      // Where links aren't possible, the file is written like any other.
      linkat(directory.descriptor, name, new.descriptor, name, 0) == 0
    else { return false }
    taken[taken.count - 1].files.append(Taken(name: name, modified: FileTime(status)))
    return true
  }

  /// Whether no file that was taken over has been modified since; `top` is the new site.
  func areUntouched(in top: Directory) throws(DiskError) -> Bool {
    for group in taken where !group.files.isEmpty {
      let folder = try top.folder(group.folder)
      for file in group.files {
        guard let status = try folder.status(file.name), FileTime(status) == file.modified else { return false }
      }
    }
    return true
  }
}

/// When a file was modified.
struct FileTime: Comparable {
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
