/// A directory for the time of one call, for libraries that write to files only.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum ScratchDirectory {
  /// Makes an empty directory in `parent`, runs `body` with its path, and removes it with the files in it.
  package static func with<Result>(
    in parent: String, _ body: (String) throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    var template = Array((parent + "/demarc-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw DiskError("write", parent, code: errno) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let result: Result
    do throws(DiskError) {
      result = try body(path)
    } catch {
      throw error.after { () throws(DiskError) in try remove(path) }
    }
    try remove(path)
    return result
  }

  private static func remove(_ path: String) throws(DiskError) {
    guard let directory = opendir(path) else { throw DiskError("read", path, code: errno) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != "..", unlink(path + "/" + name) != 0 {
        let code = errno
        closedir(directory)
        throw DiskError("remove", path + "/" + name, code: code)
      }
    }
    closedir(directory)
    if rmdir(path) != 0 { throw DiskError("remove", path, code: errno) }
  }
}
