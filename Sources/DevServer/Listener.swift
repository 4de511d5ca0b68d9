/// The socket: FlyingFox's sockets and its event loop between the network and `SiteResponder`.
///
/// Requests are read by `RequestHead`, not by FlyingFox's server: that one takes time that grows with the square of a
/// line, so that an address of some kilobytes, on any page in the same browser, would hold up everybody; it takes what
/// is left of a body for a request, whose host could be ours; and it keeps the last of several hosts.

import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Serves on 127.0.0.1 only.
struct Listener: Sendable {
  let port: UInt16
  private let task: Task<Void, any Error>

  /// Listens on the first of `ports` that is free; 0 is any free one.
  static func start(_ ports: [UInt16], live: LiveSite) async throws(ServeError) -> Listener {
    for port in ports {
      do {
        return try await start(port, live: live)
      } catch SocketError.failed(_, EADDRINUSE, _) {
        continue
      } catch SocketError.failed(_, _, let message) {
        throw .cannotListen(port, message)
      } catch {
        throw .cannotListen(port, reason(of: error))
      }
    }
    throw .portTaken(ports.last ?? 0)
  }

  private static func start(_ port: UInt16, live: LiveSite) async throws -> Listener {
    let socket = try Socket(domain: AF_INET)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      guard case .ip4(_, let actual) = try socket.sockname() else { throw SocketError.unsupportedAddress }
      let pool = Self.pool
      try await pool.prepare()
      let listening = try AsyncSocket(socket: socket, pool: pool)
      let responder = SiteResponder(live: live, port: actual)
      let task = Task<Void, any Error> {
        defer { close(socket.file.rawValue) }
        try await serve(listening, pool, responder)
      }
      return Listener(port: actual, task: task)
    } catch {
      close(socket.file.rawValue)
      throw error
    }
  }

  /// FlyingFox's event loop.
  private static var pool: some AsyncSocketPool {
    #if canImport(Darwin)
      .kQueue()
    #else
      .ePoll()
    #endif
  }

  private static func serve(
    _ listening: AsyncSocket, _ pool: some AsyncSocketPool, _ responder: SiteResponder
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask {
        try await withThrowingDiscardingTaskGroup { connections in
          while true {
            let socket = try await listening.accept()
            connections.addTask { await Connection(socket: socket, responder: responder).run() }
          }
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// What went wrong with a socket, in words.
  static func reason(of error: any Error) -> String {
    if case SocketError.failed(_, _, let message) = error { message } else { String(describing: error) }
  }

  /// Serves until it is stopped or fails.
  func run() async throws { try await task.value }

  func stop() async {
    task.cancel()
    _ = await task.result
  }
}
