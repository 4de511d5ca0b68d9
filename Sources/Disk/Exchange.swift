/// Putting the staged site in the place of the old one, and removing what then isn't needed.

import CDisk
import Workers

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
  ///   - taken: the files that both share for the moment.
  ///   - isAtomic: false to do without the system call that exchanges two names, as some file systems must.
  /// - Returns: false if one of the files that both share was edited meanwhile; all is then as before.
  func replace(
    _ old: OutputState?, taken: [ReusedFiles.Taken], isAtomic: Bool, _ workers: Workers
  ) throws(DiskError) -> Bool {
    guard let old else {
      try parent.rename(staging, to: name)
      return true
    }
    let oldName = try swap(isAtomic)
    let isUntouched: Bool
    let listing: TreeListing
    do throws(DiskError) {
      isUntouched = try taken.areUntouched(in: parent.folder(name), workers)
      listing = try TreeListing.read(parent.folder(oldName))
      if let foreign = listing.foreign(to: old.manifest).first {
        throw .refused(
          shown, "'\(foreign)' appeared in it during the build, and isn't Demarc's", advice: "Move it elsewhere.")
      }
    } catch {
      throw error.after { () throws(DiskError) in try swapBack(oldName) }
    }
    if isUntouched { try parent.removeTree(oldName, listing) } else { try swapBack(oldName) }
    return isUntouched
  }

  /// Gives the staging folder the name of the output; the result is the name that the old site has then.
  private func swap(_ isAtomic: Bool) throws(DiskError) -> String {
    if isAtomic, try exchange() { return staging }
    try parent.rename(name, to: aside)
    do throws(DiskError) {
      try parent.rename(staging, to: name)
    } catch {
      throw error.after { () throws(DiskError) in try parent.rename(aside, to: name) }
    }
    return aside
  }

  private func swapBack(_ oldName: String) throws(DiskError) {
    if oldName == staging {
      _ = try exchange()
    } else {
      try parent.rename(name, to: staging)
      try parent.rename(aside, to: name)
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

  /// Whether a build is at work, or was killed.
  func isLocked() throws(DiskError) -> Bool { try parent.status(lock) != nil }

  /// Whether a killed build left something.
  func hasLeftovers() throws(DiskError) -> Bool {
    if try parent.status(staging) != nil { return true }
    return try parent.status(aside) != nil
  }

  /// Removes the folder `name` that a build has made beside the output, if it is there.
  func removeLeftover(_ name: String) throws(DiskError) {
    let shown = parent.showing(name)
    if let state = try OutputState.read(parent, name, shown: shown, isLeftover: true) {
      try parent.removeTree(name, state.listing)
    }
  }
}
