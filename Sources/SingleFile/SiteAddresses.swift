/// Where the addresses on pages lead, and what they are called in one file.

/// The files of a site, and the pages among them that are put into one.
struct SiteAddresses {
  /// Where an address leads.
  enum Destination: Hashable {
    /// A place on a page: the page's path, and an id on it if one is named.
    case page(String, fragment: String?)
    case file(String)
    /// A page that isn't put into the file.
    case leftOut
    case elsewhere
  }

  let files: [String: [UInt8]]
  let pages: Set<String>
  var leftOut: Set<String> = []

  /// Where `address` leads from the page at `path`.
  func destination(of address: String, from path: String) -> Destination {
    if address.isEmpty || address.hasPrefix("/") || Self.hasScheme(address) { return .elsewhere }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 && !parts[1].isEmpty ? Self.decoded(String(parts[1])) : nil
    guard let way = parts.first, !way.isEmpty else { return .page(path, fragment: fragment) }
    guard let target = Self.resolve(Self.decoded(String(way)), from: path) else { return .elsewhere }
    if pages.contains(target) { return .page(target, fragment: fragment) }
    if leftOut.contains(target) { return .leftOut }
    return files[target] == nil ? .elsewhere : .file(target)
  }

  /// The id of a page in one file: `cluster-types/managed.html` → `cluster-types/managed`.
  static func id(ofPage path: String) -> String { spaceless(path.hasSuffix(".html") ? String(path.dropLast(5)) : path) }

  /// An id holds no space, and lists of ids end at one.
  private static func spaceless(_ path: String) -> String { path.replacing(" ", with: "%20") }

  /// The id of a place: ids of all pages stand in one file, so each says of which page it is.
  static func id(_ id: String, on path: String) -> String { Self.id(ofPage: path) + ":" + id }

  /// The id of a file that is carried along.
  static func id(ofFile path: String) -> String { "files/" + spaceless(path) }

  /// `#` and the id, encoded.
  static func address(ofID id: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@:/?".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = id.utf8.flatMap { byte in
      plain.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return "#" + String(decoding: bytes, as: UTF8.self)
  }

  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return false }
    let scheme = address[..<colon]
    return !scheme.isEmpty && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `../a.html` from `b/c.html` → `a.html`; nil where it leads out of the site.
  private static func resolve(_ way: String, from path: String) -> String? {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in way.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".", "": continue
      case "..":
        if folders.popLast() == nil { return nil }
      default: folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }
}
