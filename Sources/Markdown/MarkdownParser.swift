/// Markdown bytes → a document with positions, and everything that is wrong with them.

import Diagnostics

/// Which constructs are read.
package enum MarkdownDialect: Sendable, Hashable {
  /// Everything that pages may use: front matter, GitHub's extensions, footnotes, alerts, directives.
  case page
  /// CommonMark alone.
  case commonMark
  /// CommonMark with tables, strikethrough, literal autolinks and task lists, as in GitHub's specification.
  case gitHub
}

/// Parses one page; parsing never fails.
package struct MarkdownParser: Sendable {
  /// The fenced blocks that Demarc replaces.
  package static let standardDirectives: Set<String> = ["matrix", "diagram", "duties", "legend", "compare", "changes"]

  package var limits: MarkdownLimits
  package var allowsRawHTML: Bool
  package var dialect: MarkdownDialect
  package var directives: Set<String>

  package init(
    limits: MarkdownLimits = .standard, allowsRawHTML: Bool = false, dialect: MarkdownDialect = .page,
    directives: Set<String> = MarkdownParser.standardDirectives
  ) {
    self.limits = limits
    self.allowsRawHTML = allowsRawHTML
    self.dialect = dialect
    self.directives = directives
  }

  /// Source → document and diagnostics. A file that breaks a limit gives an empty document.
  package func parse(_ source: SourceText) -> Diagnosed<MarkdownDocument> {
    let breaches = LimitCheck(source: source, limits: limits).breaches()
    guard breaches.isEmpty else { return Diagnosed(MarkdownDocument(), breaches) }
    var diagnostics: [Diagnostic] = []
    let text = readable(source, diagnostics: &diagnostics)
    var document = text.withUnsafeBufferPointer { bytes in
      parse(source, bytes, diagnostics: &diagnostics)
    }
    if dialect == .page { finish(&document, source, diagnostics: &diagnostics) }
    return Diagnosed(document, diagnostics.report())
  }

  /// The bytes, with what is not text replaced by question marks at the same places.
  private func readable(_ source: SourceText, diagnostics: inout [Diagnostic]) -> [UInt8] {
    let offsets = source.bytes.withUnsafeBufferPointer { TextValidity.invalidOffsets(in: $0) }
    guard !offsets.isEmpty else { return source.bytes }
    var bytes = source.bytes
    for offset in offsets { bytes[offset] = UInt8(ascii: "?") }
    // A file that isn't text at all needs no more than a few messages.
    for offset in offsets.prefix(10) {
      let what =
        source.bytes[offset] == 0 ? "NUL" : "byte 0x\(String(source.bytes[offset], radix: 16, uppercase: true))"
      let why = source.bytes[offset] == 0 ? "is not text" : "is not UTF-8"
      diagnostics.append(
        Diagnostic(.invalidText, "\(what) at offset \(offset) \(why)", at: source.location(offset..<offset + 1)))
    }
    return bytes
  }

  private func parse(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument {
    let frontMatter = FrontMatter(in: source, isWanted: dialect == .page)
    diagnostics += frontMatter.diagnostics
    var document = MarkdownDocument(frontMatter: frontMatter.range)
    var lines = SourceLines(source, bytes, start: frontMatter.bodyStart)
    let tree = tree(&lines)
    guard let root = tree.root else { return document }

    let survey = PageSurvey(root, in: lines, limit: limits.depth, dialect: dialect)
    if let line = survey.tooDeepLine {
      diagnostics.append(
        Diagnostic(
          .markdownLimit, "quotes and lists are nested more than \(limits.depth) deep",
          at: source.location(lines.trimmedLine(line))))
      return document
    }
    for misfit in survey.misfits {
      diagnostics.append(
        Diagnostic(
          .raggedTable,
          "delimiter row has \(BlockBuilder.cells(misfit.cells)), the row above it has \(misfit.expected)",
          at: source.location(misfit.row)))
    }
    let entities = Entities()
    let definitions = LinkDefinitions(in: lines, entities: entities) { !survey.isCode[$0] }
    let scope = InlineScope(limits: limits, dialect: dialect, entities: entities, definitions: definitions)
    var builder = BlockBuilder(
      lines, survey: survey, scope: scope, options: self, batch: survey.cells(definitions: definitions))
    document.blocks = builder.blocks(of: root)
    document.unlocatedBlocks = builder.unlocatedBlocks
    diagnostics += builder.diagnostics
    if dialect == .page { diagnostics += document.numberFootnotes(builder.footnotes, in: source) }
    // libcmark's tree goes only now: the survey knows its nodes by their addresses.
    return withExtendedLifetime(tree) { document }
  }

  /// Parses with libcmark; lines that begin footnotes become list items, except those that turn out to be code.
  private func tree(_ lines: inout SourceLines) -> CMarkTree {
    let plain = UnsafeBufferPointer(rebasing: lines.bytes[lines.start...])
    guard dialect == .page else { return CMarkTree(plain) }
    var candidates = FootnoteDefinitions.candidates(in: lines)
    while !candidates.isEmpty {
      let rewritten = FootnoteDefinitions(candidates, in: lines)
      let tree = rewritten.bytes.withUnsafeBufferPointer { CMarkTree($0) }
      let items = tree.itemLines
      let confirmed = candidates.filter(items.contains)
      if confirmed.count == candidates.count {
        lines = SourceLines(lines.source, lines.bytes, start: lines.start, shifts: rewritten.shifts)
        return tree
      }
      candidates = confirmed
    }
    return CMarkTree(plain)
  }

  /// What needs the whole page.
  private func finish(_ document: inout MarkdownDocument, _ source: SourceText, diagnostics: inout [Diagnostic]) {
    let alerts = AlertReader(source: source)
    document.mapBlocks { block in
      if case .quote(let quote) = block, let alert = alerts.alert(quote, diagnostics: &diagnostics) {
        return [.alert(alert)]
      }
      return [block]
    }
    var ids = HeadingIDs(source)
    ids.assign(in: &document)
    diagnostics += ids.diagnostics
    var captions = TableCaptions()
    captions.assign(in: &document)
  }
}
