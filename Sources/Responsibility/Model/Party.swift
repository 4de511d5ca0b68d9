/// Who can be responsible.

import Diagnostics

package struct Party: Sendable, Hashable {
  package typealias ID = Identifier<Party>

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case provider
    case customer
    case thirdParty = "third-party"
  }

  package let id: ID
  package let name: String
  package let kind: Kind
  /// How pages speak to or of the party ("You"); the name if there is none.
  package let address: String?
  package let description: String?
  package let location: SourceLocation

  /// What stands in a cell that the party owns alone.
  package var label: String { address ?? name }
}
