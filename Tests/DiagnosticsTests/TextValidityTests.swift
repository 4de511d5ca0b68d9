/// What is found in texts that pages can't hold.

import Testing

@testable import Diagnostics

@Suite struct TextValidityTests {
  /// Eight bytes are looked at in one step: whatever stands anywhere among them must be seen.
  @Test func controlCharactersAreFoundWhereverTheyStand() {
    for value: UInt8 in 0..<0x80 {
      for place in 0..<17 {
        for other in [UInt8(ascii: "\n"), 0x20, UInt8(ascii: "~")] {
          var bytes = Array(repeating: other, count: 18)
          bytes[place] = value
          let found = bytes.withUnsafeBufferPointer { TextValidity.unprintable(in: $0) }
          let isUnprintable = UnicodeScalar(value).isUnprintable
          #expect(found.map(\.place) == (isUnprintable ? [place..<place + 1] : []))
          #expect(found.map(\.character) == (isUnprintable ? [UnicodeScalar(value)] : []))
        }
      }
    }
  }
}
