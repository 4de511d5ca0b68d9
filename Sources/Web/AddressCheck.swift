/// Follows one address through its redirects to a verdict.

/// What became of an address.
package struct Finding: Sendable, Hashable {
  package enum Verdict: Sendable, Hashable {
    case fine
    /// It leads on for good, to this address.
    case moved(to: String)
    /// It says itself that nothing is there.
    case broken(String)
    /// It said nothing that could be relied on.
    case unknown(String)
  }

  package struct Hop: Sendable, Hashable {
    package var status: Int
    /// Where it led.
    package var location: String

    package init(status: Int, location: String) {
      self.status = status
      self.location = location
    }
  }

  package var verdict: Verdict
  /// Every redirect, in order.
  package var hops: [Hop]

  package init(_ verdict: Verdict, hops: [Hop] = []) {
    self.verdict = verdict
    self.hops = hops
  }
}

/// How an address is followed; the network, the clock and waiting are given, so that none is needed to test it.
package struct AddressCheck: Sendable {
  package static let maximumHops = 10
  /// A server that asks for more patience is not waited for.
  package static let maximumWait = 60

  let ask: @Sendable (Method, String) -> Answer
  /// Lets so many seconds pass.
  let wait: @Sendable (Int) -> Void
  /// Seconds since 1970.
  let now: @Sendable () -> Int

  package init(
    ask: @escaping @Sendable (Method, String) -> Answer, wait: @escaping @Sendable (Int) -> Void,
    now: @escaping @Sendable () -> Int
  ) {
    self.ask = ask
    self.wait = wait
    self.now = now
  }

  package func finding(_ url: String) -> Finding {
    var hops: [Finding.Hop] = []
    var current = url
    while true {
      let response: Response
      switch answer(current) {
      case .failure(let failure): return Finding(Self.verdict(failure), hops: hops)
      case .response(let found): response = found
      }
      guard [301, 302, 303, 307, 308].contains(response.status), let location = response.location else {
        return Finding(Self.verdict(response, hops), hops: hops)
      }
      hops.append(.init(status: response.status, location: location))
      if !WebAddress.isWeb(location) { return Finding(.unknown("redirects to no web address"), hops: hops) }
      if hops.dropLast().contains(where: { $0.location == location }) || location == url {
        return Finding(.broken("redirects in a circle"), hops: hops)
      }
      if hops.count >= Self.maximumHops {
        return Finding(.broken("redirects more than \(hops.count) times"), hops: hops)
      }
      current = location
    }
  }

  /// HEAD first; GET where a server doesn't answer that well, as many don't.
  private func answer(_ url: String) -> Answer {
    let first = patiently(.head, url)
    switch first {
    case .response(let response) where response.status < 400 || response.status == 429: return first
    case .response, .failure(.other): return patiently(.get, url)
    case .failure: return first
    }
  }

  /// Asks again, once, where a server names a time that is soon.
  private func patiently(_ method: Method, _ url: String) -> Answer {
    let first = ask(method, url)
    guard case .response(let response) = first, response.status == 429 || response.status == 503,
      let text = response.retryAfter, let seconds = RetryAfter.seconds(text, now: now()), seconds <= Self.maximumWait
    else { return first }
    wait(seconds)
    return ask(method, url)
  }

  private static func verdict(_ response: Response, _ hops: [Finding.Hop]) -> Finding.Verdict {
    switch response.status {
    case 200..<300:
      // For good only if every step is.
      if let last = hops.last, hops.allSatisfy({ $0.status == 301 || $0.status == 308 }) {
        return .moved(to: last.location)
      }
      return .fine
    case 404: return .broken("404: not found")
    case 410: return .broken("410: gone")
    case 401, 403: return .unknown("\(response.status): only for some")
    case 429:
      return .unknown("429: too many questions" + (response.retryAfter.map { "; asks to wait (\($0))" } ?? ""))
    case 500...: return .unknown("\(response.status): the server fails")
    default: return .unknown("status \(response.status)")
    }
  }

  private static func verdict(_ failure: Failure) -> Finding.Verdict {
    switch failure {
    case .noSuchHost: .broken("there is no such host")
    case .timeOut: .unknown("no answer in time")
    case .privateAddress(let address): .unknown("not asked: it leads to the private address \(address)")
    case .other(let text): .unknown(text)
    }
  }
}

/// The parts of a web address that matter here.
package enum WebAddress {
  package static func isWeb(_ url: String) -> Bool { url.hasPrefix("http://") || url.hasPrefix("https://") }

  /// `https://user@Docs.Example.com:8443/x` → `docs.example.com`; `[::1]` keeps its brackets.
  package static func host(of url: String) -> String {
    let rest = url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    let authority = rest.prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return host[...end].lowercased() }
    return host.prefix { $0 != ":" }.lowercased()
  }
}
