/// Files inside addresses.

enum DataAddress {
  /// `data:` with the kind of file that the ending of `path` tells.
  static func of(_ bytes: [UInt8], path: String) -> String { "data:\(type(of: path));base64,\(base64(bytes))" }

  static func type(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "avif": return "image/avif"
    case "css": return "text/css"
    case "csv": return "text/csv;charset=utf-8"
    case "gif": return "image/gif"
    case "htm", "html": return "text/html;charset=utf-8"
    case "ico": return "image/x-icon"
    case "jpeg", "jpg": return "image/jpeg"
    case "js": return "text/javascript;charset=utf-8"
    case "json": return "application/json"
    case "md", "mediawiki", "txt": return "text/plain;charset=utf-8"
    case "mp4": return "video/mp4"
    case "otf": return "font/otf"
    case "pdf": return "application/pdf"
    case "png": return "image/png"
    case "svg": return "image/svg+xml"
    case "ttf": return "font/ttf"
    case "webm": return "video/webm"
    case "webp": return "image/webp"
    case "woff": return "font/woff"
    case "woff2": return "font/woff2"
    case "xml": return "application/xml"
    default: return "application/octet-stream"
    }
  }

  /// As in RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let rest = bytes.count - start
      let bits =
        UInt32(bytes[start]) << 16 | (rest > 1 ? UInt32(bytes[start + 1]) << 8 : 0)
        | (rest > 2 ? UInt32(bytes[start + 2]) : 0)
      for place in 0..<4 {
        result.append(place <= rest ? letters[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
