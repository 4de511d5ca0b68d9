/// The addresses elsewhere that readers are sent to.

import Diagnostics

/// One web address and where the site links to it.
package struct ExternalLink: Sendable, Hashable {
  /// Without its fragment: `https://example.org/page`.
  package let url: String
  /// At least one; in the order of the pages.
  package let places: [SourceLocation]

  package init(url: String, places: [SourceLocation]) {
    self.url = url
    self.places = places
  }

  /// Only what somebody can follow: what a page loads from elsewhere is an error of its own.
  ///
  /// - Parameter baseURL: ends in a slash.
  static func links(in files: [CheckedFile], baseURL: String?) -> [ExternalLink] {
    var places: [String: [SourceLocation]] = [:]
    for file in files where file.file.kind == .page {
      for reference in file.references where reference.use == .link {
        guard case .absolute(let scheme, let rest) = Address(reference.address), scheme == "http" || scheme == "https"
        else { continue }
        let url = scheme + ":" + rest.prefix { $0 != "#" }
        if let baseURL, url.hasPrefix(baseURL) { continue }
        places[url, default: []].append(file.source.location(reference.range))
      }
    }
    return places.map { ExternalLink(url: $0.key, places: $0.value) }
      .sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
  }
}
