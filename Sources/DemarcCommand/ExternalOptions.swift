/// How `demarc check --external` asks other hosts.

import ArgumentParser
import Diagnostics
import Disk
import SiteBuilder
import SiteCheck
import SiteModel
import Web

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ExternalOptions: ParsableArguments {
  @Flag(help: "Ask other hosts whether the addresses that pages link to are still there.")
  var external = false

  @Option(
    help: ArgumentHelp("With --external: the file that remembers what was found.", valueName: "file"),
    completion: .file())
  var externalCache: String?

  @Option(
    help: ArgumentHelp(
      "With --external: believe what was found in the last so many hours, 24 by default.", valueName: "hours"),
    transform: { try WholeNumber.read($0, in: 0...1_000_000) })
  var maxAge = 24

  @Option(
    help: ArgumentHelp(
      "With --external: give up on an answer after so many seconds, 30 by default.", valueName: "seconds"),
    transform: { try WholeNumber.read($0, in: 1...600) })
  var timeOut = 30

  @Flag(help: "With --external: ask hosts with a loopback or private address too.")
  var allowPrivate = false

  /// What the hosts say about `links`.
  func check(
    _ links: [ExternalLink], _ settings: ExternalSettings, _ progress: ProgressLine
  ) throws(DiskError) -> ExternalCheck {
    let file = cacheFile
    let known =
      if let file, WholeFile.exists(file) {
        FindingCache(String(decoding: try WholeFile.read(file), as: UTF8.self))
      } else { FindingCache() }
    let limits = WebClient.Limits(connection: min(10, timeOut) * 1000, answer: timeOut * 1000)
    let client = WebClient(agent: "demarc/\(Product.version) (checks links)", limits: limits)
    let privateHosts = Set(settings.privateHosts)
    let allowsAll = allowPrivate
    let check = AddressCheck(
      ask: { method, url in
        client.ask(method, url, allowsPrivate: allowsAll || privateHosts.contains(WebAddress.host(of: url)))
      },
      wait: { sleep(UInt32($0)) }, now: { time(nil) })
    let rules = ExternalRules(ignored: settings.ignored.map(\.url), maximumAge: maxAge * 3600)
    let result = ExternalCheck(links, rules, cache: known, now: time(nil), check: check, advanced: progress.advance)
    if let file, result.cache != known {
      try WholeFile.makeFolder(of: file)
      try WholeFile.write(Array(result.cache.text.utf8), to: file)
    }
    return result
  }

  /// In the user's folder for such files, if there is one.
  private var cacheFile: String? {
    if let externalCache { return externalCache }
    return Console.cacheFolder.map { $0 + "/external-links" }
  }
}
