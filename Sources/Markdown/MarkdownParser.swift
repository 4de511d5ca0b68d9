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
    var problems = PageProblems(source, limit: limits.problems)
    let text = readable(source, problems: &problems)
    let document = text.withUnsafeBufferPointer { parse(source, $0, problems: &problems) }
    return Diagnosed(document, problems.diagnostics.report())
  }

  /// The bytes, with what is not text replaced by question marks at the same places.
  private func readable(_ source: SourceText, problems: inout PageProblems) -> [UInt8] {
    let offsets = source.bytes.withUnsafeBufferPointer { TextValidity.invalidOffsets(in: $0) }
    let unprintable =
      dialect == .page ? source.bytes.withUnsafeBufferPointer { TextValidity.unprintable(in: $0) } : []
    guard !offsets.isEmpty || !unprintable.isEmpty else { return source.bytes }
    var bytes = source.bytes
    for offset in offsets {
      let byte = source.bytes[offset]
      let headline =
        byte == 0
        ? "NUL at offset \(offset) is not text"
        : "byte 0x\(String(byte, radix: 16, uppercase: true)) at offset \(offset) is not UTF-8"
      problems.report(.invalidText, headline, at: offset..<offset + 1)
      bytes[offset] = UInt8(ascii: "?")
    }
    // NUL is among both.
    for (character, place) in unprintable where character.value != 0 {
      problems.report(
        .invalidText, "character U+\(character.hexadecimal) in a text, which pages and tables can't hold", at: place)
      for offset in place { bytes[offset] = UInt8(ascii: "?") }
    }
    return bytes
  }

  private func parse(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, problems: inout PageProblems
  ) -> MarkdownDocument {
    let frontMatter = FrontMatter(in: source, isWanted: dialect == .page)
    problems.append(frontMatter.diagnostics)
    var document = MarkdownDocument(frontMatter: frontMatter.range)
    var lines = SourceLines(source, bytes, start: frontMatter.bodyStart)
    let tree = tree(&lines)
    guard let root = tree.root else { return document }

    let survey = PageSurvey(root, in: lines, limit: limits.depth, dialect: dialect)
    if let line = survey.tooDeepLine {
      problems.report(
        .markdownLimit, "quotes and lists are nested more than \(limits.depth) deep", at: lines.trimmedLine(line))
      return document
    }
    for misfit in survey.misfits {
      problems.report(
        .raggedTable,
        "delimiter row has \(BlockBuilder.cells(misfit.cells)), the row above it has \(misfit.expected)",
        at: misfit.row)
    }
    let entities = Entities()
    let definitions = LinkDefinitions(in: lines, entities: entities) {
      !survey.isContent[$0] && lines.shifts[$0] == nil
    }
    let scope = InlineScope(
      limits: limits, dialect: dialect, entities: entities, definitions: definitions,
      extensions: ExtensionMarks(in: lines.bytes, dialect))
    var builder = BlockBuilder(
      lines, survey: survey, scope: scope, options: self, batch: survey.cells(definitions: definitions),
      problems: problems)
    document.blocks = builder.blocks(of: root)
    document.unlocatedBlocks = builder.unlocatedBlocks
    document.ignores = builder.ignores
    problems = builder.problems
    if dialect == .page {
      finish(&document, source, builder, problems: &problems)
    }
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

  /// What needs the whole page; what a page doesn't have is not looked for.
  private func finish(
    _ document: inout MarkdownDocument, _ source: SourceText, _ builder: BlockBuilder, problems: inout PageProblems
  ) {
    if builder.mayReferToFootnotes || !builder.footnotes.isEmpty {
      document.numberFootnotes(builder.footnotes, problems: &problems)
    }
    if builder.lines.bytes.containsPair(UInt8(ascii: "["), UInt8(ascii: "!")) {
      let alerts = AlertReader(source: source)
      document.mapBlocks { block in
        if case .quote(let quote) = block, let alert = alerts.alert(quote, problems: &problems) {
          return [.alert(alert)]
        }
        return [block]
      }
    }
    var ids = HeadingIDs(source, problems: problems)
    ids.assign(in: &document)
    problems = ids.problems
    if !builder.survey.tables.isEmpty {
      var captions = TableCaptions()
      captions.assign(in: &document)
    }
  }
}
