/// `demarc serve`: the site in a browser while it is written.

import ArgumentParser
import DevServer
import Diagnostics
import Disk
import SiteBuilder

struct ServeVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a site on this machine, and reload it whenever a file changes.",
    discussion: """
      EXAMPLES
        demarc serve                   the site in Content/, on a free port
        demarc serve --open            and open it in the browser
        demarc serve --port 9000 --site docs

      Nothing is written: the site is built in memory, by what `demarc build` \
      runs. Problems are shown over the open page while the last good site \
      stays up. Control-C ends it.
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp("The port to listen on; by default the first free one from 8400 on.", valueName: "port"),
    transform: { UInt16(try WholeNumber.read($0, in: 0...65_535)) })
  var port: UInt16?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(name: .shortAndLong, help: "Print the address and problems only.")
  var quiet = false

  func run() async throws {
    let source = site.source
    let printer = ServePrinter(quiet: quiet, opens: open)
    do {
      let checkout = try Checkout.running()
      let server = DevServer(
        site: source.directory, ports: port.map { [$0] } ?? Array(8400..<8420) + [0], checkout: checkout,
        build: { () throws(DiskError) in try printer.showingProgress(of: source) }, arguments: arguments,
        tell: printer.print)
      try await server.run(generation: Console.now)
    } catch let error as DiskError {
      Console.printError("error: \(TerminalText.line(error.description))\n")
      throw Exit.environmentFailed
    } catch let error as ServeError {
      Console.printError("error: \(error.description)\n")
      throw Exit.environmentFailed
    }
  }

  /// What the program is started with after it was rebuilt: the same site at the same address.
  private var arguments: @Sendable (UInt16) -> [String] {
    let others = site.arguments + (quiet ? ["--quiet"] : [])
    return { port in ["serve", "--port", String(port)] + others }
  }
}

/// Prints what the server does.
private struct ServePrinter: Sendable {
  let quiet: Bool
  let opens: Bool

  /// The site, built in memory while a line tells how far that is.
  func showingProgress(of source: SiteSource) throws(DiskError) -> SiteBuild {
    let progress = ProgressLine("Reading files", isWanted: !quiet)
    defer { progress.end() }
    return try source.build(progress.observer())
  }

  func print(_ event: DevServer.Event) {
    switch event {
    case .serving(let address):
      Console.print("Serving at \(address) (Control-C ends it)\n")
      if opens { Browser.open(address) { Console.printError("warning: no browser could be started\n") } }
    case .built(let build, let duration, let changes):
      say(changes)
      report(build)
      let time = "\(Int((duration / .milliseconds(1)).rounded())) ms"
      if !quiet { Console.printError("Built \(build.site.pages.count) pages in \(time)\n") }
    case .broken(let build, let changes):
      say(changes)
      report(build)
      Console.printError("\(ProblemSummary.counts(build.diagnostics)); the last good site stays\n")
    case .unreadable(let error): Console.printError("error: \(TerminalText.line(error.description))\n")
    case .recovered(let reason): Console.printError("warning: the server stands again after: \(reason)\n")
    case .compiling: if !quiet { Console.printError("Rebuilding Demarc…\n") }
    case .compilerFailed(let output): Console.printError(output)
    case .restarting: if !quiet { Console.printError("Starting anew\n") }
    }
  }

  /// `nodes.yaml changed`: the paths as they are, at most three.
  private func say(_ changes: [String]) {
    guard !quiet, !changes.isEmpty else { return }
    let names = changes.map { TerminalText.safe($0.hasPrefix("./") ? String($0.dropFirst(2)) : $0) }
    let rest = names.count > 3 ? ["\(names.count - 3) more"] : []
    Console.printError("Changed: \((names.prefix(3) + rest).joined(separator: ", "))\n")
  }

  private func report(_ build: SiteBuild) {
    let report = DiagnosticReport(sources: build.sources, usesColor: Console.hasColor)
    Console.printError(report.render(build.diagnostics, as: .human))
  }
}
