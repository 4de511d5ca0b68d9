/// The site directory as a value: everything a build reads, read at once.

import Diagnostics
import Workers

/// One file of the site directory.
package struct SourceFile: Sendable, Hashable {
  /// Below the site directory, divided by `/`: `model/nodes.yaml`.
  package let path: String
  /// As authors see it in messages: `Content/model/nodes.yaml`.
  package let displayedPath: String
  package let bytes: [UInt8]

  package init(path: String, displayedPath: String, bytes: [UInt8]) {
    self.path = path
    self.displayedPath = displayedPath
    self.bytes = bytes
  }

  /// The file with its table of lines; made anew at each call.
  package var text: SourceText { SourceText(path: displayedPath, bytes: bytes) }
}

/// The content of a site directory.
///
/// Names that begin with a dot are not part of a site. A symbolic link stands for the file or folder it leads
/// to, if that is part of the same site.
package struct SourceTree: Sendable, Hashable {
  /// Sorted by the UTF-8 bytes of the path.
  package let files: [SourceFile]
  /// The folders below the site directory, empty ones too, sorted in the same way.
  package let directories: [String]

  package init(files: [SourceFile], directories: [String]) {
    self.files = files
    self.directories = directories
  }

  /// Reads all files below `directory`.
  ///
  /// Throws if there is no such directory, or the machine is out of descriptors or memory. Everything else
  /// that keeps a file from being read is a diagnostic at this file: with one, the tree has a hole, and no
  /// site may be made of it.
  ///
  /// - Parameter name: how the directory is called in messages: `Content`. Empty for none.
  package static func read(
    _ directory: String, displayedAs name: String, limits: ReadLimits = .standard, _ workers: Workers = .one
  ) throws(DiskError) -> Diagnosed<SourceTree> {
    var walk = try TreeWalk(directory, displayedAs: name, limits: limits, rules: .source, workers)
    try walk.run()
    return Diagnosed(
      SourceTree(files: walk.sortedFiles, directories: walk.sortedFolders), walk.diagnostics.report())
  }
}

/// An output directory as a value, whoever wrote it.
package enum OutputTree {
  /// Reads all files below `directory` but `.git` and our list of files, sorted by the UTF-8 bytes of the path.
  ///
  /// Errors are as for `SourceTree.read`; names are taken as they are.
  package static func read(
    _ directory: String, displayedAs name: String, limits: ReadLimits = .standard, _ workers: Workers = .one
  ) throws(DiskError) -> Diagnosed<[OutputFile]> {
    var walk = try TreeWalk(directory, displayedAs: name, limits: limits, rules: .output, workers)
    try walk.run()
    let files = walk.sortedFiles.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    return Diagnosed(files, walk.diagnostics.report())
  }
}
