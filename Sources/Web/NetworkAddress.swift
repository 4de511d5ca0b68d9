/// Which addresses of the network are everybody's, and which belong to this machine or its neighbours.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An IPv4 or IPv6 address, as bytes in network order.
package struct NetworkAddress: Sendable, Hashable {
  let bytes: [UInt8]

  /// 4 or 16 bytes.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Nil for a family that is neither.
  init?(_ address: UnsafePointer<sockaddr>, family: Int32) {
    switch family {
    case AF_INET:
      bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
      }
    case AF_INET6:
      bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
      }
    default: return nil
    }
  }

  /// Whether the address belongs to this machine, to its network, or to nobody: a link to it can't be meant for
  /// readers, and asking it could reach what only this machine may reach.
  package var isPrivate: Bool {
    if bytes.count == 4 { return Self.isPrivate(bytes[0], bytes[1], bytes[2]) }
    if let inner = embeddedIPv4 { return NetworkAddress(bytes: inner).isPrivate }
    // Only 2000::/3 is given out; of that, documentation (2001:db8::/32) and benchmarks (2001:2::/48) are not.
    guard bytes[0] & 0xE0 == 0x20 else { return true }
    return bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) || bytes.starts(with: [0x20, 0x01, 0x00, 0x02, 0, 0])
  }

  /// The IPv4 address inside a mapped (::ffff:a.b.c.d), translated (64:ff9b::) or tunnelled (2002::) one.
  private var embeddedIPv4: [UInt8]? {
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
    if bytes.starts(with: mapped) || bytes.starts(with: translated) { return Array(bytes[12...]) }
    if bytes.starts(with: [0x20, 0x02]) { return Array(bytes[2..<6]) }
    return nil
  }

  private static func isPrivate(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b, c) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): true
    case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _): true
    case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113): true
    default: false
    }
  }
}

extension NetworkAddress: CustomStringConvertible {
  package var description: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2)
      .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
  }
}
