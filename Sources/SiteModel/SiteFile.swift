/// A file of a site directory.

import Diagnostics

/// The file's bytes under two names: where it is in the site, and how messages show it.
package struct SiteFile: Sendable, Hashable {
  /// Relative to the site directory, parts separated by `/`.
  package let path: String
  package let text: SourceText

  package init(path: String, text: SourceText) {
    self.path = path
    self.text = text
  }

  var isPage: Bool { path.hasSuffix(".md") }
  var isSettings: Bool { path == SiteSettings.fileName }
  var isModel: Bool { Self.isModel(path) }

  /// Whether the file at `path` in a site is a part of its model.
  package static func isModel(_ path: String) -> Bool {
    path.hasPrefix("model/") && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
  }
}
