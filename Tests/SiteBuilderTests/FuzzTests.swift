/// Sites damaged at random: whatever comes in, a build ends, says the same thing twice, and lets nothing unescaped out.

import Diagnostics
import Disk
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// Random numbers that are the same for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// `Scripts/fuzz` sets the first round and how many there are.
enum Fuzzing {
  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }
  static let rounds = number("DEMARC_FUZZ_ROUNDS") ?? 60
  static let seed = number("DEMARC_FUZZ_SEED") ?? 0
  static let batches = 8
}

@Suite struct FuzzTests {
  /// Pieces that parsers trip over: of YAML, Markdown, HTML, and of no text at all.
  private static let pieces: [String] = [
    HostileSite.payload, "\u{0}", "\u{FEFF}", "\u{2028}", "\r", "\r\n", "\t", "\u{C3}\u{28}", "- ", ": ", "? ", "&a ",
    "*a",
    "!!binary ", "|\n", ">\n", "{", "}", "[", "]", "---\n", "...\n", "%YAML 9.9\n", "'", "\"", "#", "<<: *a\n", "null",
    "~",
    "9999999999999999999", "-1", "2026-02-30", "```matrix\n", "```\n", "> ", "> [!NOTE]\n", "[^1]", "[^1]: x\n",
    "| a | b |\n",
    "| --- | --- |\n", "](", "[](owner:os-patches@managed)", "[](responsibility:)", "[x](../../../../etc/passwd)",
    "[x](javascript:alert(1))", "![](", "<div onclick=alert(1)>", "\\", "`", "****", "____", "~~~~", "# ", "{#id}",
    "{#id}",
    "\u{1F468}\u{200D}\u{1F469}", "e\u{301}", "\u{202E}", String(repeating: "[", count: 300),
    String(repeating: "> ", count: 200), String(repeating: "  - ", count: 60), String(repeating: "a", count: 5000),
  ]

  private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: bytes.indices.randomElement(using: &random) ?? 0)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 3: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
      }
    }
    return bytes
  }

  @Test("Damaged sites", arguments: 0..<Fuzzing.batches) func damagedSites(batch: Int) throws {
    let names = ["minimal", "rosa", "ovhcloud", "oke"]
    let sites = try names.map { name -> [SourceFile] in
      let page =
        "# Page {#top}\n\n```matrix\n```\n\n[^1] **b** `c` [x](index.md)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[^1]: n\n"
      let files = try SourceTree.read(Repository.path("Tests/Fixtures/Sites/\(name)"), displayedAs: "site").value.files
      return files + [SourceFile(path: "page.md", displayedPath: "site/page.md", bytes: Array(page.utf8))]
    }
    for round in stride(from: batch, to: Fuzzing.rounds, by: Fuzzing.batches) {
      var random = SeededGenerator(seed: UInt64(Fuzzing.seed + round))
      var files = sites[Int.random(in: 0..<sites.count, using: &random)]
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let index = Int.random(in: 0..<files.count, using: &random)
        let file = files[index]
        files[index] = SourceFile(
          path: file.path, displayedPath: file.displayedPath, bytes: Self.damaged(file.bytes, &random))
      }
      let start = ContinuousClock.now
      let build = HostileSite.build(files)
      #expect(HostileSite.build(files.reversed()).diagnostics == build.diagnostics, "seed \(Fuzzing.seed + round)")
      #expect(ContinuousClock.now - start < .seconds(60), "seed \(Fuzzing.seed + round) is slow")
      _ = DiagnosticReport(sources: build.sources).render(build.diagnostics, as: .human)
      if build.files.isEmpty { continue }
      for problem in SiteAudit(build).check.diagnostics {
        Issue.record(
          "seed \(Fuzzing.seed + round): \(problem.location.file): \(problem.headline) [\(problem.rule.rawValue)]")
      }
      for file in build.files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for trace in HostileSite.traces + ["<div onclick"] where text.contains(trace) {
          Issue.record("seed \(Fuzzing.seed + round): \(file.path) holds \(trace)")
        }
      }
    }
  }
}
