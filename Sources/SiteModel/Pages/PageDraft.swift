/// A page whose prose is parsed but whose links are not resolved.

import Diagnostics
import Markdown
import Responsibility
import Words
import YAML

struct PageDraft {
  let id: PageID
  let file: SiteFile?
  private let model: Model
  private let words: PageWords
  /// What messages put before paths in the site.
  private let displayRoot: String
  private let document: MarkdownDocument?
  private let frontMatter: FrontMatter
  private let heading: Heading?
  private let diagnostics: [Diagnostic]

  /// On `today` the page's review may be overdue; nil leaves that unchecked.
  init(
    id: PageID, file: SiteFile?, model: Model, words: PageWords, displayRoot: String, parser: MarkdownParser,
    today: CalendarDate? = nil
  ) {
    self.id = id
    self.file = file
    self.model = model
    self.words = words
    self.displayRoot = displayRoot
    guard let file else {
      document = nil
      frontMatter = FrontMatter()
      heading = nil
      diagnostics = []
      return
    }
    let parsed = parser.parse(file.text)
    let matter = FrontMatter.read(parsed.value.frontMatter, of: file.text)
    var document = parsed.value
    if case .heading(let first) = document.blocks.first, first.level == 1 {
      heading = first
      document.blocks.removeFirst()
    } else {
      heading = nil
    }
    self.document = document
    frontMatter = matter.value
    let overdue = today.flatMap { today in matter.value.review.map { PageReview.overdue($0, on: today) } } ?? []
    diagnostics = parsed.diagnostics + matter.diagnostics + overdue
  }

  /// The comments by which warnings of this page are ignored.
  var ignores: [IgnoreComment] {
    guard let document, let source = file?.text else { return [] }
    let matter = document.frontMatter.map { range in
      let last = source.lineNumber(at: max(range.lowerBound, range.upperBound - 1))
      return IgnoreComment.inYAML(
        source, lines: source.lineNumber(at: range.lowerBound)...last, isFrontMatter: true)
    }
    return (matter ?? []) + document.ignores
  }

  /// Addresses that the page had before.
  var redirects: [RedirectDefinition] { frontMatter.redirects }

  /// The ids of the prose's headings.
  var anchors: [String] { document?.headings.map(\.id) ?? [] }

  /// The finished page and every problem of its prose.
  func page(table: LinkTable) -> Diagnosed<Page> {
    var found = diagnostics
    let prose = resolvedProse(table, &found)
    let title = title(&found)
    let page = Page(
      id: id, title: title, shortTitle: frontMatter.navigationTitle ?? shortTitle ?? title,
      description: frontMatter.description ?? modelDescription, updated: frontMatter.updated,
      source: file?.path ?? modelFile, prose: prose)
    return Diagnosed(page, found)
  }

  private func resolvedProse(_ table: LinkTable, _ found: inout [Diagnostic]) -> Prose? {
    guard var document, let source = file?.text else { return nil }
    var resolver = LinkResolver(table: table, page: id, source: source)
    document.resolveLinks { resolver.resolve($0) }
    document.resolveImages { resolver.resolve($0) }
    found += resolver.diagnostics

    var reader = DirectiveReader(model: model, source: source)
    var directives: [Int: SiteDirective] = [:]
    for directive in document.directives {
      let read = reader.read(directive)
      found += read.diagnostics
      directives[directive.span.lowerBound] = read.value
    }
    let taken = Set(id.generatedAnchors(in: model).map(\.id))
    for heading in document.headings where taken.contains(heading.id) {
      found.append(
        Diagnostic(
          .duplicateAnchor, "'#\(heading.id)' is the anchor of a generated section of this page",
          at: source.location(heading.span)))
    }
    return Prose(document: document, directives: directives)
  }

  private func title(_ found: inout [Diagnostic]) -> String {
    if let title = frontMatter.title ?? heading?.plainText ?? modelTitle { return title }
    // A page that couldn't be read as a whole may well have a title.
    if let file, !diagnostics.hasErrors {
      found.append(
        Diagnostic(.missingTitle, "'\(file.path)' has no title", at: SourceLocation(startOf: file.text.path)))
    }
    return id.stem
  }

  private var modelTitle: String? {
    switch id {
    case .document: nil
    case .clusterType(let id): model.clusterType(id)?.name
    case .layer(let id): model.layer(id)?.name
    case .party(let id): model.party(id)?.name
    case .framework(let id): model.framework(id)?.title
    case .responsibilities: words.responsibilitiesTitle
    case .compare: words.compareTitle
    case .changes: words.changesTitle
    case .print: words.printTitle
    case .notFound: words.notFoundTitle
    }
  }

  private var shortTitle: String? {
    if case .clusterType(let id) = id { model.clusterType(id)?.shortName } else { nil }
  }

  private var modelDescription: String? {
    switch id {
    case .clusterType(let id): model.clusterType(id)?.summary
    case .layer(let id): model.layer(id)?.description
    case .party(let id): model.party(id)?.description
    case .framework(let id): model.framework(id)?.description
    case .document, .responsibilities, .compare, .changes, .print, .notFound: nil
    }
  }

  /// Where the model defines what the page is about.
  private var modelFile: String? {
    let shown: String? =
      switch id {
      case .clusterType(let id): model.clusterType(id)?.location.file
      case .layer(let id): model.layer(id)?.location.file
      case .party(let id): model.party(id)?.location.file
      case .document, .framework, .responsibilities, .compare, .changes, .print, .notFound: nil
      }
    return shown.map { $0.hasPrefix(displayRoot) ? String($0.dropFirst(displayRoot.count)) : $0 }
  }
}
