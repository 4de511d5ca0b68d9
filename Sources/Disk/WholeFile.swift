/// Single files for the command line: read whole, written whole or not at all.

import CDisk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum WholeFile {
  /// The bytes of the file at `path`; symbolic links are followed. A pipe is read to its end.
  package static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let descriptor = Descriptors.retrying { open(path, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { throw DiskError("read", path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0,
      let bytes = Descriptors.readAll(descriptor, expected: Int(status.st_size))
    else { throw DiskError("read", path, code: errno) }
    return bytes
  }

  /// All that comes from standard input until its end.
  package static func readStandardInput() throws(DiskError) -> [UInt8] {
    guard let bytes = Descriptors.readAll(STDIN_FILENO, expected: 0) else {
      throw DiskError("read", "standard input", code: errno)
    }
    return bytes
  }

  /// Writes all of `bytes` to standard output.
  package static func writeStandardOutput(_ bytes: [UInt8]) throws(DiskError) {
    let code = Descriptors.writeAll(bytes, to: STDOUT_FILENO)
    if code != 0 { throw DiskError("write", "standard output", code: code) }
  }

  /// Writes as much of `bytes` to standard error as it takes.
  package static func writeStandardError(_ bytes: [UInt8]) { _ = Descriptors.writeAll(bytes, to: STDERR_FILENO) }

  /// Opens what the caller has closed of standard input, output and error, so that no file of ours gets their
  /// numbers and takes what is meant for them. Nothing can be read from or written to what is opened here.
  package static func reserveStandardStreams() {
    for (descriptor, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", flags) }
  }

  /// Makes the file at `path` hold `bytes`: readers see the old bytes or the new ones, also after a power cut.
  /// A pipe or device, such as `/dev/stdout`, is written to.
  ///
  /// - Parameter isSynced: false for a file that may be lost or torn by a power cut.
  package static func write(_ bytes: [UInt8], to path: String, isSynced: Bool = true) throws(DiskError) {
    if let identity = FileIdentity(path), identity.kind != .file {
      return try writeThrough(bytes, to: path)
    }
    let target = try AbsolutePath.resolvingExisting(path)
    let (folder, name) = RelativePath.split(target)
    let directory = try Directory.open(folder.isEmpty ? "/" : folder)
    let begun = BegunFile(of: name)
    let temporary = begun.name(for: getpid())
    // A signal is obeyed once nothing is left beside the file.
    demarc_hold_signals()
    let result: Result<Void, DiskError>
    do throws(DiskError) {
      try begun.removeLeftovers(in: directory)
      try directory.create(temporary, bytes, isSynced: isSynced)
      try directory.rename(temporary, to: name)
      result = .success(())
    } catch {
      result = .failure(error.after { () throws(DiskError) in try directory.removeFile(temporary) })
    }
    let signal = demarc_release_signals()
    if signal != 0 { kill(getpid(), signal) }
    try result.get()
  }

  /// Adds `bytes` to the end of the file at `path`, which is made if it is missing.
  package static func append(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try write(bytes, to: path, flags: O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC)
  }

  /// Makes the folders that lead to the file at `path`.
  package static func makeFolder(of path: String) throws(DiskError) {
    let (folder, _) = RelativePath.split(try AbsolutePath.resolvingExisting(path))
    try AbsolutePath.makeFolders(folder)
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try write(bytes, to: path, flags: O_WRONLY | O_CLOEXEC)
  }

  private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(DiskError) {
    let descriptor = Descriptors.retrying { open(path, flags, 0o644) }
    if descriptor < 0 { throw DiskError("write", path, code: errno) }
    defer { close(descriptor) }
    let code = Descriptors.writeAll(bytes, to: descriptor)
    if code != 0 { throw DiskError("write", path, code: code) }
  }
}
