/// What folders look like without reading their files: enough to see that something was changed.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files below some paths with their sizes, times and inodes.
///
/// Two states differ if a file was written, replaced, renamed, made or removed in between: editors that save a
/// copy and rename it leave another inode. Names with a leading dot don't count. What can't be looked at
/// counts as absent; it is reported by whoever reads it.
package struct TreeState: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    let path: String
    let size: Int64
    let inode: UInt64
    let modified: [Int]
  }

  private var entries: [Entry] = []

  /// The state of `paths`, each a folder or a file, or a symbolic link to one.
  package init(of paths: [String]) {
    for path in paths { add(path, depth: 0) }
  }

  /// The paths whose entries differ from those in `earlier`, sorted; folders only if they came or went.
  package func changes(since earlier: TreeState) -> [String] {
    Set(Set(entries).symmetricDifference(earlier.entries).map(\.path)).sorted()
  }

  private mutating func add(_ path: String, depth: Int) {
    var status = stat()
    // Links inside lead to files of the same site, which are looked at where they are.
    guard (depth == 0 ? stat(path, &status) : lstat(path, &status)) == 0 else { return }
    let isFolder = FileKind(mode: status.st_mode) == .folder
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    // The size and time of a folder tell about its hidden files too.
    entries.append(
      Entry(
        path: path, size: isFolder ? 0 : Int64(status.st_size), inode: UInt64(status.st_ino),
        modified: isFolder ? [] : [Int(time.tv_sec), Int(time.tv_nsec)]))
    guard isFolder, depth <= ReadLimits.standard.depth else { return }
    do throws(DiskError) {
      for entry in try Directory.open(path).entries() where entry.isText && !entry.name.hasPrefix(".") {
        add(RelativePath.joined(path, entry.name), depth: depth + 1)
      }
    } catch {
      // It vanished, or may not be listed: without entries it differs from what it was before.
    }
  }
}
