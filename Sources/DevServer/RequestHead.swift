/// The bytes of a request → what is asked, or nothing: only plain HTTP/1 is a request here.

/// A request and what becomes of its connection.
struct RequestHead: Sendable, Hashable {
  var request: SiteRequest
  /// Whether a further request may follow on the same connection.
  var keepsConnection: Bool

  /// How many bytes a head may have. Browsers send few thousand, with the cookies of all servers of this machine.
  static let limit = 64 << 10

  private static let lineBreak: [UInt8] = [13, 10]

  /// Where the head ends that `bytes` begin with, behind its empty line; nil if more bytes are needed.
  ///
  /// - Parameter start: how many bytes have been looked at before.
  static func end(in bytes: [UInt8], lookedAt start: Int) -> Int? {
    let ending = lineBreak + lineBreak
    var index = max(0, start - ending.count + 1)
    while index + ending.count <= bytes.count {
      if bytes[index..<index + ending.count].elementsEqual(ending) { return index + ending.count }
      index += 1
    }
    return nil
  }

  /// - Parameter bytes: all of a head, with its empty line.
  ///
  /// Nil for whatever two programs could read differently: bare line breaks, folded lines, spaces where none belong,
  /// a header twice that may be there once, other versions.
  init?(_ bytes: ArraySlice<UInt8>) {
    var lines = Self.lines(of: bytes.dropLast(4))[...]
    guard let first = lines.popFirst() else { return nil }
    let words = first.split(separator: 32, omittingEmptySubsequences: false)
    guard words.count == 3, Self.isToken(words[0]), let target = Self.text(words[1]), !target.isEmpty,
      let version = Self.text(words[2]), ["HTTP/1.0", "HTTP/1.1"].contains(version)
    else { return nil }
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: 58), Self.isToken(line[..<colon]),
        let value = Self.text(Self.trimmed(line[line.index(after: colon)...]))
      else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      guard let known = fields[name] else {
        fields[name] = value
        continue
      }
      if Self.onlyOnce.contains(name) { return nil }
      fields[name] = known + ", " + value
    }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    request = SiteRequest(parts[0])
    request.method = String(decoding: words[0], as: UTF8.self)
    request.query = parts.count > 1 ? parts[1] : ""
    request.host = fields["host"]
    request.origin = fields["origin"]
    request.fetchSite = fields["sec-fetch-site"]
    request.fetchMode = fields["sec-fetch-mode"]
    request.ifNoneMatch = fields["if-none-match"]
    request.hasBody = fields["transfer-encoding"] != nil || fields["content-length"].map { $0 != "0" } ?? false
    let wishes = (fields["connection"] ?? "").lowercased().split(separator: ",").map { Self.trimmed($0.utf8) }
    let closes = wishes.contains { $0.elementsEqual("close".utf8) }
    // What follows a body that nobody reads would be taken for the next request, and it may be anybody's.
    keepsConnection = version == "HTTP/1.1" && !closes && !request.hasBody
  }

  /// Headers that say who asks, and how long a request is.
  private static let onlyOnce: Set<String> = [
    "content-length", "host", "origin", "sec-fetch-mode", "sec-fetch-site", "transfer-encoding",
  ]

  /// What stands between line breaks; both of their bytes elsewhere are no text.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == 13, index + 1 < bytes.endIndex, bytes[index + 1] == 10 {
        lines.append(bytes[start..<index])
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    return lines + [bytes[start...]]
  }

  /// Letters, digits and the marks that names may have.
  private static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  /// UTF-8 without control characters, but for tabs.
  private static func text(_ bytes: some Collection<UInt8>) -> String? {
    guard bytes.allSatisfy({ ($0 >= 32 || $0 == 9) && $0 != 127 }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
    var rest = bytes[...]
    while let first = rest.first, first == 32 || first == 9 { rest.removeFirst() }
    while let last = rest.last, last == 32 || last == 9 { rest.removeLast() }
    return rest
  }
}
