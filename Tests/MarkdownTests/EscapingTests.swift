/// Texts in the HTML of pages.

import Testing

@testable import Markdown

@Suite struct EscapingTests {
  /// Eight bytes are looked at in one step: whatever stands anywhere among them must be seen.
  @Test func charactersAreEscapedWhereverTheyStand() {
    let special: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    for value: UInt8 in 0..<0x80 {
      let character = Character(UnicodeScalar(value))
      for place in 0..<17 {
        let (before, after) = (String(repeating: " ", count: place), String(repeating: "~", count: 17 - place))
        var buffer = HTMLBuffer()
        buffer.append(text: before + String(character) + after)
        #expect(buffer.html.string == before + (special[character] ?? String(character)) + after)
      }
    }
  }
}
