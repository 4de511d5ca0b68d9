/// `demarc who`, which answers on the terminal.

import Foundation
import TestSupport
import Testing

@Suite struct WhoTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    #expect(try demarc("new", "docs").status == 0)
  }

  private func demarc(_ arguments: String...) throws -> Programs.Run {
    try Programs.run(Programs.demarc, arguments, in: folder.path)
  }

  @Test func everythingIsATable() throws {
    #expect(
      try demarc("who", "--site", "docs").output == """
        responsibility         self-managed  managed   automated
        workload-security      You           You       You
        node-patches           You           You       Shared*
        control-plane-patches  You           Provider  Provider

        * under conditions, somebody else: see demarc who RESPONSIBILITY

        """)
    #expect(
      try demarc("who", "--site", "docs", "--cluster-type", "managed").output == """
        responsibility         managed
        workload-security      You
        node-patches           You
        control-plane-patches  Provider

        """)
  }

  @Test func oneThingIsToldWithItsDutiesConditionsAndSources() throws {
    let run = try demarc("who", "node-patches", "--site", "docs", "--cluster-type", "automated")
    #expect(
      run.output == """
        OS patches of nodes on Automated node pool: Shared
          Provider: Patch the nodes in the maintenance window.
          Customer: Set a maintenance window.
          if the nodes run an OS image of your own: You
            Customer: Patch the image and replace the nodes.
            stated
            source: Provider, Service agreement
          stated
          source: Provider, Service agreement

        """)
  }

  @Test func anAreaNeedsAResponsibility() throws {
    #expect(try demarc("who", "--area", "x", "--site", "docs").status == 64)
  }
}
