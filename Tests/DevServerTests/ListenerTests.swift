/// The server over real sockets: what readers get.

import Disk
import Foundation
import Testing

@testable import DevServer

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
