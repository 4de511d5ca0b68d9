/// What stands in a folder: names and kinds, in the same order on every machine.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a path leads to, symbolic links not followed.
enum FileKind: String, Sendable, Hashable {
  case file
  case folder
  case symlink = "symbolic link"
  case pipe = "named pipe"
  case socket
  case device

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symlink
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// Nil where the file system doesn't say.
  fileprivate init?(type: UInt8) {
    switch Int32(type) {
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .symlink
    case Int32(DT_FIFO): self = .pipe
    case Int32(DT_SOCK): self = .socket
    case Int32(DT_CHR), Int32(DT_BLK): self = .device
    default: return nil
    }
  }
}

struct DirectoryEntry: Sendable, Hashable {
  /// Bytes that aren't UTF-8 become U+FFFD.
  let name: String
  let isText: Bool
  let kind: FileKind
}

extension Directory {
  /// The entries without `.` and `..`, sorted by the UTF-8 bytes of their names.
  func entries() throws(DiskError) -> [DirectoryEntry] {
    let failure = { DiskError("list", self.shown, code: errno) }
    // A copy of the descriptor: closedir closes it. It shares our position, hence the rewind.
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    if copy < 0 { throw failure() }
    guard let stream = fdopendir(copy) else {
      let error = failure()
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    rewinddir(stream)

    var result: [DirectoryEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw failure() }
        break
      }
      let (name, isText) = Self.name(entry)
      if name == "." || name == ".." { continue }
      if let kind = FileKind(type: entry.pointee.d_type) {
        result.append(DirectoryEntry(name: name, isText: isText, kind: kind))
      } else if let status = try isText ? status(name) : nil {
        result.append(DirectoryEntry(name: name, isText: isText, kind: FileKind(mode: status.st_mode)))
      } else if !isText {
        result.append(DirectoryEntry(name: name, isText: false, kind: .file))
      }
    }
    return result.sorted { RelativePath.precedes($0.name, $1.name) }
  }

  private static func name(_ entry: UnsafeMutablePointer<dirent>) -> (name: String, isText: Bool) {
    // The field is declared with 256 bytes; the entry may end before them, so it is never copied whole.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    if let name = String(validatingCString: start) { return (name, true) }
    return (String(cString: start), false)
  }
}
