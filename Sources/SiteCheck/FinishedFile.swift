/// One file of a finished site, as its readers will get it.

/// The bytes of a file and where they stand below the output root.
package struct FinishedFile: Sendable, Hashable {
  /// Relative to the output root, with `/` between its parts, for example `layers/nodes.html`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// How the file is read, by the end of its name.
  var kind: Kind {
    let name = path.lowercased()
    if name.hasSuffix(".fragment.html") { return .fragment }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .page }
    if name.hasSuffix(".svg") { return .picture }
    if name.hasSuffix(".css") { return .styleSheet }
    if name.hasSuffix(".js") { return .script }
    if name == "sitemap.xml" { return .sitemap }
    if name.hasSuffix(".json") { return .data }
    if isEmbed, Self.wikiText.contains(where: name.hasSuffix) { return .wikiText }
    return .other
  }

  /// Files for other hosts carry their own styles; see ``PolicyCheck``.
  var isEmbed: Bool { path.hasPrefix("embed/") }

  private static let wikiText = [".md", ".mediawiki", ".txt", ".xml", ".csv"]

  enum Kind: Sendable {
    /// A whole HTML page.
    case page
    /// A piece of HTML that is pasted into somebody else's page.
    case fragment
    /// A standalone SVG.
    case picture
    case styleSheet
    case script
    /// Holds absolute addresses of the site's pages.
    case sitemap
    /// JSON, in which an address of the site may stand.
    case data
    /// Text for a wiki, in which an address of the site may stand.
    case wikiText
    /// Only its path counts.
    case other
  }
}
