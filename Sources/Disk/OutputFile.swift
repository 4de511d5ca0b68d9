/// One finished file of a site.

/// A file to be written: its path below the output directory and its bytes.
package struct OutputFile: Sendable {
  /// Parts divided by `/`, without `.`, `..` or empty ones: `cluster-types/managed.html`.
  package let path: String
  private let content: Content

  private enum Content: Sendable {
    case made([UInt8])
    case making(@Sendable () -> [UInt8])
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .made(bytes)
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file whose bytes are made whenever they are asked for: the pages of a large site fit into no memory at once.
  ///
  /// - Parameter make: gives the same bytes each time, on any thread.
  package init(path: String, making make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    content = .making(make)
  }

  package var bytes: [UInt8] {
    switch content {
    case .made(let bytes): bytes
    case .making(let make): make()
    }
  }

  /// The file with its bytes in memory, for whoever needs them more than once.
  package var made: OutputFile { OutputFile(path: path, bytes: bytes) }
}

extension OutputFile: Equatable {
  package static func == (left: OutputFile, right: OutputFile) -> Bool {
    left.path == right.path && left.bytes == right.bytes
  }
}
