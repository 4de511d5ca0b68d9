/// Which addresses are asked at all, and what is remembered.

import Diagnostics
import Dispatch
import Foundation
import SiteCheck
import Synchronization
import Testing

@testable import Web

@Suite("Asking other hosts") struct ExternalCheckTests {
  private func link(_ url: String) -> ExternalLink {
    ExternalLink(url: url, places: [SourceLocation(startOf: "Public/index.html")])
  }

  @Test("Ignored addresses are not asked, known ones not again before their time") func selection() {
    let asked = Mutex<[String]>([])
    func run(_ cache: FindingCache, now: Int) -> ExternalCheck {
      let check = AddressCheck(
        ask: { _, url in
          asked.withLock { $0.append(url) }
          return .response(Response(url.hasSuffix("gone") ? 404 : 200))
        }, wait: { _ in }, now: { now })
      let rules = ExternalRules(ignored: ["http://a/ignored", "http://b/*"], maximumAge: 100)
      return ExternalCheck(
        ["http://a/", "http://a/gone", "http://a/ignored", "http://b/x"].map(link), rules, cache: cache, now: now,
        check: check)
    }
    let first = run(FindingCache(), now: 1000)
    #expect(asked.withLock { $0 } == ["http://a/", "http://a/gone", "http://a/gone"])
    #expect(first.diagnostics.map(\.headline) == ["'http://a/gone': 404: not found"])
    #expect(first.summary == "4 addresses elsewhere: 2 asked, 0 known from before, 2 ignored")

    let second = run(FindingCache(first.cache.text), now: 1100)
    #expect(asked.withLock { $0.count } == 3)
    #expect(second.diagnostics == first.diagnostics)

    _ = run(second.cache, now: 1101)
    #expect(asked.withLock { $0.count } == 6)
  }

  @Test("A host is asked one question at a time, and not again once it has had enough") func politeness() {
    let state = Mutex((open: [String: Int](), most: 0, asked: 0))
    let check = AddressCheck(
      ask: { _, url in
        let host = WebAddress.host(of: url)
        state.withLock { state in
          state.open[host, default: 0] += 1
          state.most = max(state.most, state.open[host] ?? 0)
          state.asked += 1
        }
        // Long enough for another question to come in between.
        Thread.sleep(forTimeInterval: 0.001)
        defer { state.withLock { $0.open[host]? -= 1 } }
        if host == "tired" { return .response(Response(429)) }
        return .response(host == "one" ? Response(302, location: "http://two\(url.dropFirst(10))") : Response(200))
      }, wait: { _ in }, now: { 0 })
    let links = (0..<50).flatMap { [link("http://one/\($0)"), link("http://two/\($0)"), link("http://tired/\($0)")] }
    let result = ExternalCheck(links, ExternalRules(), cache: FindingCache(), now: 0, check: check)
    #expect(state.withLock { $0.most } == 1)
    #expect(state.withLock { $0.asked } == 151)
    #expect(result.diagnostics.count == 50)
  }

  @Test("A gate lets one question at a time through to a host, whatever thread it comes from") func gates() {
    let gates = HostGates()
    let state = Mutex((open: 0, most: 0, asked: 0))
    let ended = DispatchSemaphore(value: 0)
    // Threads of their own: on two cores, the tests themselves keep the shared ones busy.
    for _ in 0..<4 {
      let thread = Thread {
        for _ in 0..<10 {
          gates.whileAlone(at: "a") {
            state.withLock { ($0.open, $0.most, $0.asked) = ($0.open + 1, max($0.most, $0.open + 1), $0.asked + 1) }
            Thread.sleep(forTimeInterval: 0.001)
            state.withLock { $0.open -= 1 }
          }
        }
        ended.signal()
      }
      thread.start()
    }
    for _ in 0..<4 { ended.wait() }
    #expect(state.withLock { $0.most } == 1)
    #expect(state.withLock { $0.asked } == 40)
    gates.whileAlone(at: "a") { gates.whileAlone(at: "b") {} }
  }

  @Test("What is written is read again; what is damaged is forgotten") func cache() {
    var cache = FindingCache()
    cache.note(Finding(.fine), of: "http://a/", at: 1)
    cache.note(
      Finding(.moved(to: "http://c/"), hops: [.init(status: 301, location: "http://c/")]), of: "http://b/", at: 2)
    cache.note(Finding(.unknown("403")), of: "http://d/", at: 3)
    cache.note(Finding(.fine), of: "http://e/\t\n", at: 4)
    #expect(
      cache.text == """
        demarc external links 1
        1\tfine\thttp://a/
        2\tmoved\thttp://b/\t301 http://c/

        """)
    #expect(FindingCache(cache.text) == cache)
    #expect(FindingCache("something else") == FindingCache())
    #expect(FindingCache("demarc external links 1\nx\n1\tsure\thttp://a/\n2\tmoved\thttp://a/\n") == FindingCache())
  }

  @Test(
    "Addresses of this machine and its networks are private, in every disguise",
    arguments: [
      "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
      "255.255.255.255", "192.0.2.1", "198.18.0.1",
    ])
  func privateAddresses(text: String) {
    let bytes = text.split(separator: ".").compactMap { UInt8($0) }
    let zeros = [UInt8](repeating: 0, count: 10)
    #expect(NetworkAddress(bytes: bytes).isPrivate)
    #expect(NetworkAddress(bytes: zeros + [0xFF, 0xFF] + bytes).isPrivate)
    #expect(NetworkAddress(bytes: [0, 0x64, 0xFF, 0x9B] + zeros.prefix(8) + bytes).isPrivate)
    #expect(NetworkAddress(bytes: [0x20, 0x02] + bytes + zeros).isPrivate)
  }

  @Test("Other addresses are not") func publicAddresses() {
    let zeros = [UInt8](repeating: 0, count: 10)
    for bytes: [UInt8] in [[8, 8, 8, 8], [172, 32, 0, 1], [100, 128, 0, 1], [192, 169, 0, 1], [1, 1, 1, 1]] {
      #expect(!NetworkAddress(bytes: bytes).isPrivate)
      #expect(!NetworkAddress(bytes: zeros + [0xFF, 0xFF] + bytes).isPrivate)
    }
    #expect(!NetworkAddress(bytes: [0x26, 0x06, 0x47, 0, 0x47, 0] + zeros).isPrivate)
    for start: [UInt8] in [
      [0, 0, 0, 0, 0, 1], [0xFE, 0x80, 0, 0, 0, 0], [0xFC, 0, 0, 0, 0, 0], [0xFF, 2, 0, 0, 0, 0],
    ] {
      #expect(NetworkAddress(bytes: start + zeros).isPrivate)
    }
  }

  @Test("The host of an address") func host() {
    #expect(WebAddress.host(of: "https://user@Docs.Example.com:8443/x?y#z") == "docs.example.com")
    #expect(WebAddress.host(of: "http://[::1]:80/") == "[::1]")
    #expect(WebAddress.host(of: "http://a\\b") == "a")
    #expect(WebAddress.host(of: "http://a@b@c/") == "c")
  }
}
