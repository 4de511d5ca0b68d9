/// What `demarc build` says about a site that it has published.

import Disk
import SiteBuilder
import SiteModel

struct SiteSummary: Equatable {
  let pages: Int
  /// How large the file is that search loads, in bytes.
  let searchIndexSize: Int
  let responsibilities: Int
  /// Their ids, in the order of the model.
  let clusterTypes: [String]

  init(_ build: SiteBuild) {
    pages = build.site.pages.count
    searchIndexSize = build.searchIndexSize
    responsibilities = build.site.model.responsibilities.count
    clusterTypes = build.site.model.clusterTypes.map { String(describing: $0.id) }
  }

  /// Reads what `lines` writes; nil if it is something else.
  init?(lines: [String]) {
    let numbers = lines.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    (pages, searchIndexSize, responsibilities) = (numbers[0], numbers[1], numbers[2])
    clusterTypes = Array(lines.dropFirst(3))
  }

  /// For the record of the build.
  var lines: [String] { [pages, searchIndexSize, responsibilities].map { String($0) } + clusterTypes }

  /// - Parameter output: the output directory as the user gave it.
  func text(of output: String, _ publication: Publication) -> String {
    let change =
      publication.isUnchanged
      ? "nothing changed"
      : "\(publication.written) written, \(publication.unchanged) unchanged, \(publication.removed) removed"
    return """
      \(output): \(pages) pages, \(publication.written + publication.unchanged) files, \
      \(publication.bytes / 1024) KiB (\(change)), \
      of which \(Target.Asset.searchIndex.outputPath) \((searchIndexSize + 1023) / 1024) KiB
        \(responsibilities) responsibilities on \(clusterTypes.count) cluster types: \
      \(clusterTypes.map { "cluster-types/\($0).html" }.joined(separator: ", "))

      """
  }
}
