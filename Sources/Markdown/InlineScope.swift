/// What the inlines of all paragraphs of one page share while they are built.

/// Read-only but for the memory of `Entities`. A class, since every paragraph and every cell holds it.
final class InlineScope {
  let limits: MarkdownLimits
  let dialect: MarkdownDialect
  let entities: Entities
  let definitions: LinkDefinitions
  /// Which extensions the page may hold at all.
  let extensions: ExtensionMarks

  init(
    limits: MarkdownLimits, dialect: MarkdownDialect, entities: Entities, definitions: LinkDefinitions,
    extensions: ExtensionMarks
  ) {
    self.limits = limits
    self.dialect = dialect
    self.entities = entities
    self.definitions = definitions
    self.extensions = extensions
  }
}

/// Whether bytes hold what extensions begin with. Most pages and most paragraphs hold none of it.
struct ExtensionMarks {
  private(set) var footnotes = false
  private(set) var addresses = false
  private(set) var tildes = false

  var isEmpty: Bool { !(footnotes || addresses || tildes) }

  init(in bytes: UnsafeBufferPointer<UInt8>, _ dialect: MarkdownDialect) {
    guard dialect != .commonMark else { return }
    footnotes = dialect == .page && bytes.containsPair(UInt8(ascii: "["), UInt8(ascii: "^"))
    addresses =
      bytes.holds(UInt8(ascii: "@"), moreThan: 0) || bytes.containsPair(UInt8(ascii: ":"), UInt8(ascii: "/"))
      || bytes.containsPair(UInt8(ascii: "w"), UInt8(ascii: "w"))
    tildes = bytes.holds(UInt8(ascii: "~"), moreThan: 0)
  }
}
