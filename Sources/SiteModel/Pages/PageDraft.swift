/// A page whose prose is parsed but whose links are not resolved.

import Diagnostics
import Markdown
import Responsibility
import Words
import YAML

/// The prose waits in few bytes: links are resolved when all pages are parsed, which for 10,000 pages would take a
/// gigabyte of values. A class: lists of drafts are gone through often before that.
final class PageDraft: Sendable {
  let id: PageID
  let file: SiteFile?
  /// The comments by which warnings of this page are ignored.
  let ignores: [IgnoreComment]
  /// What can stand after `#` on the page: the ids of the prose's headings and of what is generated.
  let anchors: Set<String>
  /// Whether a heading of the prose has the id of something that is generated.
  private let hasTakenAnchor: Bool
  private let model: Model
  /// What messages put before paths in the site.
  private let displayRoot: String
  private let prose: PackedDocument?
  private let directives: [Directive]
  private let frontMatter: FrontMatter
  /// The text of the heading that the page begins with.
  private let heading: String?
  private let diagnostics: [Diagnostic]

  /// On `today` the page's review may be overdue; nil leaves that unchecked.
  init(
    id: PageID, file: SiteFile?, model: Model, displayRoot: String, parser: MarkdownParser, today: CalendarDate? = nil
  ) {
    self.id = id
    self.file = file
    self.model = model
    self.displayRoot = displayRoot
    guard let source = file?.text else {
      (ignores, directives) = ([], [])
      anchors = Set(id.generatedAnchors(in: model).map(\.id))
      hasTakenAnchor = false
      prose = nil
      frontMatter = FrontMatter()
      heading = nil
      diagnostics = []
      return
    }
    let parsed = parser.parse(source)
    let matter = FrontMatter.read(parsed.value.frontMatter, of: source)
    var document = parsed.value
    if case .heading(let first) = document.blocks.first, first.level == 1 {
      heading = first.plainText
      document.blocks.removeFirst()
    } else {
      heading = nil
    }
    ignores = Self.ignores(document, of: source)
    let generated = Set(id.generatedAnchors(in: model).map(\.id))
    let headings = document.headings.map(\.id)
    var anchors = Set<String>(minimumCapacity: generated.count + headings.count)
    anchors.formUnion(generated)
    anchors.formUnion(headings)
    self.anchors = anchors
    hasTakenAnchor = headings.contains(where: generated.contains)
    directives = document.directives
    prose = PackedDocument(document, of: source)
    frontMatter = matter.value
    let overdue = today.flatMap { today in matter.value.review.map { PageReview.overdue($0, on: today) } } ?? []
    diagnostics = parsed.diagnostics + matter.diagnostics + overdue
  }

  private static func ignores(_ document: MarkdownDocument, of source: SourceText) -> [IgnoreComment] {
    let matter = document.frontMatter.map { range in
      let last = source.lineNumber(at: max(range.lowerBound, range.upperBound - 1))
      return IgnoreComment.inYAML(
        source, lines: source.lineNumber(at: range.lowerBound)...last, isFrontMatter: true)
    }
    return (matter ?? []) + document.ignores
  }

  /// Addresses that the page had before.
  var redirects: [RedirectDefinition] { frontMatter.redirects }

  /// The finished page and every problem of its prose.
  func page(table: LinkTable, words: PageWords) -> Diagnosed<Page> {
    var found = diagnostics
    let prose = resolvedProse(table, &found)
    let title = title(words, &found)
    let page = Page(
      id: id, title: title, shortTitle: frontMatter.navigationTitle ?? shortTitle ?? title,
      description: frontMatter.description ?? modelDescription, updated: frontMatter.updated,
      source: file?.path ?? modelFile, prose: prose)
    return Diagnosed(page, found)
  }

  private func resolvedProse(_ table: LinkTable, _ found: inout [Diagnostic]) -> Prose? {
    guard var prose, let source = file?.text else { return nil }
    var resolver = LinkResolver(table: table, page: id, source: source)
    prose.resolve(of: source, links: { resolver.resolve($0) }, images: { resolver.resolve($0) })
    found += resolver.diagnostics

    var reader = DirectiveReader(model: model, source: source)
    var directives: [Int: SiteDirective] = [:]
    for directive in self.directives {
      let read = reader.read(directive)
      found += read.diagnostics
      directives[directive.span.lowerBound] = read.value
    }
    if hasTakenAnchor {
      let taken = Set(id.generatedAnchors(in: model).map(\.id))
      for heading in prose.document(of: source).headings where taken.contains(heading.id) {
        found.append(
          Diagnostic(
            .duplicateAnchor, "'#\(heading.id)' is the anchor of a generated section of this page",
            at: source.location(heading.span)))
      }
    }
    return Prose(prose, of: source, directives: directives)
  }

  private func title(_ words: PageWords, _ found: inout [Diagnostic]) -> String {
    if let title = frontMatter.title ?? heading ?? modelTitle(words) { return title }
    // A page that couldn't be read as a whole may well have a title.
    if let file, !diagnostics.hasErrors {
      found.append(
        Diagnostic(.missingTitle, "'\(file.path)' has no title", at: SourceLocation(startOf: file.text.path)))
    }
    return id.stem
  }

  private func modelTitle(_ words: PageWords) -> String? {
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
