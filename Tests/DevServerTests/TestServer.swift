/// A server for tests.

import Disk

@testable import DevServer

/// A server with a site of a few files, which stops with the test.
func withServer(_ body: (UInt16, LiveSite) async throws -> Void) async throws {
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
    // Who is silent from here on has nothing to say.
    _ = try await RawClient.request("/", port: listener.port)
    try await body(listener.port, live)
  } catch {
    await listener.stop()
    throw error
  }
  await listener.stop()
}
