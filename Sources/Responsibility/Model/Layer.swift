/// Groups of responsibilities, ordered as in a stack.

import Diagnostics

package struct Layer: Sendable, Hashable {
  package typealias ID = Identifier<Layer>

  package let id: ID
  package let name: String
  package let description: String?
  package let location: SourceLocation
}
