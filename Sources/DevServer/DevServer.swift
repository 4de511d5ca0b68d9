/// `demarc serve`: builds, serves, watches, and builds again.

import Diagnostics
import Disk
import Dispatch
import SiteBuilder

package struct DevServer: Sendable {
  /// What happens, for the terminal.
  package enum Event: Sendable {
    case serving(address: String)
    /// A good build because of `changes`; it may have warnings.
    case built(SiteBuild, in: Duration, after: [String])
    /// The site has errors because of `changes`; the last good one stays.
    case broken(SiteBuild, after: [String])
    /// The site directory can't be read.
    case unreadable(DiskError)
    /// The server fell over, as under more connections than the system allows, and stands again.
    case recovered(from: String)
    case compiling
    case compilerFailed(output: String)
    case restarting
  }

  private let site: String
  private let ports: [UInt16]
  private let checkout: Checkout?
  private let makeSite: @Sendable () throws(DiskError) -> SiteBuild
  private let arguments: @Sendable (UInt16) -> [String]
  private let tell: @Sendable (Event) -> Void

  /// - Parameters:
  ///   - site: the site directory, which is watched.
  ///   - ports: the ports to try, in order; 0 is any.
  ///   - checkout: the sources of the program, if a change of them is to rebuild it.
  ///   - build: builds the site in memory, as every other command does.
  ///   - arguments: the arguments to start the program with again, so that it serves on a port.
  ///   - tell: called with everything that happens, from any thread.
  package init(
    site: String, ports: [UInt16], checkout: Checkout?,
    build: @escaping @Sendable () throws(DiskError) -> SiteBuild,
    arguments: @escaping @Sendable (UInt16) -> [String], tell: @escaping @Sendable (Event) -> Void
  ) {
    self.site = site
    self.ports = ports
    self.checkout = checkout
    makeSite = build
    self.arguments = arguments
    self.tell = tell
  }

  /// Serves until the task is cancelled or the environment fails.
  ///
  /// - Parameter generation: a text that no earlier run had.
  package func run(generation: String) async throws {
    let live = LiveSite(generation: generation)
    let content = Watch([site])
    let program = Watch(checkout?.sources ?? [])
    // The first page that is opened is there already.
    await build(live, after: [])
    let listener = try await Listener.start(ports, live: live)
    tell(.serving(address: "http://127.0.0.1:\(listener.port)/"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await serve(listener, live) }
      group.addTask {
        try await content.forEachChange { changes in await build(live, after: changes) }
      }
      if let checkout {
        group.addTask {
          try await program.forEachChange { _ in try await rebuild(checkout, live, listener.port) }
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Serves, and stands up again whenever the server falls.
  private func serve(_ first: Listener, _ live: LiveSite) async throws {
    var listener = first
    while true {
      do {
        return try await listener.run()
      } catch {
        try Task.checkCancellation()
        let reason = Listener.reason(of: error)
        // Whoever took all connections needs a moment to lose them.
        try await Task.sleep(for: .milliseconds(100))
        listener = try await Listener.start([first.port], live: live)
        tell(.recovered(from: reason))
      }
    }
  }

  private func build(_ live: LiveSite, after changes: [String]) async {
    let clock = ContinuousClock()
    let start = clock.now
    switch await inBackground(makeSite) {
    case .success(let build) where build.diagnostics.hasErrors:
      await live.fail(LiveProblem.errors(build.diagnostics, sources: build.sources))
      tell(.broken(build, after: changes))
    case .success(let build):
      await live.publish(build.files.map(\.made))
      tell(.built(build, in: clock.now - start, after: changes))
    case .failure(let error):
      await live.fail([LiveProblem(.error, error.description, detail: error.advice ?? "")])
      tell(.unreadable(error))
    }
  }

  /// A build takes long: it must not keep a thread from those who are served meanwhile.
  private func inBackground<Value: Sendable>(
    _ work: @escaping @Sendable () throws(DiskError) -> Value
  ) async -> Result<Value, DiskError> {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(DiskError) {
          continuation.resume(returning: .success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
  }

  /// Builds the program, and becomes it if it is another one now. The site is watched and served meanwhile.
  private func rebuild(_ checkout: Checkout, _ live: LiveSite, _ port: UInt16) async throws {
    tell(.compiling)
    let before = TreeState(of: [checkout.program])
    if let output = await checkout.compile() {
      await live.failProgram([LiveProblem(.error, "Demarc doesn't compile", detail: output)])
      tell(.compilerFailed(output: output))
    } else if TreeState(of: [checkout.program]) != before {
      tell(.restarting)
      throw checkout.restart(arguments(port))
    } else {
      await live.failProgram([])
    }
  }
}
