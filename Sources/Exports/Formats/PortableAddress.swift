/// Addresses in markup that has delimiters of its own.

import SiteModel

extension Reference {
  /// The address with every byte percent-encoded that is a delimiter in one of the wikis' markups: it leads to
  /// the same place, and ends nowhere early.
  var portable: String {
    if href.utf8.allSatisfy(Self.isPlain) { return href }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in href.utf8 {
      if Self.isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    default: return "-._~:/?#@!$&+,;=%".utf8.contains(byte)
    }
  }
}
