/// What publishing a site did.

/// Numbers of files, compared with the list that the last build left.
package struct Publication: Sendable, Hashable {
  /// New, or with other bytes than before.
  package let written: Int
  package let unchanged: Int
  package let removed: Int
  /// The size of the whole site.
  package let bytes: Int

  package init(written: Int, unchanged: Int, removed: Int, bytes: Int) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.bytes = bytes
  }

  /// The site was there already, byte by byte; nothing on the disk was touched.
  package var isUnchanged: Bool { written == 0 && removed == 0 }
}
