/// The files below `embed/`: every cluster type and the whole model, ready for other people's pages.

import Colours
import Diagrams
import Markup
import Responsibility
import SiteModel

/// A file that is made from the model.
package struct ExportedFile: Sendable {
  /// From the root of the output.
  package let path: String
  /// Makes the bytes, whenever they are asked for: those of a large model take gigabytes.
  package let make: @Sendable () -> [UInt8]
  package var bytes: [UInt8] { make() }

  package init(_ path: String, _ make: @escaping @autoclosure @Sendable () -> [UInt8]) {
    self.path = path
    self.make = make
  }
}

/// How one subject gets into other pages.
package struct Embedding: Sendable {
  package let snippets: EmbedSnippets
  package let files: [ExportedFile]
}

package struct Embeds: Sendable {
  let tables: MatrixTables
  private var model: Model { tables.model }
  private let parts: KeptParts

  package init(site: Site) {
    tables = MatrixTables(site: site)
    parts = KeptParts(of: site.model)
  }

  /// What there is to embed: the whole model, then every cluster type, then whatever else stands on pages.
  package var subjects: [ExportSubject] { tables.site.embedded }

  package func files() -> [ExportedFile] { subjects.flatMap { embedding(of: $0).files } }

  /// The files about `subject`, and what to copy for it.
  package func embedding(of subject: ExportSubject) -> Embedding {
    Embedding(
      snippets: EmbedSnippets(
        matrix: subject.hasMatrix ? matrixSnippets(subject, framed(subject)) : [],
        diagram: subject.hasDiagram ? diagramSnippets(subject, picture(subject)) : []),
      files: (subject.hasMatrix ? matrixFiles(subject) : []) + (subject.hasDiagram ? diagramFiles(subject) : []))
  }

  private func framed(_ subject: ExportSubject) -> FramedTable { parts.table(subject) { tables.table(subject) } }

  private func picture(_ subject: ExportSubject) -> Picture { parts.picture(subject) { drawing(subject, of: model) } }

  private func diagramFiles(_ subject: ExportSubject) -> [ExportedFile] {
    Theme.allCases.map { theme in
      let name = theme == .light ? "diagram.svg" : "diagram-dark.svg"
      return ExportedFile(path(of: name, subject), svg(picture(subject), subject, theme).bytes)
    }
  }

  private func matrixFiles(_ subject: ExportSubject) -> [ExportedFile] {
    var files = TableFormat.allCases.map { format in
      ExportedFile(path(of: format.fileName, subject), format.render(framed(subject).table))
    }
    files.append(ExportedFile(path(of: "matrix.html", subject), document(framed(subject)).bytes))
    if let site = tables.links.to(.document("index")),
      let address = tables.links.to(.file(.embed(subject.folder, "matrix.html")))
    {
      let title = tables.site.settings.title
      files.append(
        ExportedFile(
          path(of: "oembed.json", subject),
          OEmbed.render(framed(subject), siteTitle: title, siteAddress: site, address: address)))
    }
    return files
  }

  private func document(_ framed: FramedTable) -> HTML {
    MatrixDocument.render(framed.table, widths: framed.layout.shares, language: tables.site.settings.language)
  }

  private func path(of name: String, _ subject: ExportSubject) -> String {
    Target.Asset.embed(subject.folder, name).outputPath
  }

  /// The picture about `subject` as a file of its own.
  package func diagram(_ subject: ExportSubject, _ theme: Theme, layers: [Layer.ID]? = nil) -> HTML {
    svg(Picture(drawing(subject, of: model.part(layers: layers)), withHeading: true), subject, theme)
  }

  private func svg(_ picture: Picture, _ subject: ExportSubject, _ theme: Theme) -> HTML {
    picture.svg(.standalone(theme), idPrefix: "demarc-\(subject.name)")
  }

  func drawing(_ subject: ExportSubject, of model: Model) -> any Diagram {
    let (palette, words) = (tables.site.palette, tables.site.words.diagrams)
    switch subject {
    case .all:
      return Drawing.boundary(model: model, clusterTypes: model.clusterTypes.map(\.id), palette: palette, words: words)
    case .clusterType(let id): return Drawing.stack(model: model, clusterType: id, palette: palette, words: words)
    case .part(let part):
      let types = part.clusterTypes ?? model.clusterTypes.map(\.id)
      return Drawing.boundary(model: model, clusterTypes: types, palette: palette, words: words)
    case .change(let pair):
      return ChangeDiagram(model: model, from: pair.from, to: pair.to, palette: palette, words: words)
    }
  }
}
