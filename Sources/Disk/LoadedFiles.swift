/// The program that runs, as files: a site follows from them as much as from its sources.

import CDisk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program and the libraries that it has loaded, each with what tells that it is still the same file.
struct LoadedFiles: Sendable, Hashable {
  /// `64769 1234 5678 1700000000 0 1700000000 0 /usr/lib/libcmark.so.0.30.2`: device, number, size, when it was modified
  /// and when anything about it was changed, in seconds and nanoseconds, and its path.
  let lines: [String]

  /// As `lines` were written down.
  init(lines: [String]) { self.lines = lines }

  /// - Parameter paths: the program first; nil if that isn't there, as where /proc isn't mounted. Apple's own libraries are no
  ///   files, and are passed over.
  init?(paths: [String]) {
    guard let program = paths.first, Self.line(program) != nil else { return nil }
    let lines = paths.compactMap(Self.line)
    if lines.contains(where: { $0.utf8.contains(0x0A) }) { return nil }
    self.lines = lines
  }

  /// Those of this process, now; nil where the system doesn't tell.
  static var now: LoadedFiles? {
    var paths: [String] = []
    withUnsafeMutablePointer(to: &paths) { paths in
      demarc_loaded_files(
        { path, paths in
          guard let path, let name = String(validatingCString: path) else { return }
          paths?.assumingMemoryBound(to: [String].self).pointee.append(name)
        }, paths)
    }
    return LoadedFiles(paths: paths)
  }

  /// Whether a process that has loaded `present` runs on the same files as one that had loaded these in the end: more are
  /// loaded while a site is built.
  func hold(for present: LoadedFiles) -> Bool {
    Set(lines).isSuperset(of: present.lines)
      && lines.allSatisfy { line in
        let fields = line.split(separator: " ", maxSplits: 7, omittingEmptySubsequences: false)
        return fields.count == 8 && Self.line(String(fields[7])) == line
      }
  }

  private static func line(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let times = [status.st_mtim, status.st_ctim]
    #else
      let times = [status.st_mtimespec, status.st_ctimespec]
    #endif
    let numbers =
      [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino), UInt64(truncatingIfNeeded: status.st_size)]
      .map(String.init) + times.flatMap { ["\($0.tv_sec)", "\($0.tv_nsec)"] }
    return (numbers + [path]).joined(separator: " ")
  }
}
