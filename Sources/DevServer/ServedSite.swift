/// The files of one good build, ready to be served: request → response, without a side effect.

import Disk

struct ServedSite: Sendable {
  /// Tells this build from every other one.
  let token: String
  private let files: [[UInt8]: File]

  private struct File: Sendable {
    let bytes: [UInt8]
    let type: String
    let tag: String
  }

  /// Pages get the script that reloads them; nothing else is changed.
  init(_ output: [OutputFile], token: String) {
    self.token = token
    var files: [[UInt8]: File] = [:]
    for file in output {
      let type = ContentType.of(file.path)
      let bytes = type == ContentType.html ? file.bytes + LivePage.element(site: token) : file.bytes
      // Paths are compared as bytes: equal strings may be different files.
      files[Array(file.path.utf8)] = File(
        bytes: bytes, type: type, tag: "\"\(String(Checksum.xxh64(bytes), radix: 16))\"")
    }
    self.files = files
  }

  /// `path` is decoded and plain: see `RequestPath`.
  func response(_ path: String, ifNoneMatch: String?) -> SiteResponse {
    let isFolder = path.isEmpty || path.hasSuffix("/")
    if let file = files[Array((isFolder ? path + "index.html" : path).utf8)] {
      let response = SiteResponse(200, file.type, file.bytes, headers: ["ETag": file.tag])
      return matches(ifNoneMatch, file.tag) ? response.withoutBody(status: 304) : response
    }
    if let page = files[Array("404.html".utf8)] { return SiteResponse(404, page.type, page.bytes) }
    return SiteResponse(404, "There is no such page.")
  }

  /// Whether there is a folder with a first page at `path`, which lacks its final slash.
  func isFolder(_ path: String) -> Bool {
    !path.isEmpty && !path.hasSuffix("/") && files[Array((path + "/index.html").utf8)] != nil
  }

  private func matches(_ ifNoneMatch: String?, _ tag: String) -> Bool {
    guard let ifNoneMatch else { return false }
    let tags = ifNoneMatch.split(separator: ",").map { $0.drop(while: { $0 == " " }) }
    return tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
  }
}
