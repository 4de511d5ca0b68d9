/// Files in a folder that was empty, or wasn't there.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum NewFolder {
  /// Whether `write` would take `folder`: it is missing, or holds hidden files only.
  package static func check(_ folder: String) throws(DiskError) {
    let path = try AbsolutePath.resolvingExisting(folder)
    guard let identity = FileIdentity(path) else { return }
    guard identity.kind == .folder else { throw .refused(folder, "it is a \(identity.kind.rawValue)") }
    let entries = try Directory.open(path, shown: folder).entries()
    if let first = entries.first(where: { !$0.name.hasPrefix(".") }) {
      throw .refused(folder, "it isn't empty: there is '\(first.name)'", advice: "Choose another folder.")
    }
  }

  /// Makes `folder`, if it is missing, and writes `files` in it. A folder that holds anything but hidden files is
  /// refused, and no file is ever written over.
  package static func write(_ files: [OutputFile], to folder: String) throws(DiskError) {
    try check(folder)
    let path = try AbsolutePath.resolvingExisting(folder)
    try AbsolutePath.makeFolders(path)
    let top = try Directory.open(path, shown: folder)
    var made: Set<String> = [""]
    for file in files {
      let (parent, name) = RelativePath.split(file.path)
      var parts = ""
      for part in parent.split(separator: "/") {
        parts = RelativePath.joined(parts, String(part))
        if made.insert(parts).inserted { try top.createFolder(parts) }
      }
      try top.folder(parent).create(name, file.bytes)
    }
  }
}
