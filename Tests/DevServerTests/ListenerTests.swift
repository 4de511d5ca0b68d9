/// The server over real sockets: what readers get, and what hostile requests get.

import Disk
import Foundation
import Testing

@testable import DevServer

/// A server with a site of a few files, which stops with the test.
private func withServer(_ body: (UInt16, LiveSite) async throws -> Void) async throws {
  let live = LiveSite(generation: "test")
  await live.publish([
    OutputFile(path: "index.html", "<!doctype html><title>first page</title>"),
    OutputFile(path: "404.html", "<!doctype html><title>not found</title>"),
    OutputFile(path: "a/index.html", "<!doctype html><title>folder</title>"),
    OutputFile(path: "a/b c.css", "b{}"), OutputFile(path: "data/model.json", "{}"),
    OutputFile(path: "pic.svg", "<svg/>"),
  ])
  let listener = try await Listener.start([0], live: live)
  do {
    try await body(listener.port, live)
  } catch {
    await listener.stop()
    throw error
  }
  await listener.stop()
}

@Suite struct ListenerTests {
  @Test func aPageIsServedWithItsTypeATagAndTheScriptThatReloadsIt() async throws {
    try await withServer { port, _ in
      let answer = try await RawClient.request("/", port: port)
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
      #expect(answer.headers["cache-control"] == "no-cache")
      #expect(
        answer.body == """
          <!doctype html><title>first page</title><script src="/.demarc/live.js" data-site="test-1"></script>

          """)
      let tag = try #require(answer.headers["etag"])
      let again = try await RawClient.request("/", port: port, headers: ["If-None-Match: \(tag)"])
      #expect(again.status == 304)
      #expect(again.body == "")
      #expect(try await RawClient.request("/", port: port, headers: ["If-None-Match: \"x\""]).status == 200)
    }
  }

  @Test func otherFilesAreServedAsTheyAre() async throws {
    try await withServer { port, _ in
      let style = try await RawClient.request("/a/b%20c.css?v=1", port: port)
      #expect(style.body == "b{}")
      #expect(style.headers["content-type"] == "text/css; charset=utf-8")
      #expect(style.headers["content-length"] == "3")
      #expect(try await RawClient.request("/data/model.json", port: port).headers["content-type"] == "application/json")
      #expect(try await RawClient.request("/pic.svg", port: port).headers["content-type"] == "image/svg+xml")
    }
  }

  @Test func headIsTheHeadOfGet() async throws {
    try await withServer { port, _ in
      var get = try await RawClient.request("/a/b%20c.css", port: port).headers
      let head = try await RawClient.request("/a/b%20c.css", port: port, method: "HEAD")
      #expect(head.body == "")
      get["date"] = head.headers["date"]
      #expect(head.headers == get)
    }
  }

  @Test func aFolderHasItsFirstPage() async throws {
    try await withServer { port, _ in
      #expect(try await RawClient.request("/a/", port: port).body.contains("folder"))
      let redirect = try await RawClient.request("/a", port: port)
      #expect(redirect.status == 301)
      #expect(redirect.headers["location"] == "/a/")
    }
  }

  @Test func whatIsNotThereIsTheSitesOwnPageForThat() async throws {
    try await withServer { port, _ in
      let answer = try await RawClient.request("/nothing.html", port: port)
      #expect(answer.status == 404)
      #expect(answer.body.contains("<title>not found</title>"))
    }
  }

  @Test func connectionsAreKeptForFurtherRequests() async throws {
    try await withServer { port, _ in
      let two = "GET /pic.svg HTTP/1.1\r\nHost: localhost:\(port)\r\n"
      let text = try await RawClient.exchange(Array("\(two)\r\n\(two)Connection: close\r\n\r\n".utf8), port: port)
      #expect(text.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
    }
  }

  @Test func aPageHearsOfABuildThatFailedAndOfTheNextGoodOne() async throws {
    try await withServer { port, live in
      let now = try await RawClient.request("/.demarc/state", port: port)
      #expect(now.body.contains(#""site": "test-1""#))
      await live.fail([LiveProblem(.error, "<script>alert(1)</script>", detail: "  --> x.md:1:1")])
      let broken = try await RawClient.request("/.demarc/state?test-1", port: port)
      #expect(broken.headers["content-type"] == "application/json")
      #expect(broken.headers["cache-control"] == "no-store")
      #expect(broken.body.contains(#""site": "test-1""#))
      #expect(broken.body.contains("x.md:1:1"))
      // The last good site is still there.
      #expect(try await RawClient.request("/", port: port).body.contains("first page"))
      await live.publish([OutputFile(path: "index.html", "mended")])
      let mended = try await RawClient.request("/.demarc/state?test-2", port: port)
      #expect(mended.body.contains(#""site": "test-3""#))
      #expect(try await RawClient.request("/", port: port).body.hasPrefix("mended<script"))
    }
  }

  @Test func theSameBytesAreTheSameSite() async throws {
    let live = LiveSite(generation: "x")
    await live.publish([OutputFile(path: "index.html", "a")])
    await live.fail([])
    await live.publish([OutputFile(path: "index.html", "a")])
    #expect(await live.state.site?.token == "x-1")
    #expect(await live.state.sequence == "x-3")
  }

  @Test func aProgramThatDoesNotCompileIsToldUntilItDoesWhateverTheSite() async throws {
    let live = LiveSite(generation: "x")
    await live.publish([OutputFile(path: "index.html", "a")])
    await live.failProgram([LiveProblem(.error, "no", detail: "")])
    await live.publish([OutputFile(path: "index.html", "b")])
    #expect(await live.state.problems.map(\.headline) == ["no"])
    #expect(await live.state.site?.token == "x-3")
    await live.fail([LiveProblem(.error, "neither", detail: "")])
    #expect(await live.state.problems.map(\.headline) == ["no", "neither"])
    await live.failProgram([])
    #expect(await live.state.problems.map(\.headline) == ["neither"])
  }

  @Test func withoutAGoodBuildAPageWaitsForOne() async throws {
    let live = LiveSite(generation: "x")
    let listener = try await Listener.start([0], live: live)
    let answer = try await RawClient.request("/x.html", port: listener.port)
    #expect(answer.status == 503)
    #expect(answer.body.contains("/.demarc/live.js"))
    await listener.stop()
  }

  @Test func aPortThatIsTakenIsPassedOverOrNamed() async throws {
    try await withServer { port, live in
      let other = try await Listener.start([port, 0], live: live)
      #expect(other.port != port)
      await other.stop()
      await #expect(throws: ServeError.portTaken(port)) { _ = try await Listener.start([port], live: live) }
    }
  }
}

@Suite struct HostileRequestTests {
  /// What must never be in an answer: the site's files are known, and a file of the machine has `root:`.
  private func expectNothing(_ answer: Answer, _ label: String, statuses: Set<Int>) {
    #expect(statuses.contains(answer.status), "\(label): \(answer.status)")
    #expect(!answer.body.contains("first page"), "\(label)")
    #expect(!answer.body.contains("root:"), "\(label)")
    #expect(!answer.headers.keys.contains { $0.hasPrefix("access-control-") }, "\(label)")
  }

  @Test func noPathLeadsOutOfTheSite() async throws {
    let escapes = [
      "/../etc/passwd", "/../../../../../../etc/passwd", "/a/../../etc/passwd", "/a/../index.html", "/./index.html",
      "/%2e%2e/etc/passwd", "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/..%2fetc/passwd", "/.%2e/.%2e/etc/passwd",
      "/%2E%2E%2Findex.html", "/a%2findex.html", "/a%2F..%2Findex.html", "/..\\etc\\passwd", "/a\\..\\index.html",
      "/..%5c..%5cetc%5cpasswd", "/%5c%5cserver%5cshare", "//etc/passwd", "///index.html", "//127.0.0.1/index.html",
      "/index.html%00", "/index.html%00.css", "/%00", "/index.html%0d%0aX-Evil:%201", "/%", "/%4", "/%zz/index.html",
      "/%c0%ae%c0%ae/etc/passwd", "/%e0%80%ae%e0%80%ae/", "/%uff0e%uff0e/", "/%ff%fe", "/a//b%20c.css", "index.html",
      "http://127.0.0.1/index.html", "file:///etc/passwd", "*", "/" + String(repeating: "a", count: 5000),
      "/" + String(repeating: "../", count: 500) + "etc/passwd",
    ]
    try await withServer { port, _ in
      for target in escapes {
        expectNothing(try await RawClient.request(target, port: port), target, statuses: [400])
      }
    }
  }

  @Test func pathsThatLookLikeFilesOfTheMachineAreNotThere() async throws {
    let absent = [
      "/etc/passwd", "/%252e%252e/etc/passwd", "/site.yaml", "/Content/site.yaml", "/.git/config", "/.demarc",
      "/.demarc/",
      "/.demarc/live.js/x", "/INDEX.HTML", "/index.html/", "/index.html;x", "/~root", "/C:/windows", "/a/b c.css",
    ]
    try await withServer { port, _ in
      for target in absent {
        // A space ends the target: what is left of it is another version of HTTP.
        expectNothing(try await RawClient.request(target, port: port), target, statuses: [404])
      }
    }
  }

  @Test func anotherHostIsRefusedEverywhere() async throws {
    try await withServer { port, _ in
      let hosts = [
        "evil.example", "evil.example:\(port)", "127.0.0.1", "127.0.0.1:1", "localhost",
        "localhost.evil.example:\(port)",
        "127.0.0.1:\(port).evil.example", "127.0.0.1:\(port)@evil.example", "0.0.0.0:\(port)", "[::1]:\(port)", "",
      ]
      for host in hosts {
        for target in ["/", "/.demarc/state", "/.demarc/live.js", "/../x"] {
          let answer = try await RawClient.request(target, port: port, host: host)
          expectNothing(answer, "\(host) \(target)", statuses: [403])
          #expect(!answer.body.contains("sequence"))
        }
      }
      let none = try await RawClient.exchange(Array("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".utf8), port: port)
      expectNothing(Answer(none), "no host", statuses: [403])
    }
  }

  @Test func anotherOriginIsRefusedEverywhere() async throws {
    try await withServer { port, _ in
      let origins = [
        "http://evil.example", "https://127.0.0.1:\(port)", "http://127.0.0.1", "http://127.0.0.1:1", "null", "file://",
        "http://127.0.0.1:\(port).evil.example", "",
      ]
      for origin in origins {
        for target in ["/", "/.demarc/state"] {
          let answer = try await RawClient.request(target, port: port, headers: ["Origin: \(origin)"])
          // An empty header is none.
          if origin.isEmpty && answer.status == 200 { continue }
          expectNothing(answer, origin, statuses: [403])
        }
      }
      #expect(try await RawClient.request("/", port: port, headers: ["Origin: http://localhost:\(port)"]).status == 200)
    }
  }

  @Test func scriptsAndFramesOfOtherSitesAreRefusedButLinksAreFollowed() async throws {
    try await withServer { port, _ in
      for site in ["cross-site", "same-site"] {
        let script = ["Sec-Fetch-Site: \(site)", "Sec-Fetch-Mode: no-cors"]
        expectNothing(try await RawClient.request("/", port: port, headers: script), site, statuses: [403])
        let link = ["Sec-Fetch-Site: \(site)", "Sec-Fetch-Mode: navigate"]
        #expect(try await RawClient.request("/", port: port, headers: link).status == 200)
      }
      let answer = try await RawClient.request("/", port: port)
      #expect(answer.headers["x-frame-options"] == "SAMEORIGIN")
      #expect(answer.headers["cross-origin-resource-policy"] == "same-origin")
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
  func otherMethodsAreRefused(_ method: String) async throws {
    try await withServer { port, _ in
      let answer = try await RawClient.request("/", port: port, method: method)
      expectNothing(answer, method, statuses: [405])
      #expect(answer.headers["allow"] == "GET, HEAD")
    }
  }

  @Test func methodsThatNobodyKnowsGetNothing() async throws {
    try await withServer { port, _ in
      for method in ["PROPFIND", "X", "GET/", "G\u{0}ET"] {
        expectNothing(try await RawClient.request("/", port: port, method: method), method, statuses: [404, 405])
      }
    }
  }

  @Test func whatIsNotARequestIsClosedAndTheServerGoesOn() async throws {
    let garbage: [[UInt8]] = [
      [], [0], Array("\r\n\r\n".utf8), Array("GET\r\n\r\n".utf8), Array("GET /\r\n\r\n".utf8),
      Array("\u{16}\u{3}\u{1}".utf8) + [UInt8](repeating: 0xFF, count: 300), [UInt8](repeating: 0x41, count: 100_000),
      Array("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n".utf8),
      Array("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n".utf8),
      Array("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n".utf8),
      Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
    ]
    try await withServer { port, _ in
      for bytes in garbage {
        let answer = Answer(try await RawClient.exchange(bytes, port: port, patience: 1))
        expectNothing(answer, "\(bytes.prefix(20))", statuses: [0, 400, 403, 404, 405])
      }
      #expect(try await RawClient.request("/", port: port).status == 200)
    }
  }

  @Test func nobodyOutsideThisMachineIsServed() async throws {
    try await withServer { port, _ in
      // Linux routes all of 127/8 to this machine: another address of it is one that we don't listen on.
      #if os(Linux)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.2")
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        let result = withUnsafePointer(to: &address) { pointer in
          pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
          }
        }
        #expect(result == -1)
      #endif
    }
  }
}
