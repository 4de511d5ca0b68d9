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
  /// - Parameters:
  ///   - shown: how the folder is called in messages.
  ///   - isLeftover: the folder has the name of one that a killed build leaves. If its list of files is torn,
  ///     then by a power cut while it was staged: an old site on its way out had a whole one.
  static func read(
    _ parent: Directory, _ name: String, shown: String, isLeftover: Bool = false
  ) throws(DiskError) -> OutputState? {
    guard let status = try parent.status(name) else { return nil }
    let kind = FileKind(mode: status.st_mode)
    if kind != .folder { throw .refused(shown, "it is a \(kind.rawValue), not a folder") }
    let directory = try parent.folder(name, shown: shown)
    // In this order: a build that is removing the folder meanwhile takes the manifest last.
    let marker = try directory.manifestBytes()
    let listing = try TreeListing.read(directory)
    let manifest = marker.flatMap { Manifest($0) }
    let isTornStaging = isLeftover && marker != nil && manifest == nil
    if !isTornStaging, let first = listing.foreign(to: manifest).first {
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
}

extension Directory {
  fileprivate func manifestBytes() throws(DiskError) -> [UInt8]? {
    do { return try read(Manifest.name) } catch  where error.code == ENOENT { return nil }
  }
}
