/// A request, and whether it comes from the pages that we serve.

/// What a response depends on.
package struct SiteRequest: Sendable, Hashable {
  package var method = "GET"
  /// The path as it was sent, percent-encoded, without the query.
  package var target: String
  /// Without the question mark, as it was sent.
  package var query = ""
  package var host: String?
  package var origin: String?
  /// `Sec-Fetch-Site` and `Sec-Fetch-Mode`, which browsers add and scripts can't change.
  package var fetchSite: String?
  package var fetchMode: String?
  package var ifNoneMatch: String?
  /// Whether a body follows, as far as the headers tell.
  package var hasBody = false

  package init(_ target: String) { self.target = target }
}

extension SiteRequest {
  /// Why this request is refused, if it is: a page of somebody else's in the same browser may not read the site, be
  /// it by a name that it points at this machine, by its scripts or by embedding ours.
  func refusal(port: UInt16) -> String? {
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host, hosts.contains(host.lowercased()) else { return "The host is not this server." }
    if let origin, !hosts.contains(where: { origin.lowercased() == "http://\($0)" }) {
      return "The origin is not this server."
    }
    // Following a link to the site is fine, as is typing its address.
    switch fetchSite {
    case nil, "same-origin", "none": return nil
    case _ where fetchMode == "navigate": return nil
    default: return "Another site asks."
    }
  }
}
