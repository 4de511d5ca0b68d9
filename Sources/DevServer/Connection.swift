/// One connection: request after request is read, answered and forgotten.

import FlyingSocks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#endif

struct Connection: Sendable {
  let socket: AsyncSocket
  let responder: SiteResponder
  /// How long a request may take to arrive, and a response to leave.
  var patience = Duration.seconds(60)

  /// Answers until either side ends the connection, and closes it.
  ///
  /// Whatever goes wrong with a connection is the other side's, and ends it alone.
  func run() async {
    var rest: [UInt8] = []
    do {
      while true {
        let (bytes, end) = try await within(patience) { [rest] in try await head(after: rest) }
        guard let end else {
          try await refuse(431, "The head of the request is too long.")
          break
        }
        guard let head = RequestHead(bytes[..<end]) else {
          try await refuse(400, "This is no request that is understood here.")
          break
        }
        let response = await responder.respond(to: head.request)
        try await send(response, keepsConnection: head.keepsConnection)
        if !head.keepsConnection { break }
        rest = Array(bytes[end...])
      }
    } catch {
      // Gone, too slow, or the server stops: nobody is left to be told.
      close(socket.socket.file.rawValue)
      return
    }
    close(socket.socket.file.rawValue)
  }

  /// All that has come, and where its first head ends; nil if that is longer than any may be.
  private func head(after start: [UInt8]) async throws -> ([UInt8], Int?) {
    var bytes = start
    var lookedAt = 0
    while true {
      if let end = RequestHead.end(in: bytes, lookedAt: lookedAt) {
        return (bytes, end <= RequestHead.limit ? end : nil)
      }
      if bytes.count > RequestHead.limit { return (bytes, nil) }
      lookedAt = bytes.count
      bytes += try await socket.read(atMost: 4096)
    }
  }

  private func refuse(_ status: Int, _ reason: String) async throws {
    try await send(SiteResponse(status, reason), keepsConnection: false)
  }

  private func send(_ response: SiteResponse, keepsConnection: Bool) async throws {
    let bytes = Data(response.message(keepsConnection: keepsConnection))
    try await within(patience) { try await socket.write(bytes) }
  }

  /// What `work` returns, unless that takes longer than `limit`.
  private func within<Value: Sendable>(
    _ limit: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: limit)
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw SocketError.disconnected }
      return value
    }
  }
}

extension SiteResponse {
  /// As HTTP/1.1 has it, its headers sorted.
  func message(keepsConnection: Bool) -> [UInt8] {
    let all = keepsConnection ? headers : headers.merging(["Connection": "close"]) { $1 }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return Array("HTTP/1.1 \(status) \(phrase)\r\n\(lines)\r\n".utf8) + body
  }

  private var phrase: String {
    switch status {
    case 200: "OK"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 431: "Request Header Fields Too Large"
    default: "Service Unavailable"
    }
  }
}
