/// Request → response: who may ask, for what, and what is answered.

import Diagnostics

struct SiteResponder: Sendable {
  let live: LiveSite
  let port: UInt16
  /// How long a page waits for news before it asks again.
  var patience = Duration.seconds(20)

  func respond(to request: SiteRequest) async -> SiteResponse {
    if let reason = request.refusal(port: port) { return SiteResponse(403, reason) }
    guard request.method == "GET" || request.method == "HEAD" else {
      return SiteResponse(405, "Only GET and HEAD.", headers: ["Allow": "GET, HEAD"])
    }
    if request.hasBody { return SiteResponse(400, "No request has a body here.") }
    guard let path = RequestPath.parse(request.target) else {
      return SiteResponse(400, "The path is not one of this site.")
    }
    let response = await response(path, request)
    return request.method == "HEAD" ? response.withoutBody() : response
  }

  private func response(_ path: String, _ request: SiteRequest) async -> SiteResponse {
    switch path {
    case LivePage.scriptPath: return SiteResponse(200, ContentType.of("x.js"), Array(LivePage.script.utf8))
    case LivePage.stylePath: return SiteResponse(200, ContentType.of("x.css"), Array(LivePage.style.utf8))
    case LivePage.statePath:
      let state = await live.state(after: request.query, patience: request.method == "HEAD" ? .zero : patience)
      return SiteResponse(
        200, "application/json", Array(state.json.document.utf8), headers: ["Cache-Control": "no-store"])
    default: break
    }
    let state = await live.state
    guard let site = state.site else {
      return SiteResponse(503, ContentType.html, LivePage.waiting)
    }
    if site.isFolder(path) {
      return SiteResponse(301, "It is a folder.", headers: ["Location": request.target + "/"])
    }
    return site.response(path, ifNoneMatch: request.ifNoneMatch)
  }
}
