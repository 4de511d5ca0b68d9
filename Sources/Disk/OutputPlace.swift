/// Where a site is written, and where it never is.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The output directory as a name in its open parent folder.
struct OutputPlace: Sendable {
  let parent: Directory
  let name: String
  /// As the user gave it.
  let shown: String

  // One build at a time works on an output, so these names need not be unique.
  /// The folder in which the new site is put together.
  var staging: String { ".\(name).demarc-new" }
  /// The old site, on its way out, where the file system can't exchange.
  var aside: String { ".\(name).demarc-old" }
  var lock: String { ".\(name).demarc-lock" }

  /// Finds the place for `output`, and makes the folders that lead to it.
  ///
  /// - Parameters:
  ///   - site: the directory that the build reads, if it reads one.
  ///   - home: the user's home directory, if known.
  static func find(_ output: String, site: String?, home: String?) throws(DiskError) -> OutputPlace {
    let path = try AbsolutePath.resolvingExisting(output)
    if path == "/" { throw .refused(output, "it is the root of the file system", advice: advice) }
    let target = FileIdentity(path)
    if let home, let identity = FileIdentity(home), identity == target {
      throw .refused(output, "it is your home directory", advice: advice)
    }
    if let site {
      let canonical = try AbsolutePath.canonical(site)
      let sources = FileIdentity(canonical)
      if let target, target == sources { throw .refused(output, "it is the site directory itself", advice: advice) }
      if let target, AbsolutePath.ancestors(canonical).contains(where: { FileIdentity($0) == target }) {
        throw .refused(output, "the site directory stands inside it", advice: advice)
      }
      if AbsolutePath.ancestors(path).contains(where: { FileIdentity($0) == sources }) {
        throw .refused(
          output, "it stands inside the site directory, where the next build would read it", advice: advice)
      }
    }
    if let target, target.kind != .folder { throw .refused(output, "it is a \(target.kind.rawValue), not a folder") }

    let (folder, name) = RelativePath.split(path)
    try AbsolutePath.makeFolders(folder)
    return OutputPlace(parent: try .open(folder.isEmpty ? "/" : folder), name: name, shown: output)
  }

  private static let advice = "Choose another output directory: it is replaced as a whole."
}

/// What a path leads to, recognised whatever the path is called.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
  let kind: FileKind

  /// Nil if nothing is there, or nothing that may be seen.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
    kind = FileKind(mode: status.st_mode)
  }
}
