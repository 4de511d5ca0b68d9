/// A site with everything resolved and nothing drawn.

import Colours
import Diagnostics
import Responsibility
import Snapshots
import Words

/// A class, since every page that is drawn holds it.
package final class Site: Sendable {
  package let settings: SiteSettings
  /// What the site prints of its own.
  /// The words of the settings. Stored, so that reading one of them doesn't copy hundreds.
  package let words: Words
  package let theme: ThemeParts
  package var palette: Palette { theme.palette }
  package let model: Model
  package let navigation: Navigation
  /// Every page, sorted by path.
  package let pages: [Page]
  /// Pages that only lead elsewhere, sorted by path.
  package let redirects: [RedirectPage]
  /// Parts that have left pages which are still there.
  package let moved: [PageID: [MovedPart]]
  /// Files that are copied as they are.
  package let copiedFiles: [SiteFile]
  /// The comments by which warnings are ignored, in the order of the files.
  package let ignores: [IgnoreComment]
  /// What changed since the snapshot that the settings name; nil where they name none.
  package let changes: SnapshotComparison?
  private let dataLinks: [Responsibility.ID: [DataLink]]
  private let pagesByID: [PageID: Page]

  init(
    settings: SiteSettings, theme: ThemeParts, model: Model, navigation: Navigation, pages: [Page],
    redirects: [RedirectPage], moved: [PageID: [MovedPart]], copiedFiles: [SiteFile],
    ignores: [IgnoreComment],
    changes: SnapshotComparison?, dataLinks: [Responsibility.ID: [DataLink]]
  ) {
    self.settings = settings
    self.theme = theme
    words = settings.words
    self.model = model
    self.navigation = navigation
    self.pages = pages
    self.redirects = redirects
    self.moved = moved
    self.copiedFiles = copiedFiles
    self.ignores = ignores
    self.changes = changes
    self.dataLinks = dataLinks
    pagesByID = Dictionary(uniqueKeysWithValues: pages.map { ($0.id, $0) })
  }

  /// A page that the navigation or the model names.
  package subscript(id: PageID) -> Page {
    guard let page = pagesByID[id] else { preconditionFailure("no page \(id)") }
    return page
  }

  /// Where the links of a row lead.
  package func links(of row: Responsibility.ID) -> [DataLink] { dataLinks[row] ?? [] }

  /// The addresses in a file at the root of the output.
  package func links(atRoot asset: Target.Asset) -> PageLinks { PageLinks(path: asset.outputPath, model: model) }

  /// The addresses on `page`.
  package func links(on page: PageID) -> PageLinks {
    PageLinks(on: page, model: model, baseURL: settings.baseURL)
  }

  /// The addresses on a page that leads elsewhere.
  package func links(on redirect: RedirectPage) -> PageLinks { PageLinks(path: redirect.path, model: model) }
}
