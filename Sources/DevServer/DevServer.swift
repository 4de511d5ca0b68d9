/// `demarc serve`: builds, serves, watches, and builds again.

import Diagnostics
import Disk
import SiteBuilder

package struct DevServer: Sendable {
  /// What happens, for the terminal.
  package enum Event: Sendable {
    case serving(address: String)
    /// A good build; it may have warnings.
    case built(SiteBuild, in: Duration)
    /// The site has errors; the last good one stays.
    case broken(SiteBuild)
    /// The site directory can't be read.
    case unreadable(DiskError)
    case compiling
    case compilerFailed(output: String)
    case restarting
  }

  /// How often the files are looked at.
  static let interval = Duration.milliseconds(250)
  /// Files that were just written may not be the last of a burst.
  static let quiet = Duration.milliseconds(30)

  private let site: String
  private let shownSite: String
  private let ports: [UInt16]
  private let checkout: Checkout?
  private let arguments: @Sendable (UInt16) -> [String]
  private let tell: @Sendable (Event) -> Void

  /// - Parameters:
  ///   - site: the site directory.
  ///   - shownSite: how messages call it; empty for none.
  ///   - ports: the ports to try, in order; 0 is any.
  ///   - checkout: the sources of the program, if a change of them is to rebuild it.
  ///   - arguments: the arguments to start the program with again, so that it serves on a port.
  ///   - tell: called with everything that happens, one after the other.
  package init(
    site: String, shownAs shownSite: String, ports: [UInt16], checkout: Checkout?,
    arguments: @escaping @Sendable (UInt16) -> [String], tell: @escaping @Sendable (Event) -> Void
  ) {
    self.site = site
    self.shownSite = shownSite
    self.ports = ports
    self.checkout = checkout
    self.arguments = arguments
    self.tell = tell
  }

  /// Serves until the task is cancelled or the environment fails.
  ///
  /// - Parameter generation: a text that no earlier run had.
  package func run(generation: String) async throws {
    let live = LiveSite(generation: generation)
    let first = look()
    // The first page that is opened is there already.
    await build(live)
    let listener = try await Listener.start(ports, live: live)
    tell(.serving(address: "http://127.0.0.1:\(listener.port)/"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await listener.run() }
      group.addTask { try await watch(from: first, live, listener) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  // MARK: - Building

  private func build(_ live: LiveSite) async {
    let clock = ContinuousClock()
    let start = clock.now
    do throws(DiskError) {
      let build = SiteBuild(try SourceTree.read(site, displayedAs: shownSite), displayedAs: shownSite)
      if build.diagnostics.hasErrors {
        await live.fail(LiveProblem.errors(build.diagnostics, sources: build.sources))
        tell(.broken(build))
      } else {
        await live.publish(build.files)
        tell(.built(build, in: clock.now - start))
      }
    } catch {
      await live.fail([LiveProblem(.error, error.description, detail: error.advice ?? "")])
      tell(.unreadable(error))
    }
  }

  private func rebuildProgram(_ live: LiveSite, _ listener: Listener) async throws {
    guard let checkout else { return }
    tell(.compiling)
    let before = TreeState(of: [checkout.program])
    if let output = await checkout.compile() {
      await live.fail([LiveProblem(.error, "Demarc doesn't compile", detail: output)])
      tell(.compilerFailed(output: output))
    } else if TreeState(of: [checkout.program]) != before {
      tell(.restarting)
      await listener.stop()
      throw checkout.restart(arguments(listener.port))
    } else {
      await build(live)
    }
  }

  // MARK: - Watching

  private struct Watched: Sendable, Hashable {
    var site: TreeState
    var program: TreeState
  }

  private func watch(from first: Watched, _ live: LiveSite, _ listener: Listener) async throws {
    var seen = first
    while true {
      let now = try await nextChange(since: seen)
      if now.program != seen.program { try await rebuildProgram(live, listener) }
      if now.site != seen.site { await build(live) }
      seen = now
    }
  }

  private func look() -> Watched {
    Watched(site: TreeState(of: [site]), program: TreeState(of: checkout?.sources ?? []))
  }

  /// Waits until something differs from `seen`, and for the end of the burst of changes, at most a second.
  private func nextChange(since seen: Watched) async throws -> Watched {
    let clock = ContinuousClock()
    while true {
      try await Task.sleep(for: Self.interval)
      var last = look()
      if last == seen { continue }
      let end = clock.now + .seconds(1)
      while clock.now < end {
        try await Task.sleep(for: Self.quiet)
        let next = look()
        if next == last { break }
        last = next
      }
      if last != seen { return last }
    }
  }
}
