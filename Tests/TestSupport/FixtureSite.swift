/// Small sites on disk: a fixture laid over the smallest site that builds.

import Foundation

/// A temporary directory that holds the minimal site with the files of a fixture over it.
///
/// A file `setup` in the fixture makes what can't be committed, a command per line:
/// `fifo PATH`, `link PATH TARGET`, `write PATH TEXT`, `size PATH BYTES`, `mode PATH OCTAL`, `remove PATH`.
package struct FixtureSite: ~Copyable {
  package let directory: URL

  package init(overlaying fixture: String? = nil, base: String = "Tests/Fixtures/Sites/minimal") throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "demarc-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Repository.root.appending(path: base), to: directory)
    guard let fixture else { return }
    let source = Repository.root.appending(path: fixture)
    for path in try Self.files(below: source) where !Self.isInstruction(path) {
      let target = directory.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: source.appending(path: path)).write(to: target)
    }
    let setup = source.appending(path: "setup")
    guard FileManager.default.fileExists(atPath: setup.path) else { return }
    for line in try String(contentsOf: setup, encoding: .utf8).split(separator: "\n") { try run(String(line)) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: directory)
    } catch {
      print("left behind: \(directory.path): \(error)")
    }
  }

  /// Replaces `old`, which must stand exactly once in the file at `path`.
  package func replace(_ old: String, with new: String, in path: String) throws {
    let file = directory.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    guard text.components(separatedBy: old).count == 2 else { throw Missing(text: old, path: path) }
    try text.replacingOccurrences(of: old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  package struct Missing: Error {
    let text: String
    let path: String
  }

  /// The paths of all regular files below `directory`, sorted.
  package static func files(below directory: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: directory.path).filter { path in
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: directory.appending(path: path).path, isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue
    }.sorted()
  }

  private static func isInstruction(_ path: String) -> Bool {
    ["setup", "export", "expected.txt"].contains(path) || path.hasPrefix("output/")
  }

  private func run(_ line: String) throws {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    let path = directory.appending(path: words[1]).path
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    switch words[0] {
    case "fifo": mkfifo(path, 0o644)
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: words[2])
    case "write": try Data((words[2] + "\n").utf8).write(to: URL(filePath: path))
    case "size":
      try Data().write(to: URL(filePath: path))
      truncate(path, Int(words[2]) ?? 0)
    case "mode": chmod(path, mode_t(words[2], radix: 8) ?? 0)
    case "remove": try FileManager.default.removeItem(atPath: path)
    default: throw Missing(text: words[0], path: "setup")
    }
  }
}
