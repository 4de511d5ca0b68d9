/// What is known from earlier runs, so that nobody's server is asked more often than needed.
///
/// ```
/// demarc external links 1
/// 1700000000	fine	https://example.org/
/// 1700000000	moved	http://example.org/	301 https://example.org/
/// ```
/// A line per address, its fields divided by tabs: when it was asked, what was found, the address, every redirect.

package struct FindingCache: Sendable, Hashable {
  private static let header = "demarc external links 1"

  struct Entry: Sendable, Hashable {
    var time: Int
    var finding: Finding
  }

  private var entries: [String: Entry] = [:]

  package init() {}

  /// What can't be read is forgotten: it costs a question, not a wrong answer.
  package init(_ text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else { return }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 3, let time = Int(fields[0]), let finding = Self.finding(fields) else { continue }
      entries[fields[2]] = Entry(time: time, finding: finding)
    }
  }

  private static func finding(_ fields: [String]) -> Finding? {
    var hops: [Finding.Hop] = []
    for field in fields.dropFirst(3) {
      let parts = field.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let status = Int(parts[0]) else { return nil }
      hops.append(.init(status: status, location: String(parts[1])))
    }
    switch fields[1] {
    case "fine": return Finding(.fine, hops: hops)
    case "moved": return hops.last.map { Finding(.moved(to: $0.location), hops: hops) }
    default:
      guard fields[1].hasPrefix("broken ") else { return nil }
      return Finding(.broken(String(fields[1].dropFirst(7))), hops: hops)
    }
  }

  /// What was found about `url` since `oldest`, in seconds since 1970.
  package func finding(_ url: String, since oldest: Int) -> Finding? {
    entries[url].flatMap { $0.time >= oldest ? $0.finding : nil }
  }

  /// Remembers what can be relied on; what is unknown is asked again.
  package mutating func note(_ finding: Finding, of url: String, at time: Int) {
    if case .unknown = finding.verdict { return }
    let texts = [url] + finding.hops.map(\.location)
    if texts.contains(where: { $0.unicodeScalars.contains { $0.value < 0x20 } }) { return }
    entries[url] = Entry(time: time, finding: finding)
  }

  package var text: String {
    let lines = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { url, entry in
      let kind =
        switch entry.finding.verdict {
        case .fine: "fine"
        case .moved: "moved"
        case .broken(let reason), .unknown(let reason): "broken \(reason)"
        }
      return ([String(entry.time), kind, url] + entry.finding.hops.map { "\($0.status) \($0.location)" })
        .joined(separator: "\t")
    }
    return ([Self.header] + lines).joined(separator: "\n") + "\n"
  }
}
