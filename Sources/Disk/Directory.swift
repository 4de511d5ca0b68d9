/// An open folder: entries are reached relative to it, so that nothing changes meaning if a path is renamed.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open folder; it is closed when nobody holds it any more.
final class Directory: Sendable {
  let descriptor: Int32
  /// How it is called in messages.
  let shown: String

  private init(descriptor: Int32, shown: String) {
    self.descriptor = descriptor
    self.shown = shown
  }

  deinit { close(descriptor) }

  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens the folder at `path`; symbolic links are followed.
  static func open(_ path: String, shown: String? = nil) throws(DiskError) -> Directory {
    let descriptor = try openRelative(AT_FDCWD, path, flags, shown ?? path)
    return Directory(descriptor: descriptor, shown: shown ?? path)
  }

  /// Opens the folder at `path` below this one, part by part, through no symbolic link. An empty path is
  /// this folder.
  ///
  /// - Parameter shown: how it is called in messages, if not by its path.
  func folder(_ path: String, shown: String? = nil) throws(DiskError) -> Directory {
    var current = self
    var rest = path[...].utf8
    while !rest.isEmpty {
      let part = String(rest.prefix { $0 != UInt8(ascii: "/") }) ?? ""
      rest = rest.dropFirst(part.utf8.count + 1)
      let label = rest.isEmpty ? shown ?? current.showing(part) : current.showing(part)
      let descriptor = try Self.openRelative(current.descriptor, part, Self.flags | O_NOFOLLOW, label)
      current = Directory(descriptor: descriptor, shown: label)
    }
    return current
  }

  private static func openRelative(
    _ descriptor: Int32, _ path: String, _ flags: Int32, _ shown: String
  ) throws(DiskError) -> Int32 {
    let result = Descriptors.retrying { openat(descriptor, path, flags) }
    if result < 0 { throw DiskError("open", shown, code: errno) }
    return result
  }

  /// The path of `entry` for a message.
  func showing(_ entry: String) -> String {
    shown.isEmpty ? entry : shown.hasSuffix("/") ? shown + entry : "\(shown)/\(entry)"
  }

  /// What `entry` is, itself: a symbolic link is not followed. Nil if there is none.
  func status(_ entry: String) throws(DiskError) -> stat? {
    var status = stat()
    if fstatat(descriptor, entry, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    if errno == ENOENT { return nil }
    throw DiskError("look at", showing(entry), code: errno)
  }

  /// The bytes of the regular file `entry`, which isn't followed if it is a symbolic link.
  func read(_ entry: String, atMost limit: Int = .max) throws(DiskError) -> [UInt8] {
    // Without O_NONBLOCK, opening a FIFO would wait for somebody to write.
    let file = Descriptors.retrying { openat(descriptor, entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    if file < 0 { throw DiskError("read", showing(entry), code: errno) }
    defer { close(file) }
    var status = stat()
    if fstat(file, &status) != 0 { throw DiskError("read", showing(entry), code: errno) }
    guard FileKind(mode: status.st_mode) == .file else { throw DiskError("read", showing(entry), code: EINVAL) }
    if Int(status.st_size) > limit { throw DiskError("read", showing(entry), code: EFBIG) }
    guard let bytes = Descriptors.readAll(file, expected: Int(status.st_size)) else {
      throw DiskError("read", showing(entry), code: errno)
    }
    return bytes
  }

  /// Makes the file `entry` with `bytes`, readable by everybody whatever the umask. It must not exist, and doesn't
  /// after a failure.
  ///
  /// - Parameter isSynced: have the disk confirm it.
  func create(_ entry: String, _ bytes: [UInt8], isSynced: Bool = false) throws(DiskError) {
    let file = Descriptors.retrying {
      openat(descriptor, entry, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
    if file < 0 { throw DiskError("write", showing(entry), code: errno) }
    var code = Descriptors.writeAll(bytes, to: file)
    if code == 0, fchmod(file, 0o644) != 0, !Self.lacksModes(errno) { code = errno }
    if code == 0, isSynced, fsync(file) != 0 { code = errno }
    // Network file systems report a full disk only here.
    if close(file) != 0, code == 0, errno != EINTR { code = errno }
    if code != 0 {
      unlinkat(descriptor, entry, 0)
      throw DiskError("write", showing(entry), code: code)
    }
  }

  /// Makes `bytes` the content of `entry`, a file that `create` made.
  func overwrite(_ entry: String, _ bytes: [UInt8]) throws(DiskError) {
    let file = Descriptors.retrying { openat(descriptor, entry, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC) }
    if file < 0 { throw DiskError("write", showing(entry), code: errno) }
    var code = Descriptors.writeAll(bytes, to: file)
    if close(file) != 0, code == 0, errno != EINTR { code = errno }
    if code != 0 { throw DiskError("write", showing(entry), code: code) }
  }

  /// Makes the folder at `path`, open to readers whatever the umask. It must not exist, and doesn't after a failure.
  func createFolder(_ path: String) throws(DiskError) {
    if mkdirat(descriptor, path, 0o755) != 0 { throw DiskError("make", showing(path), code: errno) }
    if fchmodat(descriptor, path, 0o755, 0) != 0, !Self.lacksModes(errno) {
      let error = DiskError("make", showing(path), code: errno)
      unlinkat(descriptor, path, AT_REMOVEDIR)
      throw error
    }
  }

  /// We own what we have just made, so being refused can only mean a file system without modes (FAT).
  private static func lacksModes(_ code: Int32) -> Bool {
    code == EPERM || code == ENOTSUP || code == ENOSYS
  }

  /// Removes the file `entry`, if there is one.
  func removeFile(_ entry: String) throws(DiskError) {
    if unlinkat(descriptor, entry, 0) != 0, errno != ENOENT {
      throw DiskError("remove", showing(entry), code: errno)
    }
  }

  /// Removes the empty folder at `path`, if there is one.
  func removeFolder(_ path: String) throws(DiskError) {
    if unlinkat(descriptor, path, AT_REMOVEDIR) != 0, errno != ENOENT {
      throw DiskError("remove", showing(path), code: errno)
    }
  }

  /// Gives the entry `old` the name `new`, in this folder.
  func rename(_ old: String, to new: String) throws(DiskError) {
    if renameat(descriptor, old, descriptor, new) != 0 { throw DiskError("rename", showing(old), code: errno) }
  }
}
