/// Remarks on cells, and footnotes that several cells share.

import Diagnostics

/// Who may read something.
package enum Audience: String, Sendable, Hashable, CaseIterable {
  case `public`
  /// Only in sites that are built for readers inside.
  case `internal`
}

/// A sentence that doesn't change who is responsible.
package struct Note: Sendable, Hashable {
  package let text: String
  package let visibility: Audience

  package init(_ text: String, visibility: Audience = .public) {
    self.text = text
    self.visibility = visibility
  }
}

/// A remark that several cells refer to; each table numbers those that it shows.
package struct Footnote: Sendable, Hashable {
  package typealias ID = Identifier<Footnote>

  package let id: ID
  package let text: String
  package let visibility: Audience
  package let sources: [Source.ID]
  package let location: SourceLocation
}
