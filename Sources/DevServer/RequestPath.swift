/// The target of a request → a path of the site, or nothing: whatever could mean another place is refused.

enum RequestPath {
  /// `/x/a%20b.html` → `x/a b.html`; `/` is empty. The query is cut off already.
  ///
  /// Nil for what isn't a plain path down the site: `.` and `..`, empty parts, backslashes, control characters,
  /// encoded slashes, broken encodings and bytes that aren't UTF-8.
  static func parse(_ target: String) -> String? {
    var bytes = Array(target.utf8)[...]
    guard bytes.popFirst() == UInt8(ascii: "/"), bytes.count <= 4096 else { return nil }
    var path: [UInt8] = []
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        path.append(byte)
        continue
      }
      guard let high = digit(bytes.popFirst()), let low = digit(bytes.popFirst()) else { return nil }
      let decoded = high << 4 | low
      if decoded == UInt8(ascii: "/") { return nil }
      path.append(decoded)
    }
    if path.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) { return nil }
    guard let text = String(validating: path, as: UTF8.self) else { return nil }
    var parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // A slash at the end asks for the first page of a folder.
    if parts.last?.isEmpty == true { parts.removeLast() }
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
    return isPlain ? text : nil
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where 48...57 ~= byte: byte - 48
    case .some(let byte) where 65...70 ~= byte: byte - 55
    case .some(let byte) where 97...102 ~= byte: byte - 87
    default: nil
    }
  }
}
