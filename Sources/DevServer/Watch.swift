/// Sees that files change, by looking at them again and again.

import Disk

/// Polling works on every file system, also on those of containers and networks that tell nobody.
struct Watch: Sendable {
  /// How often the files are looked at.
  static let interval = Duration.milliseconds(250)
  /// Files that were just written may not be the last of a burst.
  static let quiet = Duration.milliseconds(30)

  private let paths: [String]
  private let first: TreeState

  /// Changes are those since now.
  init(_ paths: [String]) {
    self.paths = paths
    first = TreeState(of: paths)
  }

  /// Calls `body` with the paths that differ, after each burst of changes, until it throws.
  func forEachChange(_ body: @Sendable ([String]) async throws -> Void) async throws {
    var seen = first
    while true {
      let now = try await next(after: seen)
      try await body(now.changes(since: seen))
      seen = now
    }
  }

  /// Waits until something differs from `seen`, and for the end of the burst of changes, at most a second.
  private func next(after seen: TreeState) async throws -> TreeState {
    let clock = ContinuousClock()
    while true {
      try await Task.sleep(for: Self.interval)
      var last = TreeState(of: paths)
      if last == seen { continue }
      let end = clock.now + .seconds(1)
      while clock.now < end {
        try await Task.sleep(for: Self.quiet)
        let next = TreeState(of: paths)
        if next == last { break }
        last = next
      }
      if last != seen { return last }
    }
  }
}
