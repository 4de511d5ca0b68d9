/// What `site.yaml` says.

import Diagnostics
import Markdown
import Responsibility
import Words
import YAML

package struct SiteSettings: Sendable {
  package static let fileName = "site.yaml"

  package var title: String
  package var description: String?
  package var language: Language
  /// What Demarc prints of its own, in the site's language and with what the site replaces.
  package var words = Words.english
  /// The address that the site is published at, without a final slash.
  package var baseURL: String?
  var navigation: [NavigationEntry]
  var allowsRawHTML: Bool
  var markdownLimits: MarkdownLimits
  /// For whom the site is built: for the public, what is internal is left out.
  package var audience = Audience.public
  package var theme = SiteTheme()
  /// Where the source of a page is edited, with `{path}` in the place of its path.
  package var editLink: String?
  /// Whether there is a page with the whole site on it.
  package var hasPrintPage = true
  /// What the site says about the weight of warnings.
  package var severities = SeverityChanges()
  /// What it says about the addresses elsewhere that it links to.
  package var external = ExternalSettings()
  /// The snapshot that the page of changes compares with, as a path in the site.
  var changes: Located<String>?

  /// A section of the navigation as it is written.
  struct NavigationEntry: Sendable {
    let title: String
    let pages: [Located<String>]
  }
}

extension SiteSettings {
  /// What a site without settings has.
  static let standard = SiteSettings(
    title: "Shared responsibility", description: nil, language: .english, baseURL: nil, navigation: [],
    allowsRawHTML: false, markdownLimits: .standard)

  /// The settings of a site; there must be a file of them.
  static func read(_ file: SiteFile?, displayRoot: String) -> Diagnosed<SiteSettings> {
    guard let file else {
      let place = SourceLocation(startOf: displayRoot + fileName)
      return Diagnosed(
        .standard, [Diagnostic(.missingFile, "no '\(fileName)' in the site directory", at: place)])
    }
    let parsed = YAMLParser().parse(file.text)
    var reader = SettingsReader(source: file.text)
    let settings = parsed.value.map { reader.read($0) }
    if settings == nil, parsed.diagnostics.isEmpty {
      reader.yaml.note(
        Diagnostic(.missingKey, "the site's settings without 'title'", at: SourceLocation(startOf: file.text.path)))
    }
    return Diagnosed(settings ?? .standard, parsed.diagnostics + reader.yaml.diagnostics)
  }
}

private struct SettingsReader {
  var yaml: YAMLReader

  init(source: SourceText) { yaml = YAMLReader(source: source) }

  mutating func read(_ root: YAMLNode) -> SiteSettings {
    let what = "the site's settings"
    var settings = SiteSettings.standard
    guard
      let fields = yaml.fields(
        root, of: what,
        allowed: [
          "title", "description", "language", "direction", "words", "theme", "base-url", "edit-link", "print",
          "navigation",
          "markdown", "audience", "changes", "check",
        ])
    else { return settings }
    if let title = yaml.requiredText("title", in: fields, of: what) { settings.title = title.value }
    settings.description = yaml.text("description", in: fields)
    readLanguage(fields, into: &settings)
    if let node = fields["base-url"] { settings.baseURL = baseURL(node) }
    if let node = fields["theme"] { settings.theme = ThemeReader.read(node, &yaml) }
    if let node = fields["edit-link"] { settings.editLink = editLink(node) }
    if let node = fields["print"] { settings.hasPrintPage = yaml.flag(node) ?? true }
    if let node = fields["navigation"] { settings.navigation = yaml.list(node).compactMap { section($0) } }
    if let node = fields["markdown"],
      let markdown = yaml.fields(node, of: "the Markdown settings", allowed: ["allow-raw-html", "limits"])
    {
      settings.allowsRawHTML = markdown["allow-raw-html"].flatMap { yaml.flag($0) } ?? false
      if let node = markdown["limits"] { readLimits(node, into: &settings.markdownLimits) }
    }
    settings.changes = fields["changes"].flatMap { yaml.verbatim($0) }
    if let node = fields["audience"] { settings.audience = yaml.word(node) ?? .public }
    if let node = fields["check"],
      let check = yaml.fields(node, of: "the check settings", allowed: ["severity", "external"])
    {
      if let node = check["severity"] { settings.severities = severities(node) }
      if let node = check["external"] { settings.external = .read(node, &yaml) }
    }
    return settings
  }

  /// `language:`, `direction:` and `words:`, which depend on one another.
  private mutating func readLanguage(_ fields: YAMLFields, into settings: inout SiteSettings) {
    let tag = fields["language"].flatMap { yaml.text($0) }
    let direction = fields["direction"].flatMap { yaml.word($0, as: Language.Direction.self) }
    settings.language = Language(tag: tag?.value ?? "en", direction: direction)
    let standard = settings.language.words
    settings.words = standard ?? .english
    var replaced: Set<String> = []
    if let node = fields["words"] {
      (settings.words, replaced) = WordsReader.read(node, over: settings.words, &yaml)
    }
    guard let tag else { return }
    if !Self.isLanguage(tag.value) {
      yaml.note(
        Diagnostic(.wrongValue, "'\(tag.value)' is not a language tag such as en or zh-Hans", at: tag.location))
    } else if standard == nil {
      yaml.diagnostics += WordsReader.untranslated(into: tag, settings.words, except: replaced)
    }
  }

  private mutating func readLimits(_ node: YAMLNode, into limits: inout MarkdownLimits) {
    let keys: [(String, WritableKeyPath<MarkdownLimits, Int>)] = [
      ("bytes", \.bytes), ("line-bytes", \.lineBytes), ("depth", \.depth), ("nested-lines", \.nestedLines),
      ("open-brackets", \.openBrackets), ("declarations", \.declarations), ("missing-cells", \.missingCells),
      ("reparsed-bytes", \.reparsedBytes), ("problems", \.problems),
    ]
    guard let fields = yaml.fields(node, of: "the limits of Markdown", allowed: keys.map(\.0)) else { return }
    for (key, path) in keys {
      if let node = fields[key], let number = yaml.count(node) { limits[keyPath: path] = number }
    }
  }

  /// `{ rule: warning | error | off }`; the weight of an error can't be changed.
  private mutating func severities(_ node: YAMLNode) -> SeverityChanges {
    var changes = SeverityChanges()
    for entry in yaml.entries(node, of: "severities by rule") ?? [] {
      let place = yaml.source.location(entry.keyRange)
      let weight = yaml.word(entry.value, as: SeverityChanges.Weight.self)
      guard let rule = Rule(rawValue: entry.key) else {
        let suggestion = Suggestion.closest(to: entry.key, in: Rule.allCases.map(\.rawValue))
        yaml.note(
          Diagnostic(
            .unknownKey, "no rule '\(entry.key)'" + YAMLReader.didYouMean(suggestion), at: place,
            suggestion: suggestion))
        continue
      }
      if rule.severity == .error {
        yaml.note(
          Diagnostic(
            .wrongValue, "'\(rule.rawValue)' is an error, and errors can't be changed", at: place,
            explanation: "only warnings can be made errors or turned off"))
      } else if let weight {
        changes.weights[rule] = weight
      }
    }
    return changes
  }

  private mutating func editLink(_ node: YAMLNode) -> String? {
    guard let text = yaml.text(node) else { return nil }
    let isWeb = text.value.hasPrefix("https://") || text.value.hasPrefix("http://")
    guard isWeb, text.value.patternNames == ["path"], !text.value.contains(" ") else {
      yaml.note(
        Diagnostic(
          .wrongValue, "'\(text.value)' is not an address with '{path}' in it", at: text.location,
          explanation: "for example https://git.example.com/docs/edit/main/Content/{path}"))
      return nil
    }
    return text.value
  }

  private mutating func baseURL(_ node: YAMLNode) -> String? {
    guard let text = yaml.text(node) else { return nil }
    let isWeb = text.value.hasPrefix("https://") || text.value.hasPrefix("http://")
    guard isWeb, !text.value.contains("?"), !text.value.contains("#"), !text.value.contains(" ") else {
      yaml.note(
        Diagnostic(
          .wrongValue, "'\(text.value)' is not an address such as https://docs.example.com/ack", at: text.location))
      return nil
    }
    return text.value.hasSuffix("/") ? String(text.value.dropLast()) : text.value
  }

  private mutating func section(_ node: YAMLNode) -> SiteSettings.NavigationEntry? {
    let what = "a navigation section"
    guard let fields = yaml.fields(node, of: what, allowed: ["section", "pages"]),
      let title = yaml.requiredText("section", in: fields, of: what),
      let pages = yaml.required("pages", in: fields, of: what)
    else { return nil }
    return SiteSettings.NavigationEntry(title: title.value, pages: yaml.paths(pages))
  }

  private static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, 2...3 ~= first.count else { return false }
    return parts.allSatisfy { part in
      1...8 ~= part.count && part.allSatisfy { 97...122 ~= $0 || 65...90 ~= $0 || 48...57 ~= $0 }
    }
  }
}
