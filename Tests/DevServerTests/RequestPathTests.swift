/// Which targets of requests are paths of a site.

import Testing

@testable import DevServer

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", ""), ("/index.html", "index.html"), ("/a/b/", "a/b/"), ("/a%20b.html", "a b.html"),
    ("/%C3%A9.html", "é.html"), ("/é.html", "é.html"), ("/a..b/...", "a..b/..."), ("/%25", "%"), ("/a+b", "a+b"),
  ])
  func aPlainPathIsDecoded(_ target: String, _ path: String) {
    #expect(RequestPath.parse(target) == path)
  }

  @Test(arguments: [
    "", "index.html", "*", "http://127.0.0.1/", "//", "//evil.example/", "/a//b", "/.", "/..", "/../secret", "/a/../b",
    "/a/..", "/./a", "/%2e%2e/secret", "/%2E%2e/", "/.%2e/x", "/a%2f..%2fb", "/a%2Fb", "/..%5csecret", "/a\\b", "/%5c",
    "/a%00", "/%00", "/a%0d%0ab", "/%", "/%2", "/%zz", "/%G0", "/%ff", "/%c0%ae%c0%ae/", "/%e0%80%ae", "/a\u{7F}",
  ])
  func anythingElseIsNoPath(_ target: String) {
    #expect(RequestPath.parse(target) == nil)
  }

  @Test func aDecodedPathIsNotDecodedAgain() {
    #expect(RequestPath.parse("/%252e%252e/secret") == "%2e%2e/secret")
  }
}
