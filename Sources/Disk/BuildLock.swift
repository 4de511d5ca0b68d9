/// One build at a time writes an output directory.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lock of an output directory: a file beside it, held with `flock` and gone after the build. The system
/// lets go of it when the process dies, however that happens; a file that stays behind locks nobody out.
struct BuildLock {
  private let place: OutputPlace
  private let descriptor: Int32

  /// Takes the lock, or says that another build has it.
  static func take(_ place: OutputPlace) throws(DiskError) -> BuildLock {
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
      let descriptor = Descriptors.retrying { openat(place.parent.descriptor, place.lock, flags, 0o644) }
      if descriptor < 0 { throw DiskError("lock", place.parent.showing(place.lock), code: errno) }
      if let lock = try lock(descriptor, place) {
        // With an odd umask, the next build couldn't open what this one leaves if it is killed.
        fchmod(descriptor, 0o644)
        return lock
      }
    }
  }

  /// Takes the lock if its file is there: then another build is at work, or was killed.
  static func takeIfPresent(_ place: OutputPlace) throws(DiskError) -> BuildLock? {
    let flags = O_RDWR | O_NOFOLLOW | O_CLOEXEC
    let descriptor = Descriptors.retrying { openat(place.parent.descriptor, place.lock, flags) }
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw DiskError("lock", place.parent.showing(place.lock), code: errno)
    }
    return try lock(descriptor, place)
  }

  /// Nil if the file was removed between opening and locking it: then the lock means nothing.
  private static func lock(_ descriptor: Int32, _ place: OutputPlace) throws(DiskError) -> BuildLock? {
    var isHeld = false
    defer { if !isHeld { close(descriptor) } }
    if Descriptors.retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      if errno == EWOULDBLOCK {
        throw DiskError(
          .busy, "write", place.shown, "another build is writing it", advice: "Wait for it to end, then try again.")
      }
      throw DiskError("lock", place.parent.showing(place.lock), code: errno)
    }
    var ours = stat()
    if fstat(descriptor, &ours) != 0 {
      throw DiskError("lock", place.parent.showing(place.lock), code: errno)
    }
    isHeld = try place.parent.status(place.lock).map { $0.st_ino == ours.st_ino } ?? false
    return isHeld ? BuildLock(place: place, descriptor: descriptor) : nil
  }

  func release() throws(DiskError) {
    defer { close(descriptor) }
    try place.parent.removeFile(place.lock)
  }
}
