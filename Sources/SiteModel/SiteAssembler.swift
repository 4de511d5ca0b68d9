/// The files of a site directory → the site.

import Diagnostics
import Markdown
import Responsibility
import Snapshots
import Workers
import YAML

/// Assembles a site. There is always a site and a list of all problems; with errors it must not be published.
package struct SiteAssembler {
  private let files: [SiteFile]
  private let displayRoot: String
  private let today: CalendarDate?

  /// `displayRoot` is what messages put before paths in the site, such as `Content/`.
  /// On `today` reviews may be overdue; nil leaves that unchecked.
  package init(files: [SiteFile], displayRoot: String, today: CalendarDate? = nil) {
    self.files = files
    self.today = today
    self.displayRoot = displayRoot
  }

  package func assemble(_ workers: Workers = .one, observer: BuildObserver = BuildObserver()) -> Diagnosed<Site> {
    let settings = SiteSettings.read(files.first(where: \.isSettings), displayRoot: displayRoot)
    let model = loadModel(settings.value)
    var diagnostics = settings.diagnostics + model.diagnostics
    observer.ended(.model)

    let drafts = drafts(model.value, settings.value, workers, observer, &diagnostics)
    observer.ended(.parsing)
    let theme = ThemeParts.resolve(settings.value.theme, files: files, model: model.value, &diagnostics)
    let copied = files.filter {
      !$0.isPage && !$0.isSettings && !$0.isModel && $0.path != settings.value.changes?.value
        && !theme.insertedPaths.contains($0.path)
    }
    diagnostics += PathCollisions.diagnostics(drafts: drafts, copied: copied)
    if settings.value.audience == .public { diagnostics += InternalSnapshots.diagnostics(in: copied) }

    let documents = drafts.map(\.id).filter { if case .document = $0 { true } else { false } }
      .sorted(byBytesOf: \.stem)
    let navigation = NavigationReader(
      model: model.value, documents: documents, hasChanges: settings.value.changes != nil,
      hasPrint: settings.value.hasPrintPage,
      words: settings.value.words.pages
    )
    .read(settings.value.navigation)
    diagnostics += navigation.diagnostics
    diagnostics += unreachable(drafts, navigation.value)

    let table = linkTable(drafts, settings.value, model.value, copied)
    let words = settings.value.words.pages
    let pages = workers.map(drafts, finished: observer.steps(of: .resolving, drafts.count)) {
      $0.page(table: table, words: words)
    }
    for page in pages { diagnostics += page.diagnostics }
    let titles = Dictionary(uniqueKeysWithValues: pages.map { ($0.value.id, $0.value.title) })
    let links = DataLinks.resolve(table, titles: titles, displayRoot: displayRoot)
    diagnostics += links.diagnostics
    var redirects = RedirectResolver(table: table, files: copied.map(\.path) + Target.Asset.generated.map(\.outputPath))
    redirects.resolve(drafts.map { ($0.id, $0.redirects) })
    diagnostics += redirects.diagnostics
    let site = Site(
      settings: settings.value, theme: theme, model: model.value, navigation: navigation.value,
      pages: pages.map(\.value).sorted(byBytesOf: \.id.outputPath),
      redirects: redirects.pages, moved: redirects.moved, copiedFiles: copied, ignores: ignores(drafts),
      changes: changes(settings.value, model.value, &diagnostics), dataLinks: links.value)
    observer.ended(.resolving)
    return Diagnosed(site, diagnostics)
  }

  private func ignores(_ drafts: [PageDraft]) -> [IgnoreComment] {
    let yaml = files.filter { $0.isSettings || $0.isModel }.map(\.text)
    return yaml.flatMap { IgnoreComment.inYAML($0, lines: 1...$0.lineCount) } + drafts.flatMap(\.ignores)
  }

  /// What changed since the snapshot that the settings name.
  private func changes(
    _ settings: SiteSettings, _ model: Model, _ diagnostics: inout [Diagnostic]
  ) -> SnapshotComparison? {
    guard let path = settings.changes else { return nil }
    guard let file = files.first(where: { $0.path == path.value }) else {
      let suggestion = Suggestion.closest(to: path.value, in: files.map(\.path).filter { $0.hasSuffix(".json") })
      diagnostics.append(
        Diagnostic(
          .missingFile, "no snapshot '\(path.value)' in the site" + YAMLReader.didYouMean(suggestion),
          at: path.location, suggestion: suggestion))
      return nil
    }
    let snapshot = SnapshotReader.read(file.text)
    diagnostics += snapshot.diagnostics
    guard let old = snapshot.value else { return nil }
    if old.audience == .internal, settings.audience == .public {
      diagnostics.append(
        Diagnostic(
          .badSnapshot, "'\(path.value)' holds internal text, and this site is for the public", at: path.location,
          explanation: "compare with a snapshot of the public site"))
      return nil
    }
    return SnapshotComparison(from: old, to: Snapshot(model))
  }

  private func loadModel(_ settings: SiteSettings) -> Diagnosed<Model> {
    let sources = files.filter(\.isModel)
    var model = ModelLoader(words: settings.words.labels, audience: settings.audience, today: today).load(
      sources.map(\.text))
    if sources.isEmpty {
      model.diagnostics.append(
        Diagnostic(
          .missingFile, "no model: there is no YAML file in 'model/'",
          at: SourceLocation(startOf: displayRoot + "model")))
    } else if !model.diagnostics.hasErrors {
      model.diagnostics += emptiness(of: model.value, in: sources[0].text)
    }
    return model
  }

  /// What a matrix can't be drawn without.
  private func emptiness(of model: Model, in file: SourceText) -> [Diagnostic] {
    let parts = [("cluster types", model.clusterTypes.isEmpty), ("responsibilities", model.responsibilities.isEmpty)]
    return parts.filter(\.1).map { name, _ in
      Diagnostic(
        .missingKey, "the model has no \(name)", at: SourceLocation(startOf: file.path),
        explanation: "Nothing can be said without them; what is internal isn't part of a public site.")
    }
  }

  /// The pages of the model and those that only prose makes.
  private func drafts(
    _ model: Model, _ settings: SiteSettings, _ workers: Workers, _ observer: BuildObserver,
    _ diagnostics: inout [Diagnostic]
  ) -> [PageDraft] {
    let parser = MarkdownParser(limits: settings.markdownLimits, allowsRawHTML: settings.allowsRawHTML)
    let generated = PageID.generated(
      from: model, hasChanges: settings.changes != nil, hasPrint: settings.hasPrintPage)
    var prose: [String: SiteFile] = [:]
    for file in files where file.isPage { prose[file.path] = file }
    var plan: [(id: PageID, file: SiteFile?)] = generated.map { ($0, prose.removeValue(forKey: $0.sourcePath)) }
    for file in files where prose[file.path] != nil {
      plan.append((PageID.document(String(file.path.dropLast(3))), file))
    }
    let drafts = workers.map(plan, finished: observer.steps(of: .parsing, plan.count)) {
      PageDraft(
        id: $0.id, file: $0.file, model: model, displayRoot: displayRoot, parser: parser, today: today)
    }
    if !drafts.contains(where: { $0.id == .document("index") }) {
      diagnostics.append(
        Diagnostic(
          .missingFile, "no 'index.md': a site needs a first page",
          at: SourceLocation(startOf: displayRoot + "index.md")))
    }
    return drafts
  }

  private func linkTable(
    _ drafts: [PageDraft], _ settings: SiteSettings, _ model: Model, _ copied: [SiteFile]
  ) -> LinkTable {
    var pages = [String: PageID](minimumCapacity: drafts.count)
    var anchors = [PageID: Set<String>](minimumCapacity: drafts.count)
    for draft in drafts {
      let path = draft.id.sourcePath
      if pages[path] == nil { pages[path] = draft.id }
      anchors[draft.id] = draft.anchors
    }
    return LinkTable(
      model: model, baseURL: settings.baseURL, pages: pages, anchors: anchors,
      files: Dictionary(copied.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  private func unreachable(_ drafts: [PageDraft], _ navigation: Navigation) -> [Diagnostic] {
    drafts.compactMap { draft in
      guard case .document = draft.id, !navigation.contains(draft.id), let file = draft.file else { return nil }
      return Diagnostic(
        .unreachablePage, "'\(file.path)' is not in the navigation", at: SourceLocation(startOf: file.text.path))
    }
  }
}
