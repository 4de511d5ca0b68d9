/// The theme of a site, held against its files and its model.

import Colours
import Diagnostics
import Markup
import Responsibility
import YAML

/// What pages take from the theme.
package struct ThemeParts: Sendable {
  package private(set) var palette = Palette.standard
  package private(set) var logo: Picture?
  package private(set) var darkLogo: Picture?
  package private(set) var picture: Target.Asset?
  package private(set) var stylesheet: Target.Asset?
  package private(set) var head: ThemeSnippet?
  package private(set) var footer: ThemeSnippet?

  /// A picture of the site with its size in CSS pixels, if it tells one.
  package struct Picture: Sendable {
    package let file: Target.Asset
    package let size: (width: Int, height: Int)?
  }

  /// The stylesheet, and what is put into pages.
  package private(set) var checkedFiles: [SiteFile] = []
  /// Files that are put into pages and not copied, by their paths.
  var insertedPaths: Set<String> { Set([head, footer].compactMap { $0?.file.path }) }

  static func resolve(
    _ theme: SiteTheme, files: [SiteFile], model: Model, _ diagnostics: inout [Diagnostic]
  ) -> ThemeParts {
    var parts = ThemeParts()
    let wanted = Set(theme.files.map(\.path.value))
    let byPath = Dictionary(
      files.filter { wanted.contains($0.path) }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (path, what) in theme.files where byPath[path.value] == nil {
      let suggestion = Suggestion.closest(to: path.value, in: files.map(\.path))
      diagnostics.append(
        Diagnostic(
          .missingFile, "no \(what) '\(path.value)' in the site" + YAMLReader.didYouMean(suggestion), at: path.location,
          suggestion: suggestion))
    }
    func picture(_ path: Located<String>?) -> Picture? {
      path.flatMap { byPath[$0.value] }.map { file in
        Picture(file: .copied(file.path), size: ImageSize(file.text.bytes).map { ($0.width, $0.height) })
      }
    }
    func snippet(_ path: Located<String>?) -> ThemeSnippet? {
      path.flatMap { byPath[$0.value] }.map { ThemeSnippet(file: $0) }
    }
    parts.logo = picture(theme.logo)
    parts.darkLogo = picture(theme.darkLogo)
    parts.picture = theme.picture.flatMap { byPath[$0.value] }.map { .copied($0.path) }
    parts.stylesheet = theme.stylesheet.flatMap { byPath[$0.value] }.map { .copied($0.path) }
    parts.head = snippet(theme.head)
    parts.footer = snippet(theme.footer)
    parts.checkedFiles = [theme.stylesheet, theme.head, theme.footer].compactMap { $0.flatMap { byPath[$0.value] } }
    parts.palette = palette(theme, model, &diagnostics)
    return parts
  }

  private static func palette(_ theme: SiteTheme, _ model: Model, _ diagnostics: inout [Diagnostic]) -> Palette {
    var chosen: [Party.ID: (light: Palette.Colours, dark: Palette.Colours)] = [:]
    for (name, colours) in theme.parties {
      guard let party = model.parties.first(where: { $0.id.rawValue == name.value }) else {
        let suggestion = Suggestion.closest(to: name.value, in: model.parties.map(\.id.rawValue))
        diagnostics.append(
          Diagnostic(
            .unknownParty, "unknown party '\(name.value)'" + YAMLReader.didYouMean(suggestion), at: name.location,
            suggestion: suggestion))
        continue
      }
      chosen[party.id] = (colours.light, colours.dark)
    }
    return Palette.standard.replacing(chosen, in: model)
  }
}

/// HTML of the site's own that stands in every page, at whatever depth.
package struct ThemeSnippet: Sendable {
  /// The file as it is written; problems in it have their places there.
  package let file: SiteFile
  /// What stands between the places where the way to the root of the site is filled in.
  private let pieces: [HTML]

  /// What authors write for the way from a page to the root of the site.
  private static let root = Array("{root}".utf8)

  init(file: SiteFile) {
    self.file = file
    var pieces: [HTML] = []
    var rest = file.text.bytes[...]
    while let index = rest.indices.first(where: { rest[$0...].starts(with: Self.root) }) {
      pieces.append(HTML(trusted: Array(rest[..<index])))
      rest = rest[(index + Self.root.count)...]
    }
    self.pieces = pieces + [HTML(trusted: Array(rest))]
  }

  /// The file with the way to the root of the site filled in.
  package func html(toRoot root: Reference) -> HTML {
    var html = pieces[0]
    for piece in pieces.dropFirst() {
      html.append(text: root.href)
      html.append(piece)
    }
    return html
  }
}
