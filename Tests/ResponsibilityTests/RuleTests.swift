/// Rules on the model where one of them has several cases.

import Diagnostics
import Responsibility
import Testing
import YAML

@Suite struct RuleTests {
  /// `line: headline` of each problem in a small model; the assignment stands from line 13 on.
  private func problems(
    _ assign: String, model: String = "", rows: String = "", today: String? = nil
  ) -> [String] {
    let text = """
      parties:
        - { id: provider, name: Provider, kind: provider, aliases: [Vendor] }
        - { id: customer, name: Customer, kind: customer, address: You }
      layers: [{ id: nodes, name: Nodes }]
      cluster-types:
        - { id: managed, name: Managed, scope: cluster }
        - { id: pool, name: Pool, scope: node-pool, extends: managed }
      conditions: [{ id: image, name: Own image, clause: nodes run an own image }]
      sources: [{ id: guide, title: Guide }, { id: other, title: Other guide }]
      responsibilities:
        - id: patches
          layer: nodes
          name: Patches
          assign:
      \(assign.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
      \(rows)
      \(model)
      """
    let unused: Set<String> = [
      "unused condition 'image'", "unused source 'guide'", "unused source 'other'", "unused party 'provider'",
      "unused party 'customer'",
    ]
    let loader = ModelLoader(today: today.flatMap { CalendarDate($0) })
    return loader.load([SourceText(path: "model.yaml", bytes: Array(text.utf8))]).diagnostics
      .filter { !unused.contains($0.headline) }.map { "\($0.location.line): \($0.headline)" }
  }

  @Test func anOverrideWithASourceOfItsOwnChangesSomething() {
    let managed = "managed: { owner: customer, source: guide }\n"
    #expect(
      problems(managed + "pool: { owner: customer, source: guide }") == [
        "16: the assignment for 'pool' changes nothing"
      ])
    #expect(problems(managed + "pool: customer") == ["16: the assignment for 'pool' changes nothing"])
    #expect(problems(managed + "pool: { owner: customer, source: [guide, other] }") == [])
    #expect(problems(managed + "pool: provider") == [])
  }

  @Test func lettersAreOneAccountableAndSomebodyResponsible() {
    func raci(_ provider: String, _ customer: String) -> [String] {
      problems("everywhere: { raci: { provider: \(provider), customer: \(customer) } }")
    }
    #expect(raci("RA", "IC") == [])
    #expect(raci("R", "A") == [])
    #expect(raci("A R", "\"\"") == [])
    #expect(raci("A", "I") == ["15: RACI without R: nobody is responsible"])
    #expect(raci("RA", "RA") == ["15: RACI with two A: 'provider' and 'customer' are accountable"])
    #expect(raci("C", "R") == ["15: RACI without A: nobody is accountable"])
    #expect(raci("RX", "A") == ["15: 'RX' is not a set of the letters R, A, C and I"])
    #expect(raci("RR", "A") == ["15: 'RR' is not a set of the letters R, A, C and I"])
    let under = "everywhere:\n  owner: provider\n  conditions: [{ when: image, raci: { provider: A, customer: C } }]"
    #expect(problems(under) == ["17: RACI without R: nobody is responsible"])
  }

  @Test func aConditionChangesSomething() {
    func condition(_ changed: String) -> [String] {
      problems(
        "everywhere:\n  owner: provider\n  duties: { provider: [Patch.] }\n  conditions: [{ when: image, \(changed) }]")
    }
    #expect(condition("owner: customer") == [])
    #expect(condition("owner: provider") == ["18: condition 'image' changes nothing"])
    #expect(condition("owner: provider, duties: { provider: [Patch.] }") == ["18: condition 'image' changes nothing"])
    #expect(condition("owner: provider, duties: { provider: [Patch by hand.] }") == [])
    #expect(condition("owner: provider, support: unsupported") == [])
  }

  @Test func labelsAreUsedAndChangeSomething() {
    func label(_ owner: String, _ text: String) -> [String] {
      problems("everywhere: Vendor", model: "model: { labels: [{ owner: \(owner), label: \(text) }] }")
    }
    #expect(label("provider", "The vendor") == [])
    #expect(label("provider", "Provider") == ["17: the label 'Provider' is what is printed without it"])
    #expect(label("customer", "We") == ["17: unused label 'We': no cell has these owners"])
    #expect(label("nobody", "We").first == "17: unknown party 'nobody'")
    #expect(
      problems(
        "everywhere: Vendor", model: "model: { labels: [{ owner: provider, label: X }, { owner: Vendor, label: Y }] }")
        == ["17: a second label for the same owners"])
  }

  @Test func reviewsAreOverdueOnADayThatIsGiven() {
    let assign = "everywhere: { owner: provider, reviewed: 2026-01-31, review-every: 1 month }"
    #expect(problems(assign) == [])
    #expect(problems(assign, today: "2026-02-28") == [])
    #expect(
      problems(assign, today: "2026-03-01") == ["15: the review of the assignment of 'patches' was due on 2026-02-28"])
    let general = "model: { as-of: 2026-01-01, review-every: 90 days }"
    #expect(problems("everywhere: provider", model: general, today: "2026-04-01") == [])
    #expect(
      problems("everywhere: provider", model: general, today: "2026-04-02") == [
        "17: the review of the model was due on 2026-04-01"
      ])
    #expect(
      problems("everywhere: provider", model: "model: { review-every: 1 year }", today: "2026-04-02") == [
        "17: the model is to be reviewed every 1 year, but never was"
      ])
  }

  @Test func rowsOfOneNameAreToldApart() {
    let second = "  - { id: others, layer: nodes, name: patches, assign: { everywhere: customer } }"
    #expect(
      problems("everywhere: provider", rows: second) == [
        "16: responsibility 'others' has the name of 'patches': patches"
      ])
  }

  @Test func aCellThatNothingReachesIsAnErrorEvenInOneArea() {
    #expect(
      problems("pool: provider") == ["11: responsibility 'patches' is not assigned on cluster type 'managed'"])
    let areas = "areas: [{ id: change, name: Change }, { id: recovery, name: Recovery }]"
    #expect(
      problems("managed: { areas: { change: provider } }", model: areas) == [
        "11: responsibility 'patches' is not assigned on cluster type 'managed' in 'recovery'"
      ])
  }
}
