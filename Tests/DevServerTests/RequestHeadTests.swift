/// Which bytes are a request.

import Testing

@testable import DevServer

@Suite struct RequestHeadTests {
  private func head(_ lines: String...) -> RequestHead? {
    RequestHead(Array((lines + ["", ""]).joined(separator: "\r\n").utf8)[...])
  }

  @Test func aRequestIsTakenApart() throws {
    let taken = try #require(
      head(
        "GET /a%20b?x=%20?y HTTP/1.1", "host: 127.0.0.1:1", "ORIGIN:http://127.0.0.1:1", "If-None-Match: \"a\"",
        "If-None-Match:\t\"b\" ", "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "X-Other: é"))
    var request = SiteRequest("/a%20b")
    request.query = "x=%20?y"
    request.host = "127.0.0.1:1"
    request.origin = "http://127.0.0.1:1"
    request.ifNoneMatch = "\"a\", \"b\""
    request.fetchSite = "none"
    request.fetchMode = "navigate"
    #expect(taken.request == request)
    #expect(taken.keepsConnection)
  }

  @Test func whatBecomesOfTheConnection() {
    #expect(head("GET / HTTP/1.1", "Connection: Keep-Alive, Close")?.keepsConnection == false)
    #expect(head("GET / HTTP/1.1", "Connection: closely")?.keepsConnection == true)
    #expect(head("GET / HTTP/1.0")?.keepsConnection == false)
    for body in ["Content-Length: 5", "Content-Length: 00", "Transfer-Encoding: chunked", "Transfer-Encoding:"] {
      #expect(head("GET / HTTP/1.1", body)?.keepsConnection == false, "\(body)")
      #expect(head("GET / HTTP/1.1", body)?.request.hasBody == true, "\(body)")
    }
    #expect(head("GET / HTTP/1.1", "Content-Length: 0")?.request.hasBody == false)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / ", "GET / HTTP/1.1 ", "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/2.0",
    "GET / http/1.1",
    "GET / HTTP/1.10", "GET\t/\tHTTP/1.1", "G(T / HTTP/1.1", "GET /\u{0} HTTP/1.1", "GET /\u{7F} HTTP/1.1",
    "GET / HTTP/1.1\nHost: x", "GET / HTTP/1.1\rHost: x",
  ])
  func thatIsNoFirstLine(_ line: String) { #expect(head(line) == nil) }

  @Test(arguments: [
    "", "x", ": x", "x : y", " x: y", "\tx: y", "x y: z", "x: a\rb", "x: a\nb", "x: \u{0}", "é: x", "x\u{0}: y",
  ])
  func thatIsNoHeader(_ line: String) { #expect(head("GET / HTTP/1.1", "Host: x", line) == nil) }

  @Test(arguments: [
    "Host", "Origin", "Content-Length", "Transfer-Encoding", "Sec-Fetch-Site", "Sec-Fetch-Mode",
  ])
  func aHeaderThatIsThereOnceIsNotThereTwice(_ name: String) {
    #expect(head("GET / HTTP/1.1", "\(name): a") != nil)
    #expect(head("GET / HTTP/1.1", "\(name): a", "\(name.lowercased()): a") == nil)
  }

  @Test func bytesThatAreNoTextAreNoRequest() {
    #expect(RequestHead(Array("GET /".utf8)[...] + [0xC0, 0xAF] + Array(" HTTP/1.1\r\n\r\n".utf8)) == nil)
  }

  @Test func theEndIsFoundHoweverTheBytesArrive() {
    let bytes = Array("GET / HTTP/1.1\r\n\r\nGET".utf8)
    for cut in 0..<18 { #expect(RequestHead.end(in: Array(bytes[..<cut]), lookedAt: 0) == nil) }
    for seen in 0..<18 { #expect(RequestHead.end(in: bytes, lookedAt: seen) == 18) }
    #expect(RequestHead.end(in: Array("GET / HTTP/1.1\n\n".utf8), lookedAt: 0) == nil)
  }
}
