/// What publishing a site did.

/// Numbers of files, compared with the list that the last build left.
package struct Publication: Sendable, Hashable {
  /// New, or with other bytes than before.
  package let written: Int
  package let unchanged: Int
  package let removed: Int
  /// The size of the whole site.
  package let bytes: Int
  /// The sum of the list of its files.
  package let manifest: UInt64

  init(written: Int, unchanged: Int, removed: Int, _ manifest: Manifest) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    bytes = manifest.totalSize
    self.manifest = Checksum.xxh64(manifest.bytes)
  }

  /// The site was there already, byte by byte; nothing on the disk was touched.
  package var isUnchanged: Bool { written == 0 && removed == 0 }
}
