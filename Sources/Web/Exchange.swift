/// One question to a web server and its answer.

/// What is asked of a server.
package enum Method: String, Sendable {
  case head = "HEAD"
  case get = "GET"
}

package enum Answer: Sendable, Hashable {
  case response(Response)
  case failure(Failure)
}

package struct Response: Sendable, Hashable {
  package var status: Int
  /// Where a redirect leads, as an absolute address.
  package var location: String?
  /// As the server wrote it: seconds or a date.
  package var retryAfter: String?

  package init(_ status: Int, location: String? = nil, retryAfter: String? = nil) {
    self.status = status
    self.location = location
    self.retryAfter = retryAfter
  }
}

/// Why there is no answer.
package enum Failure: Sendable, Hashable {
  case noSuchHost
  case timeOut
  /// The name leads to an address of this machine or its network, and that is not allowed.
  case privateAddress(String)
  /// In the words of the library.
  case other(String)
}
