/// One finished file of a site.

/// A file to be written: its path below the output directory and its bytes.
package struct OutputFile: Sendable, Hashable {
  /// Parts divided by `/`, without `.`, `..` or empty ones: `cluster-types/managed.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
