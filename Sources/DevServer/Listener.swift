/// The socket: FlyingFox between the network and `SiteResponder`.

import FlyingFox
import FlyingSocks
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Serves on 127.0.0.1 only.
struct Listener: Sendable {
  let port: UInt16
  private let server: HTTPServer
  private let task: Task<Void, any Error>

  /// Listens on the first of `ports` that is free; 0 is any free one.
  static func start(_ ports: [UInt16], live: LiveSite) async throws(ServeError) -> Listener {
    for port in ports {
      do {
        return try await start(port, live: live)
      } catch ServeError.portTaken {
        continue
      } catch {
        throw .cannotListen(error.localizedDescription)
      }
    }
    throw .portTaken(ports.last ?? 0)
  }

  private static func start(_ port: UInt16, live: LiveSite) async throws -> Listener {
    let actual = port == 0 ? try freePort() : port
    let responder = SiteResponder(live: live, port: actual)
    let handler = ClosureHTTPHandler { request in HTTPResponse(await responder.respond(to: SiteRequest(request))) }
    let configuration = HTTPServer.Configuration(
      // Longer than a page waits for news.
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: actual), timeout: 60, logger: .disabled)
    let server = HTTPServer(config: configuration, handler: handler)
    let task = Task<Void, any Error> { try await server.run() }
    let started = Task<Void, any Error> { try await server.waitUntilListening() }
    let failed = Task<Void, any Error> {
      do { try await task.value } catch {
        started.cancel()
        throw error
      }
    }
    do {
      try await started.value
      return Listener(port: actual, server: server, task: failed)
    } catch {
      do { try await failed.value } catch SocketError.failed(_, EADDRINUSE, _) {
        throw ServeError.portTaken(actual)
      }
      throw error
    }
  }

  /// A port that nobody listens on at the moment.
  private static func freePort() throws -> UInt16 {
    let socket = try Socket(domain: AF_INET)
    try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    let address = try socket.sockname()
    try socket.close()
    if case .ip4(_, let port) = address { return port }
    throw SocketError.unsupportedAddress
  }

  /// Serves until it is stopped or fails.
  func run() async throws { try await task.value }

  func stop() async { await server.stop() }
}

extension SiteRequest {
  init(_ request: HTTPRequest) {
    self.init(request.target.path())
    method = request.method.rawValue
    query = request.target.query()
    host = request.headers[.host]
    origin = request.headers[HTTPHeader("Origin")]
    fetchSite = request.headers[HTTPHeader("Sec-Fetch-Site")]
    fetchMode = request.headers[HTTPHeader("Sec-Fetch-Mode")]
    ifNoneMatch = request.headers[.ifNoneMatch]
  }
}

extension HTTPResponse {
  init(_ response: SiteResponse) {
    let headers = response.headers.reduce(into: [HTTPHeader: String]()) { $0[HTTPHeader($1.key)] = $1.value }
    self.init(
      statusCode: HTTPStatusCode(response.status, phrase: Self.phrase(response.status)), headers: HTTPHeaders(headers),
      body: Data(response.body))
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    default: "Service Unavailable"
    }
  }
}
