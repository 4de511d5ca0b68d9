/// The links that stand in the model's data, resolved like those of pages.

import Diagnostics
import Responsibility

/// A link of a responsibility.
package struct DataLink: Sendable, Hashable {
  let place: WrittenTarget.Place
  /// The title of the page, the name of what it leads to, or the address.
  package let title: String
}

enum DataLinks {
  /// The links of each row, in the order written, and those that lead nowhere.
  ///
  /// - Parameters:
  ///   - titles: of pages.
  ///   - displayRoot: what places in files begin with before the path in the site.
  static func resolve(
    _ table: LinkTable, titles: [PageID: String], displayRoot: String
  ) -> Diagnosed<[Responsibility.ID: [DataLink]]> {
    var links: [Responsibility.ID: [DataLink]] = [:]
    var diagnostics: [Diagnostic] = []
    for row in table.model.responsibilities {
      for written in row.links {
        let file = written.location.file
        let path = file.hasPrefix(displayRoot) ? String(file.dropFirst(displayRoot.count)) : file
        var targets = WrittenTargets(table: table, file: path, page: nil)
        if let found = targets.find(written.destination, at: written.location) {
          let title = found.name ?? title(of: found.place, titles) ?? written.destination
          links[row.id, default: []].append(DataLink(place: found.place, title: title))
        }
        diagnostics += targets.diagnostics
      }
    }
    return Diagnosed(links, diagnostics)
  }

  private static func title(of place: WrittenTarget.Place, _ titles: [PageID: String]) -> String? {
    switch place {
    case .elsewhere: nil
    case .here(.page(let page), _), .here(.place(let page, _), _): titles[page]
    case .here(.file(let file), _): file.outputPath.split(separator: "/").last.map(String.init)
    }
  }
}
