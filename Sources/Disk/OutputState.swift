/// What stands at the output directory before a build writes there.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The present content of the output directory, found to be replaceable.
struct OutputState: Sendable {
  let directory: Directory
  /// The list of what the last build wrote; nil for an empty folder.
  let manifest: Manifest?
  let listing: TreeListing

  /// Looks at the folder `name`; nil if there is none. Throws if anything in it isn't ours.
  ///
  /// - Parameter shown: how the folder is called in messages.
  static func read(_ parent: Directory, _ name: String, shown: String) throws(DiskError) -> OutputState? {
    guard let status = try parent.status(name) else { return nil }
    let kind = FileKind(mode: status.st_mode)
    if kind != .folder { throw .refused(shown, "it is a \(kind.rawValue), not a folder") }
    let directory = try parent.folder(name, shown: shown)
    // In this order: a build that is removing the folder meanwhile takes the manifest last.
    let marker = try directory.manifestBytes()
    let listing = try TreeListing.read(directory)
    let manifest = marker.flatMap { Manifest($0) }
    let foreign = listing.foreign(to: manifest)
    if let first = foreign.first {
      if marker == nil {
        throw .refused(
          shown, "it holds files that Demarc didn't write, such as '\(first)'",
          advice: "Choose another output directory, or an empty one: it is replaced as a whole.")
      }
      if manifest == nil {
        throw .refused(
          shown, "its list of files, '\(Manifest.name)', can't be understood",
          advice: "Remove the output directory by hand if nothing in it is yours.")
      }
      throw .refused(
        shown, "'\(first)' in it isn't Demarc's",
        advice: "Move it elsewhere: the output directory is replaced as a whole. "
          + "A file that belongs to the site has its place in the site directory.")
    }
    return OutputState(directory: directory, manifest: manifest, listing: listing)
  }

  /// How many of `files` aren't there with exactly these bytes; nil if other files are missing or too many.
  func differences(from files: [OutputFile], _ wanted: Manifest) throws(DiskError) -> Int? {
    guard let manifest, manifest == wanted else { return nil }
    var different = 0
    var current = (path: "", directory: directory as Directory?)
    for file in files.sorted(by: { RelativePath.precedes($0.path, $1.path) }) {
      let (folder, name) = RelativePath.split(file.path)
      if !RelativePath.same(folder, current.path) {
        current = (folder, try Self.ifThere { () throws(DiskError) in try directory.folder(folder) })
      }
      let bytes = try Self.ifThere { () throws(DiskError) in
        try current.directory?.read(name, atMost: file.bytes.count)
      }
      if bytes ?? nil != file.bytes { different += 1 }
    }
    return different
  }

  /// Nil if `read` finds nothing, or something else than was expected: a difference, not a failure.
  private static func ifThere<Value>(_ read: () throws(DiskError) -> Value) throws(DiskError) -> Value? {
    do { return try read() } catch {
      switch error.code {
      case ENOENT, ENOTDIR, ELOOP, EFBIG, EINVAL: return nil
      default: throw error
      }
    }
  }
}

extension Directory {
  fileprivate func manifestBytes() throws(DiskError) -> [UInt8]? {
    do { return try read(Manifest.name) } catch  where error.code == ENOENT { return nil }
  }
}
