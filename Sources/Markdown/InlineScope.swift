/// What the inlines of all paragraphs of one page share while they are built.

/// Read-only but for the memory of `Entities`.
struct InlineScope {
  let limits: MarkdownLimits
  let dialect: MarkdownDialect
  let entities: Entities
  let definitions: LinkDefinitions
}
