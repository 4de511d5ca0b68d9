/// Ids that can't be mixed up: a party's is not a layer's.

/// The stable id of an `Of`, as authors write it.
package struct Identifier<Of>: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  package init(stringLiteral: String) { self.init(stringLiteral) }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
