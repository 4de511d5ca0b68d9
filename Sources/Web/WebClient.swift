/// Asks web servers, through libcurl: the only file that knows it.

import CCurl

/// Asks one question at a time. Redirects are not followed, bodies are not read, proxies and cookies not used.
package struct WebClient: Sendable {
  package struct Limits: Sendable {
    /// For the connection, in milliseconds.
    package var connection: Int
    /// For the whole answer, in milliseconds.
    package var answer: Int

    package init(connection: Int = 10_000, answer: Int = 30_000) {
      self.connection = connection
      self.answer = answer
    }
  }

  /// More bytes of headers than any honest answer has.
  static let maximumHeaderBytes = 256 * 1024

  private let limits: Limits
  private let agent: String

  /// - Parameter agent: how the client names itself.
  package init(agent: String, limits: Limits = Limits()) {
    // Not safe from several threads: once, before any.
    curl_global_init(Int(CURL_GLOBAL_ALL))
    self.limits = limits
    self.agent = agent
  }

  /// - Parameter allowsPrivate: whether the host may be this machine or one of its network.
  package func ask(_ method: Method, _ url: String, allowsPrivate: Bool) -> Answer {
    guard let handle = curl_easy_init() else { return .failure(.other("libcurl has no memory")) }
    defer { curl_easy_cleanup(handle) }
    let state = State(allowsPrivate: allowsPrivate)
    configure(handle, method, url, Unmanaged.passUnretained(state).toOpaque())
    let code = withExtendedLifetime(state) { curl_easy_perform(handle) }
    return answer(of: handle, code, state)
  }

  private func configure(
    _ handle: UnsafeMutableRawPointer, _ method: Method, _ url: String, _ state: UnsafeMutableRawPointer
  ) {
    func set(_ option: CURLoption, _ value: Int) { demarc_curl_set_long(handle, option, value) }
    func set(_ option: CURLoption, _ value: String) { demarc_curl_set_string(handle, option, value) }
    set(CURLOPT_URL, url)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_NOBODY, method == .head ? 1 : 0)
    set(CURLOPT_FOLLOWLOCATION, 0)
    // A proxy would resolve names itself, so that nobody would see which address is asked.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOPROXY, "*")
    set(CURLOPT_USERAGENT, agent)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, limits.connection)
    set(CURLOPT_TIMEOUT_MS, limits.answer)
    demarc_curl_set_socket(handle, openSocket)
    demarc_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, state)
    demarc_curl_set_data(handle, CURLOPT_WRITEFUNCTION, stopAtBody)
    demarc_curl_set_data(handle, CURLOPT_HEADERFUNCTION, readHeader)
    demarc_curl_set_pointer(handle, CURLOPT_HEADERDATA, state)
  }

  private func answer(of handle: UnsafeMutableRawPointer, _ code: CURLcode, _ state: State) -> Answer {
    if let address = state.refused { return .failure(.privateAddress(address)) }
    if state.headerBytes > Self.maximumHeaderBytes { return .failure(.other("headers without end")) }
    var status = 0
    demarc_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    // The first piece of a body ends the exchange: the status is known by then.
    guard code == CURLE_OK || (code == CURLE_WRITE_ERROR && status > 0) else { return .failure(failure(code)) }
    guard status >= 200 else { return .failure(.other("an answer without a status")) }
    var location: UnsafeMutablePointer<CChar>?
    demarc_curl_get_string(handle, CURLINFO_REDIRECT_URL, &location)
    return .response(
      Response(status, location: location.map { String(cString: $0) }, retryAfter: state.retryAfter))
  }

  private func failure(_ code: CURLcode) -> Failure {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .noSuchHost
    case CURLE_OPERATION_TIMEDOUT: .timeOut
    default: .other(String(cString: curl_easy_strerror(code)))
    }
  }
}

/// What the callbacks of one exchange note.
private final class State {
  let allowsPrivate: Bool
  var refused: String?
  var retryAfter: String?
  var headerBytes = 0

  init(allowsPrivate: Bool) { self.allowsPrivate = allowsPrivate }

  static func from(_ pointer: UnsafeMutableRawPointer?) -> State? {
    pointer.map { Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// Called with the address that a name was resolved to, right before it is connected to: nothing can come between.
private let openSocket: demarc_curl_socket = { pointer, _, address in
  guard let state = State.from(pointer), let address else { return demarc_curl_no_socket }
  if !state.allowsPrivate {
    let resolved = withUnsafePointer(to: &address.pointee.addr) {
      NetworkAddress($0, family: address.pointee.family)
    }
    guard let resolved, !resolved.isPrivate else {
      state.refused = resolved.map(\.description) ?? "no address of the internet"
      return demarc_curl_no_socket
    }
    state.refused = nil
  }
  return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
}

private let stopAtBody: demarc_curl_data = { _, _, _, _ in 0 }

private let readHeader: demarc_curl_data = { bytes, size, count, pointer in
  guard let state = State.from(pointer), let bytes else { return 0 }
  state.headerBytes += size * count
  if state.headerBytes > WebClient.maximumHeaderBytes { return 0 }
  let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self)
  let name = "retry-after:"
  if line.utf8.count > name.utf8.count, line.prefix(name.count).lowercased() == name {
    state.retryAfter = String(line.dropFirst(name.count).filter { !$0.isNewline }).trimmed
  }
  return size * count
}

extension String {
  /// Without spaces and tabs at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
