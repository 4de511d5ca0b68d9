/// What stands beside a file while it is written, and what a process that was killed has left of it.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The names `.NAME.demarc-NUMBER`, with the number of the process that writes.
struct BegunFile {
  private let start: String

  init(of name: String) { start = ".\(name).demarc-" }

  func name(for process: pid_t) -> String { start + String(process) }

  /// Removes what processes that are gone have left in `directory`, and what one left that had our number.
  ///
  /// Only a regular file of this user goes. If its process is at work in another container, where we can't see it,
  /// then that one can't give its file the name any more and says so; nothing else is lost.
  func removeLeftovers(in directory: Directory) throws(DiskError) {
    for entry in try directory.entries() where entry.kind == .file && entry.isText {
      guard let process = process(of: entry.name), process == getpid() || Self.isGone(process),
        let status = try directory.status(entry.name), FileKind(mode: status.st_mode) == .file,
        status.st_uid == geteuid()
      else { continue }
      try directory.removeFile(entry.name)
    }
  }

  /// The number in `entry`, if it is such a name.
  private func process(of entry: String) -> pid_t? {
    guard entry.utf8.starts(with: start.utf8) else { return nil }
    let digits = entry.utf8.dropFirst(start.utf8.count)
    guard let first = digits.first, first != UInt8(ascii: "0"), digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return String(digits).flatMap { pid_t($0) }
  }

  /// A process of somebody else's, which may not be asked, is there.
  private static func isGone(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
}
