/// Asks every address that a site links to, host by host.

import Diagnostics
import Dispatch
import SiteCheck

/// Which addresses are asked, and how.
package struct ExternalRules: Sendable {
  /// Addresses that are not asked; one that ends in `*` stands for all that begin like it.
  package var ignored: [String]
  /// Findings that are younger than this are believed; in seconds.
  package var maximumAge: Int
  /// Hosts at once; each is asked one question at a time.
  package var hostsAtOnce: Int

  package init(ignored: [String] = [], maximumAge: Int = 86_400, hostsAtOnce: Int = 8) {
    self.ignored = ignored
    self.maximumAge = maximumAge
    self.hostsAtOnce = hostsAtOnce
  }

  package func ignores(_ url: String) -> Bool {
    ignored.contains { $0.hasSuffix("*") ? url.hasPrefix($0.dropLast()) : url == $0 }
  }
}

package struct ExternalCheck: Sendable {
  /// By address; without those that are ignored.
  package let findings: [(link: ExternalLink, finding: Finding)]
  /// What a later run may believe.
  package let cache: FindingCache
  /// How many addresses were asked, taken from the cache, and ignored.
  package let counts: (asked: Int, known: Int, ignored: Int)

  /// - Parameters:
  ///   - check: how a single address is followed. It is called from several threads.
  ///   - now: when the run began, in seconds since 1970.
  ///   - advanced: called from any thread when so many more of all addresses have been asked.
  package init(
    _ links: [ExternalLink], _ rules: ExternalRules, cache: FindingCache, now: Int, check: AddressCheck,
    advanced: @escaping @Sendable (_ count: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    let wanted = links.filter { !rules.ignores($0.url) }
    let gates = HostGates()
    let gated = AddressCheck(
      ask: { method, url in gates.whileAlone(at: WebAddress.host(of: url)) { check.ask(method, url) } },
      wait: check.wait, now: check.now)
    let unknown = wanted.filter { cache.finding($0.url, since: now - rules.maximumAge) == nil }
    let asked = Self.ask(unknown, hostsAtOnce: rules.hostsAtOnce, gated) { advanced(1, unknown.count) }
    var cache = cache
    for (url, finding) in asked { cache.note(finding, of: url, at: now) }
    findings = wanted.map { link in
      let finding = asked[link.url] ?? cache.finding(link.url, since: now - rules.maximumAge)
      return (link, finding ?? Finding(.unknown("not asked")))
    }
    self.cache = cache
    counts = (unknown.count, wanted.count - unknown.count, links.count - wanted.count)
  }

  private static func ask(
    _ links: [ExternalLink], hostsAtOnce: Int, _ check: AddressCheck, each: @escaping @Sendable () -> Void
  ) -> [String: Finding] {
    let byHost = Dictionary(grouping: links) { WebAddress.host(of: $0.url) }
    let places = DispatchSemaphore(value: max(1, hostsAtOnce))
    let group = DispatchGroup()
    let results = Findings()
    for host in byHost.keys.sorted() {
      places.wait()
      DispatchQueue.global().async(group: group) {
        var isTired = false
        for link in byHost[host] ?? [] {
          let finding =
            isTired ? Finding(.unknown("not asked: its host has had enough questions")) : check.finding(link.url)
          results.add(finding, of: link.url)
          each()
          if case .unknown(let reason) = finding.verdict, reason.hasPrefix("429") { isTired = true }
        }
        places.signal()
      }
    }
    group.wait()
    return results.all
  }

  /// What is worth telling, at the first place of each address.
  package var diagnostics: [Diagnostic] {
    findings.compactMap { link, finding -> Diagnostic? in
      guard let place = link.places.first else { return nil }
      let (rule, headline, suggestion): (Rule, String, String?)
      switch finding.verdict {
      case .fine: return nil
      case .moved(let target):
        (rule, headline, suggestion) = (.movedAddress, "'\(link.url)' has moved to '\(target)'", target)
      case .broken(let reason): (rule, headline, suggestion) = (.brokenAddress, "'\(link.url)': \(reason)", nil)
      case .unknown(let reason): (rule, headline, suggestion) = (.unknownAddress, "'\(link.url)': \(reason)", nil)
      }
      let hops = finding.hops.map { Diagnostic.Note("\($0.status) leads to '\($0.location)'") }
      let others = link.places.dropFirst().prefix(5).map { Diagnostic.Note("linked here too", at: $0) }
      return Diagnostic(rule, headline, at: place, suggestion: suggestion, notes: hops + others)
    }
  }

  /// What was done, in one line.
  package var summary: String {
    "\(findings.count + counts.ignored) addresses elsewhere: \(counts.asked) asked, \(counts.known) known from before, "
      + "\(counts.ignored) ignored"
  }
}
