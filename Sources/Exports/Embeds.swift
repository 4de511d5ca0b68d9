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

package struct Embeds: Sendable {
  let tables: MatrixTables
  private var model: Model { tables.model }

  package init(site: Site) { tables = MatrixTables(site: site) }

  /// What there is to embed: the whole model, then every cluster type, then whatever else stands on pages.
  package var subjects: [ExportSubject] { tables.site.embedded }

  package func files() -> [ExportedFile] { subjects.flatMap(files) }

  package func files(about subject: ExportSubject) -> [ExportedFile] {
    (subject.hasMatrix ? matrixFiles(subject) : []) + (subject.hasDiagram ? diagramFiles(subject) : [])
  }

  private func diagramFiles(_ subject: ExportSubject) -> [ExportedFile] {
    Theme.allCases.map { theme in
      let name = theme == .light ? "diagram.svg" : "diagram-dark.svg"
      return ExportedFile(path(of: name, subject), diagram(subject, theme).bytes)
    }
  }

  private func matrixFiles(_ subject: ExportSubject) -> [ExportedFile] {
    let table = tables.table(subject)
    var files = TableFormat.allCases.map { ExportedFile(path(of: $0.fileName, subject), $0.render(table)) }
    let layout = FrameLayout(table)
    let language = tables.site.settings.language
    files.append(
      ExportedFile(path(of: "matrix.html", subject), MatrixDocument.render(table, layout, language: language).bytes))
    if let site = tables.links.to(.document("index")),
      let address = tables.links.to(.file(.embed(subject.folder, "matrix.html")))
    {
      let title = tables.site.settings.title
      files.append(
        ExportedFile(
          path(of: "oembed.json", subject),
          OEmbed.render(table, height: layout.height, siteTitle: title, siteAddress: site, address: address)))
    }
    return files
  }

  private func path(of name: String, _ subject: ExportSubject) -> String {
    Target.Asset.embed(subject.folder, name).outputPath
  }

  /// The picture about `subject` as a file of its own.
  package func diagram(_ subject: ExportSubject, _ theme: Theme, layers: [Layer.ID]? = nil) -> HTML {
    drawing(subject, of: model.part(layers: layers))
      .svg(.standalone(theme), idPrefix: "demarc-\(subject.name)")
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
