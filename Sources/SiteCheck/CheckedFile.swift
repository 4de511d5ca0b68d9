/// One file, read once: its own problems, and what it means for the others.

import Diagnostics

struct CheckedFile: Sendable {
  let file: FinishedFile
  let source: SourceText
  /// In need of no other file.
  var problems: [Problem] = []
  var tables: [CheckedTable] = []
  var references: [Reference] = []
  var anchors = SiteIndex.Anchors()
  /// Of a page: its path, and its path with each anchor that readers may have linked to.
  var publishedAnchors: [String] = []
  /// Whether it is a page that only leads elsewhere.
  var isRedirect = false
  /// How many tables are marked as complete matrices.
  var completeMatrices = 0

  init(_ file: FinishedFile, displayRoot: String, _ expectation: Expectation?) {
    self.file = file
    source = SourceText(path: displayRoot.isEmpty ? file.path : "\(displayRoot)/\(file.path)", bytes: file.bytes)
    switch file.kind {
    case .page, .fragment, .picture: readDocument(expectation)
    case .styleSheet:
      references = StyleSheet.references(in: file.bytes).map {
        Reference(address: $0.address, range: $0.range, use: $0.use, origin: $0.origin)
      }
    case .script: problems = ScriptCheck.problems(in: file.bytes)
    case .sitemap: references = OwnAddresses.inSitemap(file.bytes)
    case .data: references = OwnAddresses.inJSON(file.bytes)
    case .wikiText: references = OwnAddresses.inWikiText(file.bytes)
    case .other: break
    }
  }

  private mutating func readDocument(_ expectation: Expectation?) {
    let result = HTMLParser.parse(file.bytes, as: file.kind)
    let document = result.document
    problems = result.problems
    guard result.isReadable else { return }
    let identifiers = IdentifierCheck(document)
    if file.kind == .page {
      publishedAnchors = AnchorLock.anchors(of: file.path, in: document)
      isRedirect = AnchorLock.isRedirect(document)
    }
    anchors = SiteIndex.Anchors(names: identifiers.anchors, isKnown: true)
    references = ReferenceCollector.references(in: document) + styleReferences(in: document)
    problems += identifiers.problems
    problems += PolicyCheck.problems(in: document, isEmbed: file.isEmbed)
    problems += OfflineCheck.problems(in: document)
    problems += DiagramCheck.problems(in: document, expectation)
    if file.kind == .page { problems += HeadCheck.problems(in: document) }
    for element in document.elements.indices where document.elements[element].isHTML("table") {
      readTable(element, in: document, expectation)
    }
  }

  private mutating func readTable(_ table: Int, in document: HTMLDocument, _ expectation: Expectation?) {
    let grid = TableGrid(table, in: document)
    let found =
      TableCheck.problems(of: table, grid: grid, in: document)
      + MatrixCheck.problems(of: table, grid: grid, in: document, expectation)
    if document.elements[table]["data-matrix"]?.value == "complete" { completeMatrices += 1 }
    tables.append(
      CheckedTable(
        page: file.path, ordinal: tables.count + 1, caption: TableCheck.caption(of: table, in: document),
        problems: found.diagnostics(in: source)))
  }

  /// The place is the element's tag: what stands in it has no place of its own.
  private func styleReferences(in document: HTMLDocument) -> [Reference] {
    document.elements.indices.filter { document.elements[$0].name == "style" }.flatMap { index in
      let text = document.texts[document.elements[index].texts].joined()
      return StyleSheet.references(in: Array(text.utf8)).map {
        Reference(
          address: $0.address, range: document.elements[index].tag, use: $0.use, origin: $0.origin, isAlone: false)
      }
    }
  }
}
