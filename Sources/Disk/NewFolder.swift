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
  /// refused, and no file is ever written over. If one can't be written, those before it are removed again.
  package static func write(_ files: [OutputFile], to folder: String) throws(DiskError) {
    try check(folder)
    let path = try AbsolutePath.resolvingExisting(folder)
    try AbsolutePath.makeFolders(path)
    let top = try Directory.open(path, shown: folder)
    let folders = FilesByFolder(files).needed
    var made = (folders: 0, files: 0)
    do throws(DiskError) {
      for folder in folders {
        try top.createFolder(folder)
        made.folders += 1
      }
      for file in files {
        let (parent, name) = RelativePath.split(file.path)
        try top.folder(parent).create(name, file.bytes)
        made.files += 1
      }
    } catch {
      throw error.after { () throws(DiskError) in
        for file in files.prefix(made.files) {
          let (parent, name) = RelativePath.split(file.path)
          try top.folder(parent).removeFile(name)
        }
        for folder in folders.prefix(made.folders).reversed() { try top.removeFolder(folder) }
      }
    }
  }
}
