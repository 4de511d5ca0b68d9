/// UUIDs of version 5, through libuuid: derived from names, so that the same thing always has the same one.

import LibUUID

package struct StableUUID: Sendable, Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The UUID of what `name` names in `namespace`.
  package init(of name: String, in namespace: StableUUID) {
    var bytes = [UInt8](repeating: 0, count: 16)
    uuid_generate_sha1(&bytes, namespace.bytes, name, name.utf8.count)
    self.init(bytes: bytes)
  }

  /// The namespace of addresses, from RFC 9562.
  package static let addresses = StableUUID(
    bytes: [0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8])

  /// `74738ff5-5367-5958-9aee-98fffdcd1876`
  package var description: String {
    var text = [CChar](repeating: 0, count: 37)
    uuid_unparse_lower(bytes, &text)
    return String(decoding: text.prefix(36).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
