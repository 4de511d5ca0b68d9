/// Texts as literals of a script, held against the plainest way to write them.

import Testing

@testable import Templates

@Suite struct ScriptTextTests {
  /// Eight bytes are looked at in one step: whatever stands anywhere among them must be seen.
  @Test func wordsAreTheSameInAnyPlace() {
    for value: UInt8 in 0..<0x80 {
      for place in 0..<18 {
        check([Array(repeating: 0x61, count: place) + [value] + Array(repeating: 0x62, count: 18 - place)])
        check([Array(repeating: 0x61, count: place) + [value, 0x20] + Array(repeating: 0x62, count: 18 - place)])
      }
    }
  }

  @Test func wordsAreTheSameWhateverStandsBetweenThem() {
    let pieces = [
      "a", "word", "words that", " ", "\n", "\t", "  ", " \n", "|", "<", "\\", "\"", "é", "\u{2028}", "日本", "~",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<3000 {
      check((0..<1 + next(3)).map { _ in (0..<next(9)).flatMap { _ in Array(pieces[next(pieces.count)].utf8) } })
    }
  }

  private func check(_ texts: [[UInt8]]) {
    var script: [UInt8] = []
    ScriptText.append(quotedWordsOf: texts, to: &script)
    let words = texts.flatMap { $0.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } }
    var expected: [UInt8] = []
    ScriptText.append(
      quoted: words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "), to: &expected)
    #expect(script == expected)
  }
}
