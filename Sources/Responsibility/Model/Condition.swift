/// Circumstances that change who is responsible.

import Diagnostics

package struct Condition: Sendable, Hashable {
  package typealias ID = Identifier<Condition>

  package let id: ID
  package let name: String
  /// The circumstance as a clause that follows "if": "the node pool uses a custom OS image".
  package let clause: String
  package let description: String?
  package let location: SourceLocation
}
