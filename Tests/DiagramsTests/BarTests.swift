/// Bars that stand for many rows.

import Testing

@testable import Diagrams

@Suite struct BarTests {
  /// Where some owners have few of many rows, each is seen still, and together they fill the bar.
  @Test(arguments: [[249, 1], [1, 1, 498], [1], [3, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1, 100]])
  func everyPartOfABarIsSeen(_ counts: [Int]) {
    for room in [60, 87, 240] {
      let widths = Drawing.widths(counts, room: room)
      #expect(widths.reduce(0, +) == room)
      #expect(widths.allSatisfy { $0 >= min(12, room / counts.count) })
    }
  }
}
