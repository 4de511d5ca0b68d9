/// What becomes of an address, by what its servers answer.

import Synchronization
import Testing

@testable import Web

@Suite("Following an address") struct AddressCheckTests {
  /// Plays servers: what is asked is noted, in order.
  private final class Servers: Sendable {
    private let answers: [String: [Answer]]
    private let asked = Mutex<[String]>([])

    init(_ answers: [String: [Answer]]) { self.answers = answers }

    var questions: [String] { asked.withLock { $0 } }

    /// The next answer to this question; the last one for good.
    func answer(_ method: Method, _ url: String) -> Answer {
      let question = "\(method.rawValue) \(url)"
      let number = asked.withLock { asked in
        asked.append(question)
        return asked.count { $0 == question } - 1
      }
      guard let known = answers[question], let last = known.last else { return .failure(.noSuchHost) }
      return number < known.count ? known[number] : last
    }

    func finding(_ url: String) -> Finding {
      AddressCheck(
        ask: { self.answer($0, $1) }, wait: { seconds in self.asked.withLock { $0.append("wait \(seconds)") } },
        now: { 784_111_777 }
      ).finding(url)
    }
  }

  private func response(_ status: Int, to location: String? = nil, after: String? = nil) -> Answer {
    .response(Response(status, location: location, retryAfter: after))
  }

  @Test("HEAD is enough where it is answered well") func head() {
    let servers = Servers(["HEAD http://a/": [response(200)]])
    #expect(servers.finding("http://a/") == Finding(.fine))
    #expect(servers.questions == ["HEAD http://a/"])
  }

  @Test("GET decides where HEAD fails", arguments: [400, 403, 404, 405, 500, 501])
  func get(status: Int) {
    let servers = Servers(["HEAD http://a/": [response(status)], "GET http://a/": [response(200)]])
    #expect(servers.finding("http://a/") == Finding(.fine))
  }

  @Test("Broken is what says so itself; everything else is unknown") func verdicts() {
    func verdict(_ answer: Answer) -> Finding.Verdict {
      Servers(["HEAD http://a/": [answer], "GET http://a/": [answer]]).finding("http://a/").verdict
    }
    #expect(verdict(response(404)) == .broken("404: not found"))
    #expect(verdict(response(410)) == .broken("410: gone"))
    #expect(verdict(.failure(.noSuchHost)) == .broken("there is no such host"))
    #expect(verdict(response(403)) == .unknown("403: only for some"))
    #expect(verdict(response(429)) == .unknown("429: too many questions"))
    #expect(verdict(response(503)) == .unknown("503: the server fails"))
    #expect(verdict(response(301)) == .unknown("status 301"))
    #expect(verdict(.failure(.timeOut)) == .unknown("no answer in time"))
    #expect(
      verdict(.failure(.privateAddress("10.0.0.1"))) == .unknown("not asked: it leads to the private address 10.0.0.1"))
  }

  @Test("Redirects are followed step by step; only those for good are worth changing the link") func redirects() {
    let servers = Servers([
      "HEAD http://a/": [response(301, to: "https://a/")], "HEAD https://a/": [response(308, to: "https://b/")],
      "HEAD https://b/": [response(200)], "HEAD http://c/": [response(302, to: "http://a/")],
    ])
    let hops = [Finding.Hop(status: 301, location: "https://a/"), .init(status: 308, location: "https://b/")]
    #expect(servers.finding("http://a/") == Finding(.moved(to: "https://b/"), hops: hops))
    #expect(servers.finding("http://c/") == Finding(.fine, hops: [.init(status: 302, location: "http://a/")] + hops))
  }

  @Test("Redirects in a circle, without end, or away from the web end") func endlessRedirects() {
    let circle = Servers([
      "HEAD http://a/": [response(302, to: "http://b/")], "HEAD http://b/": [response(302, to: "http://a/")],
    ])
    #expect(circle.finding("http://a/").verdict == .broken("redirects in a circle"))

    let endless = Servers(
      Dictionary(
        uniqueKeysWithValues: (0..<20).map { ("HEAD http://a/\($0)", [response(307, to: "http://a/\($0 + 1)")]) }))
    #expect(endless.finding("http://a/0").verdict == .broken("redirects more than 10 times"))

    let away = Servers(["HEAD http://a/": [response(302, to: "file:///etc/passwd")]])
    #expect(away.finding("http://a/").verdict == .unknown("redirects to no web address"))
    #expect(away.questions == ["HEAD http://a/"])
  }

  @Test("A server that asks for a little patience gets it, once") func patience() {
    let soon = Servers(["HEAD http://a/": [response(429, after: "7"), response(200)]])
    #expect(soon.finding("http://a/") == Finding(.fine))
    #expect(soon.questions == ["HEAD http://a/", "wait 7", "HEAD http://a/"])

    let dated = Servers(["HEAD http://a/": [response(429, after: "Sun, 06 Nov 1994 08:49:40 GMT"), response(200)]])
    #expect(dated.finding("http://a/") == Finding(.fine))
    #expect(dated.questions[1] == "wait 3")

    let late = Servers(["HEAD http://a/": [response(429, after: "86400")]])
    #expect(late.finding("http://a/").verdict == .unknown("429: too many questions; asks to wait (86400)"))
    #expect(late.questions == ["HEAD http://a/"])

    let nonsense = Servers(["HEAD http://a/": [response(429, after: "-1 or so")]])
    #expect(nonsense.questions.isEmpty && nonsense.finding("http://a/").verdict != .fine)
    #expect(nonsense.questions == ["HEAD http://a/"])
  }
}
