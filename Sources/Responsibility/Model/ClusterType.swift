/// The columns of a matrix.

import Diagnostics
import YAML

/// A type of cluster, or an option of one.
package struct ClusterType: Sendable, Hashable {
  package typealias ID = Identifier<ClusterType>

  /// What a choice of this type applies to.
  package enum Scope: String, Sendable, Hashable, CaseIterable {
    case cluster
    case nodePool = "node-pool"
    case pod
  }

  package enum Status: String, Sendable, Hashable, CaseIterable {
    case current
    case closedToNewUsers = "closed-to-new-users"
    case retired
  }

  /// One of several products that share a column, with a status of its own.
  package struct Product: Sendable, Hashable {
    package let name: String
    package let status: Status
    /// Since when the status holds.
    package let since: CalendarDate?
    package let sources: [Source.ID]
  }

  package let id: ID
  package let name: String
  /// A short name for narrow columns; the name if there is none.
  package let shortName: String?
  package let scope: Scope
  /// The type whose assignments hold here too unless they are overridden.
  package let extends: ID?
  package let summary: String?
  /// The products that this column stands for, where they are several.
  package let covers: [Product]
  package let status: Status
  /// Since when the status holds.
  package let since: CalendarDate?
  /// The day on which it ends, or has ended.
  package let until: CalendarDate?
  /// The edition or variant of the product that the column is for.
  package let edition: String?
  /// Whether the column only serves to compare others with it, such as a cluster that one runs alone.
  package let isBaseline: Bool
  package let sources: [Source.ID]
  package let location: SourceLocation

  package init(
    id: ID, name: String, shortName: String? = nil, scope: Scope, extends: ID? = nil, summary: String? = nil,
    covers: [Product] = [], status: Status = .current, since: CalendarDate? = nil, until: CalendarDate? = nil,
    edition: String? = nil, isBaseline: Bool = false, sources: [Source.ID] = [], location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.scope = scope
    self.extends = extends
    self.summary = summary
    self.covers = covers
    self.status = status
    self.since = since
    self.until = until
    self.edition = edition
    self.isBaseline = isBaseline
    self.sources = sources
    self.location = location
  }

  package var columnTitle: String { shortName ?? name }
}
