/// What to copy into other people's pages, wiki by wiki: a snippet where a few words do, and a file where the snippet would
/// be the whole table.

import Diagrams
import Markup
import Responsibility
import SiteModel

/// A place that embeds, by what it takes.
package enum EmbedHost: String, Sendable, Hashable, CaseIterable {
  case confluence, mediawiki, dokuwiki
  /// GitHub, which shows another picture to readers with a dark theme.
  case github
  /// GitLab, Azure DevOps, Outline and others with GitHub's tables.
  case markdown
  /// Notion, SharePoint and any page that can show another page in a frame.
  case frame
  /// BookStack, Wiki.js, XWiki: a piece of HTML.
  case html
  case spreadsheet
}

package struct EmbedSnippet: Sendable, Hashable {
  package let host: EmbedHost
  /// What to copy; nil where it is all of the file.
  package let code: String?
  /// The files that it takes, to be pasted, attached or uploaded.
  package let files: [Target.Asset]

  init(_ host: EmbedHost, code: String? = nil, files: [Target.Asset] = []) {
    self.host = host
    self.code = code
    self.files = files
  }
}

/// How every table and drawing gets into other pages: made once, as pages of a large site show the same ones.
package struct EmbedGuide: Sendable {
  private let matrices: [ExportSubject: [EmbedSnippet]]
  private let diagrams: [ExportSubject: [EmbedSnippet]]

  package init(site: Site) {
    let embeds = Embeds(site: site)
    let pairs = embeds.subjects.map { ($0, embeds.matrixSnippets($0), embeds.diagramSnippets($0)) }
    matrices = Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, $0.1) })
    diagrams = Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, $0.2) })
  }

  package func matrix(_ subject: ExportSubject) -> [EmbedSnippet] { matrices[subject] ?? [] }
  package func diagram(_ subject: ExportSubject) -> [EmbedSnippet] { diagrams[subject] ?? [] }
}

extension Embeds {
  /// How the table about `subject` gets into other pages.
  func matrixSnippets(_ subject: ExportSubject) -> [EmbedSnippet] {
    func file(_ format: TableFormat) -> [Target.Asset] { [.embed(subject.folder, format.fileName)] }
    let page = Target.Asset.embed(subject.folder, "matrix.html")
    let frame = OEmbed.frame(tables.table(subject), address: tables.links.to(.file(page)))
    return [
      EmbedSnippet(.confluence, files: file(.confluence) + [page]),
      EmbedSnippet(.mediawiki, files: file(.mediawiki)),
      EmbedSnippet(.dokuwiki, files: file(.dokuwiki)),
      EmbedSnippet(.markdown, files: file(.markdown)),
      EmbedSnippet(.frame, code: frame.string, files: [page]),
      EmbedSnippet(.html, files: file(.htmlFragment)),
      EmbedSnippet(.spreadsheet, files: file(.csv)),
    ]
  }

  /// How the drawing of `subject` gets into other pages.
  ///
  /// Wikis have one place for all files: there, a drawing has a name that says what it shows.
  func diagramSnippets(_ subject: ExportSubject) -> [EmbedSnippet] {
    let light = Target.Asset.embed(subject.folder, "diagram.svg")
    let dark = Target.Asset.embed(subject.folder, "diagram-dark.svg")
    let (title, size) = about(subject)
    let upload = "responsibilities-\(subject.folder)"
    let (lightAddress, darkAddress) = (tables.links.to(.file(light)), tables.links.to(.file(dark)))
    let lightSource: HTML = """
      \(unwrap: lightAddress, { "src=\"\($0)\"" })\(if: lightAddress == nil, "src=\"diagram.svg\"")
      """
    let darkSource: HTML = """
      \(unwrap: darkAddress, { "srcset=\"\($0)\"" })\(if: darkAddress == nil, "srcset=\"diagram-dark.svg\"")
      """
    let confluence: HTML = """
      <ac:image ac:custom-width="true" ac:width="\(size.width)" ac:alt="\(title)">\
      <ri:attachment ri:filename="\(upload).png" /></ac:image>
      """
    let picture: HTML = """
      <picture>
      <source media="(prefers-color-scheme: dark)" \(darkSource)>
      <img \(lightSource) alt="\(title)">
      </picture>
      """
    let image: HTML = """
      <img \(lightSource) alt="\(title)" width="\(size.width)" height="\(size.height)">
      """
    let words = String(String.UnicodeScalarView(title.unicodeScalars.filter { !"{}|".unicodeScalars.contains($0) }))
    return [
      EmbedSnippet(.confluence, code: confluence.string),
      EmbedSnippet(
        .mediawiki, code: "[[File:\(upload).svg|frameless|upright=3|alt=\(MediaWikiTable.escape(title))]]",
        files: [light]),
      EmbedSnippet(.dokuwiki, code: "{{:\(upload).svg|\(words)}}", files: [light]),
      EmbedSnippet(.github, code: picture.string, files: [light, dark]),
      EmbedSnippet(
        .markdown, code: "![\(MarkdownTable.escape(title))](\(lightAddress?.href ?? "diagram.svg"))", files: [light]),
      EmbedSnippet(.html, code: image.string, files: [light]),
    ]
  }

  private func about(_ subject: ExportSubject) -> (title: String, size: (width: Int, height: Int)) {
    let drawing = drawing(subject, of: tables.model)
    let layout = drawing.layout(withHeading: true)
    return (PlainWords.line(drawing.title), (layout.width, layout.height))
  }
}
