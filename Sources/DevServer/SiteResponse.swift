/// What is answered, apart from how it is sent.

package struct SiteResponse: Sendable, Hashable {
  package var status: Int
  /// In any order; names as they are sent.
  package var headers: [String: String]
  package var body: [UInt8]

  init(_ status: Int, _ type: String, _ body: [UInt8], headers: [String: String] = [:]) {
    self.status = status
    self.body = body
    self.headers = Self.always.merging(["Content-Type": type, "Content-Length": String(body.count)]) { $1 }
      .merging(headers) { $1 }
  }

  init(_ status: Int, _ text: String, headers: [String: String] = [:]) {
    self.init(status, "text/plain; charset=utf-8", Array((text + "\n").utf8), headers: headers)
  }

  /// Nothing may be read by another site, guessed to be another type or kept without asking.
  private static let always = [
    "Cache-Control": "no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
  ]

  /// The same without a body; the length stays that of the body, as HEAD and 304 want it.
  func withoutBody(status: Int? = nil) -> SiteResponse {
    var response = self
    response.body = []
    response.status = status ?? self.status
    return response
  }
}

enum ContentType {
  /// By the ending of the file's name.
  static func of(_ path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    let ending = name.contains(".") ? String(name.split(separator: ".").last ?? "") : ""
    return byEnding[ending.lowercased()] ?? "application/octet-stream"
  }

  static let html = "text/html; charset=utf-8"

  private static let byEnding = [
    "html": html, "htm": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "mediawiki": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "yaml": "application/yaml", "yml": "application/yaml", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon",
    "pdf": "application/pdf", "zip": "application/zip", "woff": "font/woff", "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}
