/// Steps of the work that duties belong to.

import Diagnostics

/// A declared phase; a model that declares none may name phases freely.
package struct Phase: Sendable, Hashable {
  package typealias ID = Identifier<Phase>

  package let id: ID
  package let name: String
  package let location: SourceLocation
}
