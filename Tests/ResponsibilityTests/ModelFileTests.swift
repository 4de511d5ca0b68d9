/// Model files as people and their editors write them, and as somebody would who means harm.

import Diagnostics
import Responsibility
import Testing

@Suite struct ModelFileTests {
  private static let text = """
    parties:
      - { id: provider, name: NO, kind: provider, address: on }
      - { id: customer, name: "yes", kind: customer }
    layers: [{ id: nodes, name: 017 }]
    cluster-types:
      - { id: managed, name: 1.10, scope: cluster, edition: 0x1F, covers: [1e3, ~x] }
    responsibilities:
      - id: patches
        layer: nodes
        name: 2026-01-01
        description: null and void
        assign:
          everywhere:
            owner: provider
            duties: { provider: [off, { do: 1_000, phase: y, deadline: 12:30:45 }] }
            note: .inf

    """

  private func load(_ bytes: [UInt8]) -> Diagnosed<Model> {
    ModelLoader().load([SourceText(path: "model.yaml", bytes: bytes)])
  }

  private func problems(_ text: String) -> [String] {
    load(Array(text.utf8)).diagnostics.map { "\($0.location.line):\($0.location.column) \($0.headline)" }
  }

  @Test func wordsAndNumbersStayAsTheyAreWritten() throws {
    let loaded = load(Array(Self.text.utf8))
    let model = loaded.value
    #expect(loaded.diagnostics.map(\.headline) == ["unused party 'customer'"])
    #expect(model.parties.map(\.name) == ["NO", "yes"])
    #expect(model.parties[0].address == "on")
    #expect(model.layers[0].name == "017")
    let type = try #require(model.clusterTypes.first)
    #expect(type.name == "1.10")
    #expect(type.edition == "0x1F")
    #expect(type.covers.map(\.name) == ["1e3", "~x"])
    #expect(model.responsibilities[0].name == "2026-01-01")
    let cell = model["patches", "managed"]
    #expect(cell.label == "on")
    #expect(cell.duties.map(\.text) == ["off", "1_000"])
    #expect(cell.duties[1].phase == "y")
    #expect(cell.duties[1].deadline == "12:30:45")
    #expect(cell.notes == [Note(".inf")])
  }

  @Test func aByteOrderMarkAndOtherLineEndingsChangeNothing() {
    let plain = load(Array(Self.text.utf8))
    let marked = load([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    let windows = load(Array(Self.text.replacing("\n", with: "\r\n").utf8))
    for other in [marked, windows] {
      #expect(other.diagnostics.map(\.headline) == plain.diagnostics.map(\.headline))
      #expect(other.diagnostics.map(\.location.line) == plain.diagnostics.map(\.location.line))
      #expect(other.value.parties.map(\.name) == plain.value.parties.map(\.name))
      #expect(other.value["patches", "managed"].duties == plain.value["patches", "managed"].duties)
    }
  }

  @Test(arguments: [
    ("parties:\n  - &p { id: a, name: A }\n", "2:5 a YAML anchor is not supported"),
    ("parties: *p\n", "1:10 a YAML alias is not supported"),
    ("parties: !!map {}\n", "1:10 a YAML tag is not supported"),
    ("parties: []\n---\nparties: []\n", "2:1 a second YAML document is not supported"),
    ("parties: []\nparties: []\n", "2:1 duplicate key 'parties'"),
    ("partys: []\n", "1:1 unknown key 'partys' of a model file; did you mean 'parties'?"),
    ("parties: [{ id: a, name: A, kind: provider, name: B }]\n", "1:45 duplicate key 'name'"),
    ("layers: [{ id: a, name: A, colour: red }]\n", "1:28 unknown key 'colour' of a layer"),
    ("<<: { parties: [] }\n", "1:1 unknown key '<<' of a model file"),
    ("[parties]\n", "1:1 expected a model file as a mapping, found a list"),
    ("parties: {}\n", "1:10 expected parties as a list, found a mapping"),
  ])
  func whatAFileMayNotHoldIsRefusedInItsPlace(_ text: String, _ problem: String) {
    #expect(problems(text).contains(problem), "\(problems(text))")
  }

  @Test func aliasesDontGrowAndNestingEnds() {
    var bomb = "layers: &a0 [{ id: a, name: A }]\n"
    for level in 1...60 { bomb += "key\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    #expect(problems(bomb).allSatisfy { $0.contains("not supported") || $0.contains("unknown key") })
    let deep = String(repeating: "{ layers: [", count: 50_000)
    #expect(problems("layers: [" + deep).contains { $0.contains("nested more than 32 deep") })
    let large = "# " + String(repeating: "x", count: 17 << 20)
    #expect(problems(large).contains { $0.contains("more than 16777216") })
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(load(Array("parties: ".utf8) + [0xC3, 0x28]).diagnostics.map(\.rule) == [.invalidText])
    #expect(load(Array("parties: \0".utf8)).diagnostics.map(\.rule) == [.invalidText])
  }
}
