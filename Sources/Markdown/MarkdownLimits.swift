/// How much a Markdown file may ask of the parser.

/// Limits that keep a hostile or broken file from stopping the build; a site can raise them.
package struct MarkdownLimits: Sendable, Hashable {
  /// The size of a file.
  package var bytes: Int
  /// The length of a line, in bytes.
  package var lineBytes: Int
  /// How deep quotes, list items, emphasis and links may be nested.
  package var depth: Int
  /// How many opening brackets of a paragraph may wait for their closing ones.
  package var openBrackets: Int
  /// How many `<!` and `<?` a paragraph may hold.
  package var declarations: Int

  package init(
    bytes: Int = 2_000_000, lineBytes: Int = 65_536, depth: Int = 100, openBrackets: Int = 200,
    declarations: Int = 200
  ) {
    self.bytes = bytes
    self.lineBytes = lineBytes
    self.depth = depth
    self.openBrackets = openBrackets
    self.declarations = declarations
  }

  package static let standard = MarkdownLimits()
}
