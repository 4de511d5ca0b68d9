/// Whether there is a file or a folder at a path.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension WholeFile {
  /// Whether a regular file, or a link to one, is at `path`; what can't be reached counts as not there.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a folder, or a link to one, is at `path`.
  package static func isFolder(_ path: String) -> Bool { FileIdentity(path)?.kind == .folder }
}
