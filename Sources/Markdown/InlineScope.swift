/// What the inlines of all paragraphs of one page share while they are built.

/// Read-only but for the memory of `Entities`. A class, since every paragraph and every cell holds it.
final class InlineScope {
  let limits: MarkdownLimits
  let dialect: MarkdownDialect
  let entities: Entities
  let definitions: LinkDefinitions

  init(limits: MarkdownLimits, dialect: MarkdownDialect, entities: Entities, definitions: LinkDefinitions) {
    self.limits = limits
    self.dialect = dialect
    self.entities = entities
    self.definitions = definitions
  }
}
