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

/// How the table and the drawing about one subject get into other pages.
package struct EmbedSnippets: Sendable, Hashable {
  package let matrix: [EmbedSnippet]
  package let diagram: [EmbedSnippet]
}

/// The same for every subject of a site: made once, as many pages show the same ones.
package struct EmbedGuide: Sendable {
  private let snippets: [ExportSubject: EmbedSnippets]

  /// - Parameter snippets: of `subjects`, in their order.
  package init(_ subjects: [ExportSubject], _ snippets: [EmbedSnippets]) {
    self.snippets = Dictionary(uniqueKeysWithValues: zip(subjects, snippets))
  }

  package func matrix(_ subject: ExportSubject) -> [EmbedSnippet] { snippets[subject]?.matrix ?? [] }
  package func diagram(_ subject: ExportSubject) -> [EmbedSnippet] { snippets[subject]?.diagram ?? [] }
}

extension Embeds {
  /// How the table about `subject` gets into other pages.
  func matrixSnippets(_ subject: ExportSubject, _ framed: FramedTable) -> [EmbedSnippet] {
    func file(_ format: TableFormat) -> [Target.Asset] { [.embed(subject.folder, format.fileName)] }
    let page = Target.Asset.embed(subject.folder, "matrix.html")
    let frame = OEmbed.frame(framed, address: tables.links.to(.file(page)))
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
  func diagramSnippets(_ subject: ExportSubject, _ picture: Picture) -> [EmbedSnippet] {
    let light = Target.Asset.embed(subject.folder, "diagram.svg")
    let dark = Target.Asset.embed(subject.folder, "diagram-dark.svg")
    let (title, size) = (PlainWords.line(picture.title), picture.size)
    let upload = "responsibilities-\(subject.name)"
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
}
