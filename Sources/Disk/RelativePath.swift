/// Paths below a folder, as text, divided by `/`.

enum RelativePath {
  /// `a/b/c.html` → (`a/b`, `c.html`); without a slash the folder is empty.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  /// It leads down only, and its characters fit on one line.
  static func isSafe(_ path: String) -> Bool {
    var part: [UInt8] = []
    for byte in path.utf8 {
      if byte < 0x20 || byte == 0x7F { return false }
      if byte == UInt8(ascii: "/") {
        if isNoName(part) { return false }
        part.removeAll(keepingCapacity: true)
      } else if part.count < 3 {
        part.append(byte)
      }
    }
    return !isNoName(part)
  }

  private static func isNoName(_ part: [UInt8]) -> Bool {
    part.isEmpty || part == [0x2E] || part == [0x2E, 0x2E]
  }

  /// Byte by byte: to `==` on strings, a composed and a decomposed `é` are the same.
  static func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// A path that equals another only byte by byte.
struct PathKey: Hashable, Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  static func == (left: PathKey, right: PathKey) -> Bool { RelativePath.same(left.path, right.path) }

  func hash(into hasher: inout Hasher) {
    var path = path
    path.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
