/// How much a build reads before it says that something must be wrong.

package struct ReadLimits: Sendable, Hashable {
  /// Bytes of one file.
  package var fileBytes: Int
  /// Bytes of all files together.
  package var totalBytes: Int
  /// Files and folders together.
  package var entries: Int
  /// Folders inside each other.
  package var depth: Int
  /// UTF-8 bytes of one name: file systems end at 255, and a page's name grows by its ending.
  package var nameBytes: Int
  /// UTF-8 bytes of a path below the top folder: Windows ends at 260 with everything before it.
  package var pathBytes: Int

  package init(
    fileBytes: Int = 64 << 20, totalBytes: Int = 1 << 30, entries: Int = 250_000, depth: Int = 32,
    nameBytes: Int = 200, pathBytes: Int = 240
  ) {
    self.fileBytes = fileBytes
    self.totalBytes = totalBytes
    self.entries = entries
    self.depth = depth
    self.nameBytes = nameBytes
    self.pathBytes = pathBytes
  }

  package static let standard = ReadLimits()

  /// `1 << 20` → `1 MiB`
  static func words(_ bytes: Int) -> String {
    switch bytes {
    case let bytes where bytes >= 1 << 20 && bytes % (1 << 20) == 0: "\(bytes >> 20) MiB"
    case let bytes where bytes >= 1 << 10 && bytes % (1 << 10) == 0: "\(bytes >> 10) KiB"
    default: "\(bytes) bytes"
    }
  }
}
