/// The parts of a build that take time, and who is told of them.

/// In their order.
package enum BuildPhase: String, Sendable, CaseIterable {
  case model
  case parsing
  case resolving
  /// Pictures, tables and snippets of what is embedded elsewhere; their files are written out later.
  case exports
  /// What stands on one page for print; the other pages are drawn later, while they are written.
  case printing
  case index
}

/// Who measures a build or shows how far it is. What it does can't change the build.
package struct BuildObserver {
  /// Called when a phase has ended.
  package var ended: (BuildPhase) -> Void
  /// Called from any thread when `count` more of the `total` pieces of a phase are done.
  package var advanced: @Sendable (_ phase: BuildPhase, _ count: Int, _ total: Int) -> Void

  package init(
    ended: @escaping (BuildPhase) -> Void = { _ in },
    advanced: @escaping @Sendable (_ phase: BuildPhase, _ count: Int, _ total: Int) -> Void = { _, _, _ in }
  ) {
    self.ended = ended
    self.advanced = advanced
  }

  /// For work on `total` pieces that are a part of `phase`.
  package func steps(of phase: BuildPhase, _ total: Int) -> @Sendable (Int) -> Void {
    { [advanced] count in advanced(phase, count, total) }
  }
}
