/// How much a Markdown file may ask of the parser.

/// Limits that keep a hostile or broken file from stopping the build; a site can raise them.
package struct MarkdownLimits: Sendable, Hashable {
  /// The size of a file.
  package var bytes: Int
  /// The length of a line, in bytes.
  package var lineBytes: Int
  /// How deep quotes and list items, or emphasis and links, may be nested.
  package var depth: Int
  /// The sum over all lines of how many quotes and list items may be open there, blank lines included.
  package var nestedLines: Int
  /// How many opening brackets of a paragraph may wait for their closing ones.
  package var openBrackets: Int
  /// How many `<!` and `<?` a paragraph may hold.
  package var declarations: Int
  /// How many cells the rows of a page's tables may lack, compared with their headers.
  package var missingCells: Int
  /// How many bytes may be parsed again because they are text directly above a table, with the page's link
  /// reference definitions each time.
  package var reparsedBytes: Int
  /// How many problems of one rule are listed for a page.
  package var problems: Int

  package init(
    bytes: Int = 2_000_000, lineBytes: Int = 65_536, depth: Int = 100, nestedLines: Int = 10_000_000,
    openBrackets: Int = 200, declarations: Int = 200, missingCells: Int = 100_000, reparsedBytes: Int = 4_000_000,
    problems: Int = 200
  ) {
    self.bytes = bytes
    self.lineBytes = lineBytes
    self.depth = depth
    self.nestedLines = nestedLines
    self.openBrackets = openBrackets
    self.declarations = declarations
    self.missingCells = missingCells
    self.reparsedBytes = reparsedBytes
    self.problems = problems
  }

  package static let standard = MarkdownLimits()
}
