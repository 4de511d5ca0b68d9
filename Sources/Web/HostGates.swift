/// What several threads share while hosts are asked.

import Dispatch
import Synchronization

/// Gathers findings, by address.
final class Findings: Sendable {
  private let findings = Mutex<[String: Finding]>([:])

  func add(_ finding: Finding, of url: String) { findings.withLock { $0[url] = finding } }
  var all: [String: Finding] { findings.withLock { $0 } }
}

/// Lets one question at a time through to each host, also to one that a redirect leads to.
final class HostGates: Sendable {
  private let gates = Mutex<[String: DispatchSemaphore]>([:])

  func whileAlone<Result>(at host: String, _ body: () -> Result) -> Result {
    let gate = gates.withLock { gates -> DispatchSemaphore in
      let gate = gates[host] ?? DispatchSemaphore(value: 1)
      gates[host] = gate
      return gate
    }
    gate.wait()
    defer { gate.signal() }
    return body()
  }
}
