/// A real directory for one test, gone with it.

import Foundation

/// An empty directory below the system's temporary one; it is removed when the value goes away.
package final class TemporaryDirectory: Sendable {
  /// Absolute and without symbolic links.
  package let path: String

  package init() throws {
    let made = FileManager.default.temporaryDirectory.appendingPathComponent("demarc-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    path = made.resolvingSymlinksInPath().path
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("'\(path)' is left behind: \(error)")
    }
  }

  /// `x` → `/tmp/…/x`
  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and makes the folders that lead to it.
  package func write(_ name: String, _ text: String = "") throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  package func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: self(name), toPath: self(other))
  }

  package func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: self(name))), as: UTF8.self)
  }

  /// The names in a folder, sorted; the hidden ones too.
  package func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(folder)).sorted()
  }

  /// Every path below a folder with the bytes that stand there as text; folders end in a slash.
  package func tree(_ folder: String = "") throws -> [String: String] {
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: self(folder)) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: self(path), isDirectory: &isFolder)
      result[isFolder.boolValue ? name + "/" : name] = exists && !isFolder.boolValue ? try text(path) : ""
    }
    return result
  }
}
