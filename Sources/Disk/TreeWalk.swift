/// The walk through a directory that reads every file, and stays inside.

import Diagnostics
import Synchronization
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Visits folder after folder; three descriptors are open at a time, however deep the tree, and one for each further
/// worker: the files of a folder are read on all of them.
struct TreeWalk {
  /// What is part of the tree.
  enum Rules {
    /// Names must be fit for a site; those with a leading dot are passed over.
    case source
    /// All but `.git` and our own list of files.
    case output
  }

  private struct Folder {
    /// As seen from the top: may lead through symbolic links.
    let path: String
    /// Where it really is, below the top.
    let real: String
    /// The real paths of the folders it was reached through, itself included.
    let trail: [String]
  }

  private let top: Directory
  private let canonical: String
  private let limits: ReadLimits
  private let rules: Rules
  private let workers: Workers
  private var pending: [Folder] = []
  private var isStopped = false
  private var totalBytes = 0
  private var entryCount = 0
  private var files: [SourceFile] = []
  private var folders: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ directory: String, displayedAs name: String, limits: ReadLimits, rules: Rules, _ workers: Workers
  ) throws(DiskError) {
    canonical = try AbsolutePath.canonical(directory)
    top = try Directory.open(canonical, shown: name)
    self.limits = limits
    self.rules = rules
    self.workers = Descriptors.workers(workers)
  }

  var sortedFiles: [SourceFile] { files.sorted { RelativePath.precedes($0.path, $1.path) } }
  var sortedFolders: [String] { folders.sorted { RelativePath.precedes($0, $1) } }

  mutating func run() throws(DiskError) {
    pending = [Folder(path: "", real: "", trail: [""])]
    while !isStopped, let folder = pending.popLast() {
      do throws(DiskError) { try visit(folder) } catch { try report(error, at: folder.path, "folder") }
    }
  }

  private mutating func visit(_ folder: Folder) throws(DiskError) {
    let directory = try top.folder(folder.real)
    let entries = try directory.entries().filter(isPart)
    if rules == .source { checkNames(entries, in: folder) }
    let contents = contents(of: entries, in: directory)
    let waiting = pending.count
    // The first of them comes next: what is read in order is sorted quickly.
    defer { pending[waiting...].reverse() }
    for (entry, content) in zip(entries, contents) where !isStopped {
      guard entry.isText else {
        add(.fileName, "name is not UTF-8", at: RelativePath.joined(folder.path, entry.name))
        continue
      }
      entryCount += 1
      if entryCount > limits.entries {
        stop("more than \(limits.entries) files and folders", at: folder.path)
        return
      }
      try take(entry.kind, entry.name, of: directory, in: folder, content)
    }
  }

  private func isPart(_ entry: DirectoryEntry) -> Bool {
    switch rules {
    case .source: !entry.name.hasPrefix(".")
    case .output: entry.name != ".git" && entry.name != Manifest.name
    }
  }

  /// What stands in the files among `entries`; nil for what is none, and for what is beyond the limit of all files.
  private func contents(of entries: [DirectoryEntry], in directory: Directory) -> [Result<[UInt8], DiskError>?] {
    let left = limits.totalBytes - totalBytes
    let count = Atomic(0)
    let limit = limits.fileBytes
    return workers.map(entries, batch: 8) { entry -> Result<[UInt8], DiskError>? in
      guard entry.kind == .file, entry.isText, count.load(ordering: .relaxed) <= left else { return nil }
      do throws(DiskError) {
        let bytes = try directory.read(entry.name, atMost: limit)
        count.wrappingAdd(bytes.count, ordering: .relaxed)
        return .success(bytes)
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func take(
    _ kind: FileKind, _ name: String, of directory: Directory, in folder: Folder,
    _ content: Result<[UInt8], DiskError>?
  ) throws(DiskError) {
    let path = RelativePath.joined(folder.path, name)
    switch kind {
    case .file: try read(name, of: directory, as: path, content)
    case .folder: enter(path, real: RelativePath.joined(folder.real, name), from: folder)
    case .symlink: try follow(name, as: path, in: folder)
    case .pipe, .socket, .device:
      add(.specialFile, "\(kind.rawValue) in place of a file", at: path)
    }
  }

  private mutating func enter(_ path: String, real: String, from folder: Folder) {
    if folder.trail.contains(where: { RelativePath.same($0, real) }) {
      add(.badSymlink, "symbolic link leads back to a folder that it stands in", at: path)
    } else if folder.trail.count > limits.depth {
      add(.fileLimit, "more than \(limits.depth) folders inside each other", at: path)
    } else {
      folders.append(path)
      pending.append(Folder(path: path, real: real, trail: folder.trail + [real]))
    }
  }

  /// - Parameter content: what was read before; nil to read it now.
  private mutating func read(
    _ name: String, of directory: Directory, as path: String, _ content: Result<[UInt8], DiskError>? = nil
  ) throws(DiskError) {
    do throws(DiskError) {
      let bytes = if let content { try content.get() } else { try directory.read(name, atMost: limits.fileBytes) }
      totalBytes += bytes.count
      if totalBytes > limits.totalBytes {
        stop("more than \(ReadLimits.words(limits.totalBytes)) in all files", at: path)
        return
      }
      files.append(SourceFile(path: path, displayedPath: top.showing(path), bytes: bytes))
    } catch  where error.code == EFBIG {
      add(.fileLimit, "file of more than \(ReadLimits.words(limits.fileBytes))", at: path)
    } catch {
      try report(error, at: path, "file")
    }
  }

  /// Follows a symbolic link if it leads to a part of the same tree, by the real path of what it leads to.
  private mutating func follow(_ name: String, as path: String, in folder: Folder) throws(DiskError) {
    let link = [canonical == "/" ? "" : canonical, folder.real, name].filter { $0 != "" }.joined(separator: "/")
    let target: String
    do throws(DiskError) { target = try AbsolutePath.canonical(link) } catch {
      switch error.code {
      case ENOENT, ENOTDIR: add(.badSymlink, "symbolic link leads nowhere", at: path)
      case ELOOP: add(.badSymlink, "symbolic link leads in a circle", at: path)
      default: try report(error, at: path, "symbolic link")
      }
      return
    }
    guard let real = AbsolutePath.part(of: target, below: canonical) else {
      add(.badSymlink, "symbolic link leads out of the \(rules == .source ? "site" : "output") directory", at: path)
      return
    }
    if rules == .source, real.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      add(.badSymlink, "symbolic link leads to a hidden file", at: path)
      return
    }
    let (parent, last) = RelativePath.split(real)
    do throws(DiskError) {
      // The top itself has no name in a folder that we may look into.
      if real.isEmpty { return enter(path, real: "", from: folder) }
      let directory = try top.folder(parent)
      guard let status = try directory.status(last) else { throw DiskError("read", path, code: ENOENT) }
      switch FileKind(mode: status.st_mode) {
      case .folder: enter(path, real: real, from: folder)
      case .file: try read(last, of: directory, as: path)
      case let kind: add(.specialFile, "\(kind.rawValue) in place of a file", at: path)
      }
    } catch {
      try report(error, at: path, "symbolic link")
    }
  }

  // MARK: - Diagnostics

  private mutating func report(_ error: DiskError, at path: String, _ what: String) throws(DiskError) {
    guard let code = error.code, !ErrorNumber.isExhaustion(code) else { throw error }
    // It was listed a moment ago.
    let reason = code == ENOENT ? "it vanished during the build" : ErrorNumber.words(code)
    add(.unreadableFile, "\(what) can't be read: \(reason)", at: path)
  }

  private mutating func stop(_ headline: String, at path: String) {
    add(.fileLimit, headline, at: path)
    isStopped = true
  }

  private mutating func add(_ rule: Rule, _ headline: String, at path: String) {
    diagnostics.append(Diagnostic(rule, headline, at: location(path)))
  }

  private func location(_ path: String) -> SourceLocation {
    SourceLocation(startOf: path.isEmpty ? top.shown : top.showing(path))
  }

  private mutating func checkNames(_ entries: [DirectoryEntry], in folder: Folder) {
    let names = FileNames(limits: limits)
    for entry in entries where entry.isText {
      let path = RelativePath.joined(folder.path, entry.name)
      for problem in names.problems(entry.name, path: path) { add(.fileName, problem, at: path) }
    }
    for (first, second) in FileNames.collisions(entries.map(\.name)) {
      diagnostics.append(
        Diagnostic(
          .pathCollision, "'\(second)' is the same name as '\(first)' to many file systems",
          at: location(RelativePath.joined(folder.path, second)),
          explanation: "They ignore case, or the way in which accents are composed.",
          notes: [.init("the other one is here", at: location(RelativePath.joined(folder.path, first)))]))
    }
  }
}
