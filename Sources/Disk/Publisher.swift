/// Replacing an output directory by a finished site, as a whole or not at all.

import CDisk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a site: stages it beside the output, syncs, exchanges the two, removes the old one.
///
/// At every moment, also after a kill or a power cut, the output directory holds one complete site or, where
/// the file system can't exchange names, the next build restores it. Files that no build wrote are never
/// removed: the build is refused. Where nothing would change, nothing is written.
package struct Publisher: Sendable {
  private let output: String
  private let site: String?
  private let home: String?
  private let advanced: @Sendable (_ count: Int, _ total: Int) -> Void
  /// Tests set this to false, to play a file system that can't exchange names.
  var exchangesAtomically = true

  /// - Parameters:
  ///   - output: the directory to write. It is replaced as a whole; it and those that lead to it are made if missing.
  ///   - site: the directory that the build reads. The output may neither be it, nor stand in it, nor hold it.
  ///   - home: the user's home directory, which is refused as output.
  ///   - advanced: called when so many more of all files stand beside the output.
  package init(
    output: String, site: String?, home: String?,
    advanced: @escaping @Sendable (_ count: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.output = output
    self.site = site
    self.home = home
    self.advanced = advanced
  }

  /// Makes the output directory hold `files` and nothing else.
  ///
  /// A SIGINT, SIGTERM or SIGHUP during this is obeyed as soon as nothing is left beside the output: the
  /// process then dies of it.
  package func publish(_ files: [OutputFile]) throws(DiskError) -> Publication {
    let wanted = try Manifest(of: files)
    let place = try OutputPlace.find(output, site: site, home: home)
    demarc_hold_signals()
    let result: Result<Publication, DiskError>
    do throws(DiskError) {
      result = .success(try publish(files, wanted, at: place))
    } catch {
      result = .failure(error)
    }
    let signal = demarc_release_signals()
    if signal != 0 { kill(getpid(), signal) }
    return try result.get()
  }

  private func publish(
    _ files: [OutputFile], _ wanted: Manifest, at place: OutputPlace
  ) throws(DiskError) -> Publication {
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    let present = try BuildLock.takeIfPresent(place)
    if present == nil, try !place.hasLeftovers(),
      let state = try OutputState.read(place.parent, place.name, shown: place.shown),
      try state.differences(from: files, wanted) == 0
    {
      return Publication(written: 0, unchanged: files.count, removed: 0, bytes: bytes)
    }
    let lock = if let present { present } else { try BuildLock.take(place) }
    let result: Publication
    do throws(DiskError) {
      result = try publishLocked(files, wanted, at: place, bytes)
    } catch {
      throw error.after { () throws(DiskError) in try lock.release() }
    }
    try lock.release()
    return result
  }

  private func publishLocked(
    _ files: [OutputFile], _ wanted: Manifest, at place: OutputPlace, _ bytes: Int
  ) throws(DiskError) -> Publication {
    try place.recover()
    let old = try OutputState.read(place.parent, place.name, shown: place.shown)
    let differences = try old?.differences(from: files, wanted)
    if differences == 0 { return Publication(written: 0, unchanged: files.count, removed: 0, bytes: bytes) }
    do throws(DiskError) {
      var reused = try Staging.write(files, wanted, at: place, reusing: old, advanced)
      if try !place.replace(old, reused: reused, isAtomic: exchangesAtomically) {
        try place.removeLeftover(place.staging)
        reused = try Staging.write(files, wanted, at: place, reusing: nil, advanced)
        _ = try place.replace(old, reused: reused, isAtomic: exchangesAtomically)
      }
    } catch {
      throw error.after { () throws(DiskError) in try place.removeLeftover(place.staging) }
    }
    if let differences {
      return Publication(written: differences, unchanged: files.count - differences, removed: 0, bytes: bytes)
    }
    let counts = wanted.counts(since: old?.manifest)
    return Publication(
      written: counts.written, unchanged: counts.unchanged, removed: counts.removed, bytes: bytes)
  }
}
