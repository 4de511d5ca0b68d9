/// Replacing an output directory by a finished site, as a whole or not at all.

import CDisk
import Workers

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

  /// Makes the output directory hold `files` and nothing else. They are made, compared and written on `workers`, a few
  /// at a time.
  ///
  /// A SIGINT, SIGTERM or SIGHUP during this is obeyed as soon as nothing is left beside the output: the
  /// process then dies of it.
  package func publish(_ files: [OutputFile], _ workers: Workers = .one) throws(DiskError) -> Publication {
    let blank = try Manifest(ofUnknown: files)
    let workers = Descriptors.workers(workers)
    let place = try OutputPlace.find(output, site: site, home: home)
    demarc_hold_signals()
    let result: Result<Publication, DiskError>
    do throws(DiskError) {
      result = .success(try publish(files, blank, at: place, workers))
    } catch {
      result = .failure(error)
    }
    let signal = demarc_release_signals()
    if signal != 0 { kill(getpid(), signal) }
    return try result.get()
  }

  /// What publishing the site would do that consists of the list of files with the sum `manifest`, if nothing: the output
  /// directory holds that list and exactly its files, which are read and summed on `workers`. Nil if it doesn't.
  package func confirm(manifest: UInt64, _ workers: Workers = .one) throws(DiskError) -> Publication? {
    let place = try OutputPlace.find(output, site: site, home: home)
    guard try !place.isLocked(), try !place.hasLeftovers(),
      let state = try OutputState.read(place.parent, place.name, shown: place.shown), let list = state.manifest,
      Checksum.xxh64(list.bytes) == manifest, try state.isWhole(Descriptors.workers(workers))
    else { return nil }
    return Publication(written: 0, unchanged: list.entries.count, removed: 0, list)
  }

  private func publish(
    _ files: [OutputFile], _ blank: Manifest, at place: OutputPlace, _ workers: Workers
  ) throws(DiskError) -> Publication {
    var known: OutputComparison?
    let present = try BuildLock.takeIfPresent(place)
    if present == nil, try !place.hasLeftovers(),
      let state = try OutputState.read(place.parent, place.name, shown: place.shown)
    {
      let comparison = try state.comparison(with: files, workers)
      if comparison.isComplete { return Self.nothingChanged(comparison) }
      known = comparison
    }
    let lock = if let present { present } else { try BuildLock.take(place) }
    let result: Publication
    do throws(DiskError) {
      result = try publishLocked(files, blank, at: place, known, workers)
    } catch {
      throw error.after { () throws(DiskError) in try lock.release() }
    }
    try lock.release()
    return result
  }

  /// - Parameter known: what was compared before the lock was taken; nil if nothing could be.
  private func publishLocked(
    _ files: [OutputFile], _ blank: Manifest, at place: OutputPlace, _ known: OutputComparison?, _ workers: Workers
  ) throws(DiskError) -> Publication {
    try place.recover()
    let old = try OutputState.read(place.parent, place.name, shown: place.shown)
    let comparison = if let known { known } else { try old?.comparison(with: files, workers) ?? .none }
    if comparison.isComplete { return Self.nothingChanged(comparison) }
    var staged: StagedSite
    do throws(DiskError) {
      staged = try Staging.write(files, blank, at: place, reusing: old, known: comparison, workers, advanced)
      if try !place.replace(old, taken: staged.taken, isAtomic: exchangesAtomically, workers) {
        try place.removeLeftover(place.staging)
        staged = try Staging.write(files, blank, at: place, reusing: nil, workers, advanced)
        _ = try place.replace(old, taken: staged.taken, isAtomic: exchangesAtomically, workers)
      }
    } catch {
      throw error.after { () throws(DiskError) in try place.removeLeftover(place.staging) }
    }
    // The list is the same where files were changed by somebody else.
    if staged.manifest == old?.manifest {
      return Publication(
        written: files.count - staged.matching, unchanged: staged.matching, removed: 0, staged.manifest)
    }
    let counts = staged.manifest.counts(since: old?.manifest)
    return Publication(
      written: counts.written, unchanged: counts.unchanged, removed: counts.removed, staged.manifest)
  }

  private static func nothingChanged(_ comparison: OutputComparison) -> Publication {
    let entries = comparison.matches.values.map(\.entry)
    return Publication(written: 0, unchanged: entries.count, removed: 0, Manifest(entries))
  }
}
