/// The rows of a matrix.

import Diagnostics

/// One thing that somebody must do.
package struct Responsibility: Sendable, Hashable {
  package typealias ID = Identifier<Responsibility>

  package let id: ID
  package let name: String
  package let layer: Layer.ID
  package let description: String?
  package let location: SourceLocation
}
