/// What links lead to, before anybody asks for an address.

import Responsibility
import Snapshots

package enum Target: Sendable, Hashable {
  case page(PageID)
  case place(PageID, Anchor)
  /// A file that is copied or generated, by its path in the output.
  case file(Asset)

  package enum Asset: Sendable, Hashable {
    case stylesheet, ownerColours, script, themeScript, searchScript, searchIndex, matrixScript, checklistScript
    case redirectScript
    /// What the page for wrong addresses looks for where nobody knows where the site is published, and its script.
    case rootPage, rootScript
    /// For search engines; there is one where it is known where the site is published.
    case sitemap
    /// The site's mark, for the tabs of browsers.
    case icon
    /// The resolved model as JSON.
    case modelData
    /// Every cell of the model as a row of comma-separated values.
    case assignmentData
    case schema(Schema)
    /// A file of the site that is copied as it is.
    case copied(String)
    /// A file to embed elsewhere: about a cluster type by its id, or `all`, and the file's name.
    case embed(String, String)

    package var outputPath: String {
      switch self {
      case .stylesheet: "assets/demarc.css"
      case .ownerColours: "assets/owners.css"
      case .script: "assets/demarc.js"
      case .themeScript: "assets/theme.js"
      case .searchScript: "assets/search.js"
      case .matrixScript: "assets/matrix.js"
      case .checklistScript: "assets/checklist.js"
      case .redirectScript: "assets/redirect.js"
      case .rootPage: "assets/root.html"
      case .rootScript: "assets/root.js"
      case .sitemap: "sitemap.xml"
      case .icon: "assets/icon.svg"
      case .modelData: "data/model.json"
      case .assignmentData: "data/assignments.csv"
      case .schema(let schema): "data/schema/\(schema.fileName)"
      case .searchIndex: "search-index.js"
      case .copied(let path): path
      case .embed(let subject, let name): "embed/\(subject)/\(name)"
      }
    }

    /// The last part of its path.
    package var fileName: String { outputPath.split(separator: "/").last.map(String.init) ?? outputPath }

    static let generated: [Asset] =
      [
        .stylesheet, .ownerColours, .script, .themeScript, .searchScript, .searchIndex, .matrixScript, .checklistScript,
        .redirectScript, .rootPage, .rootScript, .icon, .modelData, .assignmentData,
      ] + Schema.allCases.map(Asset.schema)
  }

  var outputPath: String {
    switch self {
    case .page(let id), .place(let id, _): id.outputPath
    case .file(let asset): asset.outputPath
    }
  }

  var fragment: String? {
    if case .place(_, let anchor) = self { anchor.id } else { nil }
  }
}

extension Model {
  /// The page that tells about a row, at the row.
  package func target(_ id: Responsibility.ID) -> Target? {
    responsibility(id).map { .place(.layer($0.layer), .responsibility(id)) }
  }

  /// The page that tells about a cell, at the cell of one area; where areas don't differ, at the cell of all.
  package func target(_ row: Responsibility, _ clusterType: ClusterType.ID, _ area: Area.ID?) -> Target {
    guard let area, row.exists(in: area), !isUniform(row, on: clusterType) else {
      return .place(.layer(row.layer), .cell(row.id, clusterType))
    }
    return .place(.layer(row.layer), .areaCell(row.id, clusterType, area))
  }

  /// The page that tells about a cell, at the cell.
  package func target(_ id: Responsibility.ID, _ clusterType: ClusterType.ID) -> Target? {
    responsibility(id).map { .place(.layer($0.layer), .cell(id, clusterType)) }
  }
}
