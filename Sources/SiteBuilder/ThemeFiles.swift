/// The files of a theme, held against what every page promises: nothing from another host, nothing inline.

import Diagnostics
import SiteCheck
import SiteModel

enum ThemeFiles {
  /// Problems at their places in the site's own files, before any page is made with them.
  static func diagnostics(of site: Site) -> [Diagnostic] {
    let files = site.theme.checkedFiles
    guard !files.isEmpty else { return [] }
    // A place in a file is known by its path as messages show it, so these are checked under that.
    let check = SiteCheck(
      files: files.map { FinishedFile(path: $0.text.path, bytes: $0.text.bytes) }, expectation: nil,
      baseURL: site.settings.baseURL, displayRoot: "")
    return check.diagnostics.filter { $0.rule == .outputExternal }
  }
}
