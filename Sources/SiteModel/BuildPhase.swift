/// The parts of a build that take time.

/// In their order; whoever measures a build is told when each one ends.
package enum BuildPhase: String, Sendable, CaseIterable {
  case model
  case parsing
  case resolving
  case drawing
  case index
  case exports

  /// Called when a phase ends. What it does can't change the build.
  package typealias Observer = (BuildPhase) -> Void
}
