/// The pages of a site and the paths they are published at.

import Responsibility

/// What a page is about; its path follows from it and stays the same as long as the ids do.
package enum PageID: Sendable, Hashable {
  /// A Markdown file, by its path without `.md`.
  case document(String)
  case clusterType(ClusterType.ID)
  case layer(Layer.ID)
  case party(Party.ID)
  case framework(Framework.ID)
  /// The whole matrix.
  case responsibilities
  /// What changes hands between any two cluster types.
  case compare
  /// What changed since a snapshot.
  case changes
  /// The whole site on one page, for paper.
  case print
  case notFound

  /// The path without its extension: `.html` in the output, `.md` for the prose of the page in the site.
  package var stem: String {
    switch self {
    case .document(let stem): stem
    case .clusterType(let id): "cluster-types/\(id)"
    case .layer(let id): "layers/\(id)"
    case .party(let id): "parties/\(id)"
    case .framework(let id): "frameworks/\(id)"
    case .responsibilities: "responsibilities"
    case .compare: "compare"
    case .changes: "changes"
    case .print: "print"
    case .notFound: "404"
    }
  }

  static let outputSuffix = ".html"

  package var outputPath: String { stem + Self.outputSuffix }

  /// The path of the folder that the page stands in; empty at the root.
  package var folder: String {
    var stem = stem
    return stem.withUTF8 { bytes in
      String(decoding: bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)], as: UTF8.self)
    }
  }

  package var sourcePath: String { stem + ".md" }

  /// The pages that every model has, whether or not there is prose for them.
  static func generated(from model: Model, hasChanges: Bool, hasPrint: Bool) -> [PageID] {
    model.clusterTypes.map { .clusterType($0.id) } + model.layers.map { .layer($0.id) }
      + model.parties.map { .party($0.id) } + model.frameworks.map { .framework($0.id) }
      + [.responsibilities, .compare] + (hasChanges ? [.changes] : [])
      + (hasPrint ? [.print] : []) + [.notFound]
  }
}
