/// Who can be responsible.

import Diagnostics

package struct Party: Sendable, Hashable {
  package typealias ID = Identifier<Party>

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case provider
    case customer
    case thirdParty = "third-party"
    /// A team inside another party.
    case team
    /// Several parties that act as one.
    case joint
  }

  package let id: ID
  package let name: String
  package let kind: Kind
  /// How pages speak to or of the party ("You"); the name if there is none.
  package let address: String?
  /// What sources call the party as well; the model may use these words for its id.
  package let aliases: [String]
  /// The parties that act as one; empty unless the party is joint.
  package let members: [ID]
  /// The party that a team belongs to.
  package let partOf: ID?
  package let description: String?
  package let location: SourceLocation

  package init(
    id: ID, name: String, kind: Kind, address: String? = nil, aliases: [String] = [], members: [ID] = [],
    partOf: ID? = nil, description: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.address = address
    self.aliases = aliases
    self.members = members
    self.partOf = partOf
    self.description = description
    self.location = location
  }

  /// What stands in a cell that the party owns alone.
  package var label: String { address ?? name }

  /// Whether it stands for itself, and not for others together or a part of another.
  package var isIndependent: Bool { members.isEmpty && partOf == nil }
}
