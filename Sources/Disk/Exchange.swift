/// Putting the staged site in the place of the old one, and removing what then isn't needed.

import CDisk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutputPlace {
  /// Replaces the output directory by the staging folder.
  ///
  /// - Parameters:
  ///   - old: what stands there now, if anything does.
  ///   - isAtomic: false to do without the system call that exchanges two names, as some file systems must.
  func replace(_ old: OutputState?, isAtomic: Bool) throws(DiskError) {
    guard let old else {
      try parent.rename(staging, to: name)
      return
    }
    if isAtomic, try exchange() {
      do throws(DiskError) {
        try removeOld(staging, old.manifest)
      } catch  where error.cause == .refused {
        // Somebody put a file into the old site while the new one was written: it goes back where it was.
        _ = try exchange()
        throw error
      }
    } else {
      try parent.rename(name, to: aside)
      do throws(DiskError) {
        try parent.rename(staging, to: name)
      } catch {
        throw error.after { () throws(DiskError) in try parent.rename(aside, to: name) }
      }
      do throws(DiskError) {
        try removeOld(aside, old.manifest)
      } catch  where error.cause == .refused {
        try parent.rename(name, to: staging)
        try parent.rename(aside, to: name)
        throw error
      }
    }
  }

  /// Whether the file system could exchange the names of the staging folder and the output directory.
  private func exchange() throws(DiskError) -> Bool {
    if demarc_exchange(parent.descriptor, staging, name) == 0 { return true }
    switch errno {
    case EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP: return false
    default: throw DiskError("replace", shown, code: errno)
    }
  }

  private func removeOld(_ name: String, _ manifest: Manifest?) throws(DiskError) {
    let listing = try TreeListing.read(try parent.folder(name))
    if let foreign = listing.foreign(to: manifest).first {
      throw .refused(
        shown, "'\(foreign)' appeared in it during the build, and isn't Demarc's", advice: "Move it elsewhere.")
    }
    try parent.removeTree(name, listing)
  }

  /// Ends what a killed build began: afterwards the output is whole, and nothing stands beside it.
  /// Only to be called under the lock.
  func recover() throws(DiskError) {
    if try parent.status(aside) != nil, try parent.status(name) == nil {
      // Killed between the two renames: the old site goes back to its place.
      try parent.rename(aside, to: name)
    }
    try removeLeftover(aside)
    try removeLeftover(staging)
  }

  /// Whether a killed build left something.
  func hasLeftovers() throws(DiskError) -> Bool {
    if try parent.status(staging) != nil { return true }
    return try parent.status(aside) != nil
  }

  func removeLeftover(_ name: String) throws(DiskError) {
    let shown = parent.showing(name)
    if let state = try OutputState.read(parent, name, shown: shown) {
      try parent.removeTree(name, state.listing)
    }
  }
}
