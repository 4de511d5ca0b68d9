/// Paths from the root, without symbolic links, `.` or `..` in them.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum AbsolutePath {
  /// The directory the process stands in.
  package static func current() throws(DiskError) -> String { try canonical(".") }

  /// Where `path` really leads. It must exist.
  package static func canonical(_ path: String) throws(DiskError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw DiskError("find", path, code: ENOENT) }
    guard let resolved = realpath(path, nil) else { throw DiskError("find", path, code: errno) }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else { throw DiskError("find", path, code: EILSEQ) }
    return text
  }

  /// Where `path` leads or would lead: the part that exists is resolved, the rest is added.
  static func resolvingExisting(_ path: String) throws(DiskError) -> String {
    guard !path.utf8.contains(0) else { throw DiskError("find", path, code: ENOENT) }
    var existing = path
    var missing: [String] = []
    while true {
      do {
        let base = try canonical(existing)
        return ([base == "/" ? "" : base] + missing.reversed()).joined(separator: "/").orRoot
      } catch {
        guard error.code == ENOENT, !existing.isEmpty else { throw DiskError("find", path, code: error.code ?? ENOENT) }
      }
      while existing.utf8.count > 1, existing.hasSuffix("/") { existing.removeLast() }
      if isSymlink(existing) { throw .refused(path, "'\(existing)' is a symbolic link that leads nowhere") }
      let (folder, name) = RelativePath.split(existing)
      if name == ".." || name == "." { throw DiskError("find", path, code: ENOENT) }
      missing.append(name)
      existing = existing.hasPrefix("/") && folder.isEmpty ? "/" : folder.isEmpty ? "." : folder
    }
  }

  /// `/a/b/c` → `/a/b`, `/a`, `/`
  static func ancestors(_ path: String) -> [String] {
    var result: [String] = []
    var rest = path
    while rest.utf8.count > 1 {
      rest = RelativePath.split(rest).folder
      result.append(rest.orRoot)
    }
    return result
  }

  /// (`/a/b/c`, `/a`) → `b/c`; empty if they are the same, nil if `path` isn't in `folder`.
  static func part(of path: String, below folder: String) -> String? {
    if RelativePath.same(path, folder) { return "" }
    let start = folder == "/" ? Array("/".utf8) : Array(folder.utf8) + [UInt8(ascii: "/")]
    guard path.utf8.starts(with: start) else { return nil }
    return String(path.utf8.dropFirst(start.count))
  }

  /// Makes the folders of the absolute `path` that are missing.
  static func makeFolders(_ path: String) throws(DiskError) {
    let missing = ([path.orRoot] + ancestors(path)).prefix { FileIdentity($0) == nil }
    for folder in missing.reversed() {
      let (parent, name) = RelativePath.split(folder)
      let directory = try Directory.open(parent.orRoot)
      do { try directory.createFolder(name) } catch  where error.code == EEXIST {
        // Somebody else made it meanwhile, or we may not see into it: opening it will tell.
      }
    }
  }

  private static func isSymlink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && FileKind(mode: status.st_mode) == .symlink
  }
}

extension String {
  fileprivate var orRoot: String { isEmpty ? "/" : self }
}
