/// What hostile requests get from the server over real sockets: nothing but the site.

import Disk
import Foundation
import Testing

@testable import DevServer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
      "/a/b c.css",
      "http://127.0.0.1/index.html", "http://evil.example/index.html", "HTTP://x@127.0.0.1/", "127.0.0.1:80", "?", "#",
      "file:///etc/passwd", "*", "/" + String(repeating: "a", count: 5000),
      // Overlong, surrogate and cut-off UTF-8, and bytes that some decoders take for a slash or a dot.
      "/%c0%afetc/passwd", "/%e0%80%afetc", "/%f0%80%80%afetc", "/%fc%80%80%80%80%af", "/%ed%a0%80", "/%e2%80",
      "/..%c1%9c..%c1%9cetc", "/%2e%2e%5c", "/a/%2E", "/a/%2e%2e/", "/.%2e;/x/%2f", "/%00index.html", "/a/%0a",
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
      "/.demarc/live.js/x", "/INDEX.HTML", "/index.html/", "/index.html;x", "/~root", "/C:/windows",
      "/..;/etc/passwd", "/..;/index.html", "/a/..;/..;/etc/passwd", "/.;/index.html", "/%2e%2e;/index.html",
      "/;/index.html",
      "/c:/Windows/win.ini", "/C|/Windows", "/C$/x", "/%43%3a/x", "/CON", "/con.html", "/NUL", "/aux.txt", "/COM1",
      "/lpt1.html",
      "/index.html::$DATA", "/index.html.", "/index.html%20", "/index.html%2e", "/a:b", "/.../index.html",
      "/....//"
        .replacingOccurrences(of: "//", with: "/x"), "/%ef%bc%8e%ef%bc%8e/etc/passwd", "/%e2%88%95etc", "/%e2%80%ae/",
      "/.env", "/.ssh/id_rsa", "/proc/self/environ", "/dev/zero", "/Public/index.html", "/%3f", "/index.html%3fx",
      "/%23x",
    ]
    try await withServer { port, _ in
      for target in absent {
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
        // Names that lead to this machine, or that somebody has pointed at it.
        "rebind.evil.example:\(port)", "127.0.0.1.nip.io:\(port)", "127.1:\(port)", "2130706433:\(port)",
        "0x7f000001:\(port)", "127.0.0.1.:\(port)", "localhost.:\(port)", "http://127.0.0.1:\(port)",
        "127.0.0.1:\(port)/", "127.0.0.1:\(port),evil.example", "127.0.0.1:0\(port)", "127.0.0.1:\(port)0",
        "[::ffff:127.0.0.1]:\(port)", "evil.example#127.0.0.1:\(port)",
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
        expectNothing(try await RawClient.request("/", port: port, method: method), method, statuses: [400, 405])
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
      // HTTP/0.9, in which a page is all that comes back.
      Array("GET /\r\n".utf8), Array("GET /index.html\n".utf8), Array("GET /index.html\r\n\r\n".utf8),
      Array("GET / HTTP/1.1 HTTP/1.1\r\n\r\n".utf8), Array("GET  HTTP/1.1\r\n\r\n".utf8),
      Array("\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8), Array("GET / HTTP/1.1\r\n Host: 127.0.0.1\r\n\r\n".utf8),
      Array("GET /\u{0} HTTP/1.1\r\n\r\n".utf8), [0xFF, 0xFE, 0x47, 0x45, 0x54],
      Array("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n".utf8),
      Array("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n".utf8),
      Array("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n".utf8),
    ]
    try await withServer { port, _ in
      for bytes in garbage {
        let answer = Answer(try await RawClient.exchange(bytes, port: port, patience: 1))
        expectNothing(answer, "\(bytes.prefix(20))", statuses: [0, 400, 403, 405, 431])
      }
      #expect(try await RawClient.request("/", port: port).status == 200)
    }
  }

  @Test func severalHostsAreNoneAndAHostInTheTargetNeither() async throws {
    try await withServer { port, _ in
      let own = "Host: 127.0.0.1:\(port)"
      let evil = "Host: evil.example"
      let several = [
        [own, evil], [evil, own], [own, own], [own, "hOsT: evil.example"], [own, "Host:"], [own, "Host : x"],
        [own, " Host: evil.example"], [own, "Origin: http://127.0.0.1:\(port)", "Origin: http://evil.example"],
      ]
      for lines in several {
        let bytes = Array((["GET / HTTP/1.1"] + lines + ["Connection: close", "", ""]).joined(separator: "\r\n").utf8)
        expectNothing(Answer(try await RawClient.exchange(bytes, port: port)), "\(lines)", statuses: [400])
      }
      for target in ["http://127.0.0.1:\(port)/", "http://127.0.0.1:\(port)/index.html"] {
        let answer = try await RawClient.request(target, port: port, host: "evil.example")
        expectNothing(answer, target, statuses: [403])
      }
    }
  }

  @Test func noOtherProtocolIsSpoken() async throws {
    try await withServer { port, _ in
      let socket = [
        "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      ]
      for upgrade in [socket, ["Upgrade: h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"], ["Upgrade: TLS/1.0"]] {
        let lines =
          ["GET /.demarc/live.js HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: Upgrade, close"] + upgrade
        let answer = Answer(
          try await RawClient.exchange(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8), port: port))
        // Who asks for another protocol gets the file by this one.
        #expect(answer.status == 200)
        #expect(answer.headers["upgrade"] == nil && answer.headers["sec-websocket-accept"] == nil)
        #expect(answer.headers["connection"] == "close")
        let elsewhere = try await RawClient.request("/", port: port, headers: upgrade + ["Origin: http://evil.example"])
        expectNothing(elsewhere, "\(upgrade)", statuses: [403])
      }
    }
  }

  @Test func nothingThatAHeaderSaysIsRepeated() async throws {
    try await withServer { port, _ in
      let lines = [
        "Connection: keep-alive\rX-Evil: 1", "Connection: X-Evil", "If-None-Match: \"X-Evil\"", "X-Evil: X-Evil",
      ]
      let head = "GET /pic.svg HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
      for line in lines {
        let two = "\(head)\(line)\r\n\r\n\(head)Connection: close\r\n\r\n"
        let text = try await RawClient.exchange(Array(two.utf8), port: port)
        #expect(text.hasPrefix("HTTP/1.1 "), "\(line)")
        #expect(!text.contains("X-Evil"), "\(line)")
      }
    }
  }

  /// What a page elsewhere could send as the body of a request that is refused must not be taken for the next one.
  @Test func aRequestInTheBodyOfAnotherGetsNothing() async throws {
    try await withServer { port, _ in
      let inner = "GET /index.html HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
      let chunk = String(inner.utf8.count, radix: 16) + "\r\n" + inner + "\r\n"
      let filler = String(repeating: "x", count: 3 << 20)
      let outers: [(String, String)] = [
        ("Transfer-Encoding: chunked", inner), ("Transfer-Encoding: chunked", chunk + "0\r\n\r\n"),
        ("Transfer-Encoding: gzip, chunked", "0\r\n\r\n" + inner),
        ("Content-Length: \(inner.utf8.count)", inner), ("Content-Length: 1", "x" + inner),
        ("Content-Length: \(3 << 20)", inner + inner), ("Content-Length: 10000000000", inner + inner),
        ("Content-Length: \((3 << 20) + inner.utf8.count)", inner + filler),
        ("Content-Length: 0\r\nContent-Length: 5", "xxxxx" + inner), ("content-length: +\(4 << 20)", inner),
      ]
      for method in ["POST", "GET", "HEAD"] {
        for host in ["evil.example:\(port)", "127.0.0.1:\(port)"] {
          for (header, body) in outers {
            let head = "\(method) / HTTP/1.1\r\nHost: \(host)\r\n\(header)\r\n\r\n"
            let text = try await RawClient.exchange(
              Array((head + body).utf8), port: port, patience: 2, mustBeTaken: false)
            #expect(!text.contains("first page"), "\(method) \(host) \(header)")
            #expect(text.components(separatedBy: "HTTP/1.1 ").count <= 2, "\(method) \(host) \(header)")
          }
        }
      }
      #expect(try await RawClient.request("/", port: port).status == 200)
    }
  }

  @Test func hugeRequestsAreRefusedAtOnce() async throws {
    try await withServer { port, _ in
      let head = "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
      let large: [(String, String)] = [
        ("a header of ten megabytes", head + "X: " + String(repeating: "y", count: 10 << 20) + "\r\n\r\n"),
        ("ten thousand headers", head + (0..<10_000).map { "X-\($0): y\r\n" }.joined() + "\r\n"),
        ("folded lines", head + "X: y\r\n" + String(repeating: "  y\r\n", count: 20_000) + "\r\n"),
        ("a target of a megabyte", "GET /?" + String(repeating: "q", count: 1 << 20) + String(head.dropFirst(5))),
        ("a line without end", String(repeating: "G", count: 1 << 20)),
      ]
      for (label, text) in large {
        // Who is still sending when the server hangs up may miss what it says.
        let answer = Answer(try await RawClient.exchange(Array(text.utf8), port: port, mustBeTaken: false))
        expectNothing(answer, label, statuses: [0, 431])
      }
      let cookies = [
        "Cookie: " + String(repeating: "c", count: 30_000), "Cookie: " + String(repeating: "d", count: 20_000),
      ]
      #expect(try await RawClient.request("/pic.svg", port: port, headers: cookies).body == "<svg/>")
      #expect(
        try await RawClient.request("/pic.svg?" + String(repeating: "q", count: 30_000), port: port).status == 200)
      expectNothing(
        try await RawClient.request("/" + String(repeating: "%2e", count: 10_000), port: port), "dots", statuses: [400])
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
