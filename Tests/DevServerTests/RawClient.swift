/// Requests byte by byte, as no well-behaved client would send them.

import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A plain TCP connection to 127.0.0.1.
enum RawClient {
  struct Failure: Error { let reason: String }

  /// Sends `bytes` and returns all that comes back until the server closes or `patience` seconds pass in silence.
  ///
  /// The patience is for a server whose threads other tests hold.
  ///
  /// - Parameter mustBeTaken: whether a server that hangs up before it has read them all is a failure.
  static func exchange(
    _ bytes: [UInt8], port: UInt16, patience: Int = 300, mustBeTaken: Bool = true
  ) async throws -> String {
    // The server answers on the threads that tests run on: waiting must not take one of them.
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchangeAndWait(bytes, port, patience, mustBeTaken) })
      }
    }
  }

  private static func exchangeAndWait(
    _ bytes: [UInt8], _ port: UInt16, _ patience: Int, _ mustBeTaken: Bool
  ) throws -> String {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw Failure(reason: "no socket") }
    defer { close(descriptor) }
    var timeout = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure(reason: "nobody listens on \(port)") }
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count || !mustBeTaken else {
      throw Failure(reason: "the request was not taken")
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
      answer += buffer[..<count]
    }
  }

  /// A request with the right host that asks to close the connection.
  static func request(
    _ target: String, port: UInt16, method: String = "GET", headers: [String] = [], host: String? = nil
  ) async throws -> Answer {
    let lines =
      ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"] + headers
    return Answer(try await exchange(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8), port: port))
  }
}

/// An answer, taken apart.
struct Answer {
  /// 0 if the connection was closed without an answer.
  let status: Int
  let headers: [String: String]
  let body: String

  init(_ text: String) {
    let parts = text.components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    headers = lines.dropFirst().reduce(into: [:]) { result, line in
      let field = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if field.count == 2 { result[field[0].lowercased()] = field[1] }
    }
    body = parts.dropFirst().joined(separator: "\r\n\r\n")
  }
}
