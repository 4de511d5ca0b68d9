/// Groups of responsibilities, ordered as in a stack.

import Diagnostics

package struct Layer: Sendable, Hashable {
  package typealias ID = Identifier<Layer>

  package let id: ID
  package let name: String
  package let description: String?
  /// The layer that this one is a part of.
  package let parent: ID?
  package let location: SourceLocation

  package init(id: ID, name: String, description: String? = nil, parent: ID? = nil, location: SourceLocation) {
    self.id = id
    self.name = name
    self.description = description
    self.parent = parent
    self.location = location
  }
}
