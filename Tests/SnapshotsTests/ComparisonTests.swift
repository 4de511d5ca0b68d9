/// Two states of a model, and what is said of the difference.

import Diagnostics
import Responsibility
import Testing

@testable import Snapshots

@Suite struct ComparisonTests {
  private func snapshot(
    _ assign: String, rows: String = "", types: String = "", model: String = "", name: String = "Patches",
    row: String = ""
  ) -> Snapshot {
    let text = """
      \(model)
      parties:
        - { id: provider, name: Provider, kind: provider }
        - { id: customer, name: Customer, kind: customer, address: You }
      layers: [{ id: nodes, name: Nodes }]
      cluster-types:
        - { id: managed, name: Managed, scope: cluster }
      \(types)
      conditions:
        - { id: own-image, name: Own image, clause: nodes run an own image }
        - { id: old-nodes, name: Old nodes, clause: nodes are old }
      responsibilities:
        - id: patches
          layer: nodes
          name: \(name)
          \(row)
          assign: { everywhere: \(assign) }
      \(rows)
      """
    let loaded = ModelLoader().load([SourceText(path: "model.yaml", bytes: Array(text.utf8))])
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    return Snapshot(loaded.value)
  }

  private func text(_ old: Snapshot, _ new: Snapshot, as format: ComparisonReport.Format = .text) -> String {
    ComparisonReport(SnapshotComparison(from: old, to: new)).render(as: format)
  }

  @Test func theSameIsNoDifference() {
    let one = snapshot("customer")
    #expect(SnapshotComparison(from: one, to: one).isEmpty)
    #expect(text(one, one) == "no difference\n")
  }

  @Test func anotherOwnerIsAnotherValue() {
    #expect(
      text(snapshot("customer"), snapshot("provider")) == """
        Values
          Patches @ Managed
            - You
            + Provider
        1 value changed

        """)
  }

  @Test func otherWordsAreNoOtherValue() {
    let old = snapshot("{ owner: customer, duties: { customer: [Patch.] } }")
    let new = snapshot("{ owner: customer, duties: { customer: [Patch nodes.] }, note: Each month. }")
    #expect(
      text(old, new) == """
        Wording
          Patches @ Managed
            - customer: Patch.
            + customer: Patch nodes.
            + notes: Each month.
        1 wording changed

        """)
    #expect(SnapshotComparison(from: old, to: new).withoutWording.isEmpty)
  }

  @Test func aNewConditionIsAnotherValue() {
    let new = snapshot("{ owner: provider, conditions: [{ when: own-image, owner: customer }] }")
    #expect(
      text(snapshot("provider"), new).contains(
        """
            - Provider
            + Provider; if Own image: You
        """))
  }

  @Test func rowsAndColumnsComeAndGo() {
    let wide = snapshot(
      "customer", rows: "  - { id: etcd, layer: nodes, name: etcd, assign: { everywhere: provider } }",
      types: "  - { id: pods, name: Pods, scope: pod }")
    let narrow = snapshot("customer")
    #expect(
      text(narrow, wide, as: .markdown) == """
        # What changed

        2 additions.

        ## Responsibilities

        - added: etcd (`etcd`)

        ## Cluster types

        - added: Pods (`pods`)

        """)
    #expect(text(wide, narrow).hasSuffix("2 removals\n"))
    #expect(
      text(narrow, wide, as: .json) == """
        {
          "version": 1,
          "groups": [
            {
              "kind": "responsibilities",
              "added": [
                {
                  "id": "etcd",
                  "name": "etcd"
                }
              ],
              "removed": []
            },
            {
              "kind": "clusterTypes",
              "added": [
                {
                  "id": "pods",
                  "name": "Pods"
                }
              ],
              "removed": []
            }
          ],
          "definitions": [],
          "values": [],
          "wordings": [],
          "texts": []
        }

        """)
  }

  @Test func anotherNameIsAnotherTextAndAnotherStatusIsNot() {
    let old = snapshot("customer", types: "  - { id: pods, name: Pods, scope: pod }")
    let new = snapshot(
      "customer",
      types: "  - { id: pods, name: Pods only, scope: pod, status: retired, since: 2026-01-01 }", name: "OS patches",
      row: "description: Patches are applied.")
    #expect(
      text(old, new) == """
        Definitions
          cluster type pods
            - status: current
            + status: retired
            + since: 2026-01-01
        Names and texts
          responsibility patches
            - name: Patches
            + name: OS patches
            + description: Patches are applied.
          cluster type pods
            - name: Pods
            + name: Pods only
        1 definition changed, 2 texts changed

        """)
    #expect(SnapshotComparison(from: old, to: new).withoutWording.changesValues)
    #expect(SnapshotComparison(from: old, to: new).withoutWording.renamings == [])
  }

  @Test func anotherReasonOrSourceIsAnotherWording() {
    let old = snapshot("{ owner: customer, provenance: inferred, because: It runs there. }")
    let new = snapshot("{ owner: customer, provenance: decision, because: We agreed on it. }")
    #expect(
      text(old, new) == """
        Wording
          Patches @ Managed
            - basis: inferred
            - because: It runs there.
            + basis: decision
            + because: We agreed on it.
        1 wording changed

        """)
  }

  @Test func conditionsInAnotherOrderAreNoOtherValue() {
    let (image, nodes) = ("{ when: own-image, owner: customer }", "{ when: old-nodes, owner: none }")
    let old = snapshot("{ owner: provider, conditions: [\(image), \(nodes)] }")
    let new = snapshot("{ owner: provider, conditions: [\(nodes), \(image)] }")
    #expect(SnapshotComparison(from: old, to: new).values == [])
  }

  @Test func cellsComeAndGoWithTheAreasOfARow() {
    let areas = "areas: [{ id: change, name: Change }, { id: recovery, name: Recovery }]"
    let both = snapshot("customer", model: areas)
    let one = snapshot("customer", model: areas, row: "areas: [change]")
    #expect(
      text(both, one) == """
        Values
          Patches @ Managed, Recovery
            - You
            + (no such cell)
        1 value changed

        """)
    #expect(text(one, both).contains("    - (no such cell)\n    + You\n"))
  }

  @Test func aModelThatGetsAreasIsComparedAreaByArea() {
    let areas = "areas: [{ id: change, name: Change }, { id: recovery, name: Recovery }]"
    let new = snapshot("{ owner: customer, areas: { recovery: provider } }", model: areas)
    #expect(
      text(snapshot("customer"), new) == """
        Areas
          + Change [change]
          + Recovery [recovery]
        Values
          Patches @ Managed, Recovery
            - You
            + Provider
        2 additions, 1 value changed

        """)
  }

  @Test func whatIsNoSnapshotIsSaidWithItsPlace() {
    func problems(_ text: String) -> [String] {
      SnapshotReader.read(SourceText(path: "old.json", bytes: Array(text.utf8))).diagnostics.map {
        "\($0.location.line): \($0.headline)"
      }
    }
    #expect(problems("") == ["1: not a snapshot of a model"])
    #expect(problems("[1]") == ["1: expected a snapshot as a mapping, found a list"])
    #expect(problems(#"{"version": 2}"#) == ["1: a snapshot of version '2', not 1"])
    #expect(
      problems("{\"version\": 1,\n\"assignments\": [{\"responsibility\": \"a\"}]}") == [
        "2: an object without 'clusterType'"
      ])
  }
}
