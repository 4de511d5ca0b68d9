/// The optional second axis of a matrix.

import Diagnostics

/// A kind of work that cuts through all layers, such as change management or disaster recovery.
package struct Area: Sendable, Hashable {
  package typealias ID = Identifier<Area>

  package let id: ID
  package let name: String
  /// A short name for narrow columns; the name if there is none.
  package let shortName: String?
  package let description: String?
  package let location: SourceLocation

  package var columnTitle: String { shortName ?? name }
}
