/// Models of every size and with awkward names, from a seed.

import Responsibility

/// A generator of numbers that are the same on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension ModelSketch {
  private static let names = [
    "etcd", "Compute", "OS vulnerability patches", "Cluster, node pool and network settings",
    "System components on nodes (CoreDNS, Ingress, kube-proxy, Terway), their versions, configuration and stability",
    "敏感数据保护与应用运行时环境的安全防护", "操作系统漏洞补丁（含Security Center提供的CVE修复）", "🚀 Rollouts 👩‍👩‍👧‍👦 und Rückfälle",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetze",
    "container.googleapis.com/v1/projects/nodePools:rollback",
    "أمن عقد العمل", "узлы и исправления операционной системы", "การแพตช์ช่องโหว่",
    "node-os-vulnerability-patches-on-managed-node-pools",
  ]
  private static let partyNames = [
    "You", "Alibaba Cloud", "Amazon Web Services and its partners", "共同平台团队", "Platformengineeringkompetenzzentrum",
    "AWS",
  ]

  /// 2 to 6 parties, 1 to 100 rows, 1 to 20 layers, 1 to 9 columns, cells of every kind.
  static func random(seed: Int) -> ModelSketch {
    var random = Seeded(seed)
    var sketch = ModelSketch()
    let partyCount = Int.random(in: 2...6, using: &random)
    let kinds: [Party.Kind] = [.customer, .provider, .thirdParty, .customer, .thirdParty, .provider]
    for index in 0..<partyCount {
      sketch.party("p\(index)", partyNames[index], kinds[index], address: index == 2 ? "AWS & partners" : nil)
    }
    let conditionCount = Int.random(in: 0...12, using: &random)
    for index in 0..<conditionCount {
      let name = names[(seed + index) % names.count]
      sketch.condition("c\(index)", name, clause: "the circumstance is \(name)")
    }
    let columns = Int.random(in: 1...9, using: &random)
    for index in 0..<columns {
      sketch.clusterType("t\(index)", "Cluster type \(index) " + names[(seed + index) % names.count])
    }
    let layers = Int.random(in: 1...20, using: &random)
    let rows = Int.random(in: 1...(seed % 5 == 0 ? 100 : 25), using: &random)
    for index in 0..<rows {
      let layer = "Layer \(index * layers / rows) " + names[(seed + index * layers / rows) % names.count]
      let cells = (0..<columns).map { _ in cell(parties: partyCount, conditions: conditionCount, using: &random) }
      sketch.rows.append((layer, names.randomElement(using: &random) ?? "", cells))
    }
    return sketch
  }

  private static func cell(parties: Int, conditions: Int, using random: inout Seeded) -> CellSketch {
    var cell: CellSketch
    switch Int.random(in: 0..<10, using: &random) {
    case 0: cell = .notStated
    case 1: cell = .notApplicable
    default:
      let owners = (0..<parties).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      cell = CellSketch(value: .owners((owners.isEmpty ? [0] : owners).map { Party.ID("p\($0)") }))
    }
    for condition in 0..<conditions where Int.random(in: 0..<9, using: &random) == 0 {
      cell = cell.unless("c\(condition)", "p1")
    }
    return cell
  }
}
