/// The boundary runs exactly between what a customer has a part in and what others do alone.

import Responsibility
import Testing

@testable import Diagrams

@Suite struct BoundaryContourTests {
  @Test func `a step between two columns`() {
    let lines = BoundaryContour.lines(between: sides("CC", "CP", "PP"))
    #expect(lines == [[Point(x: 2, y: 1), Point(x: 1, y: 1), Point(x: 1, y: 2), Point(x: 0, y: 2)]])
  }

  @Test func `no line against cells without an owner`() {
    #expect(BoundaryContour.lines(between: sides("C", "?", "P")) == [])
    #expect(BoundaryContour.lines(between: sides("C?P")) == [])
    #expect(BoundaryContour.lines(between: sides("CC", "CC")) == [])
  }

  @Test func `open lines around what has no owner between opposite sides`() {
    #expect(
      BoundaryContour.openLines(between: sides("C", "?", "?", "P"))
        == [[Point(x: 0, y: 1), Point(x: 1, y: 1)], [Point(x: 0, y: 3), Point(x: 1, y: 3)]])
    #expect(BoundaryContour.openLines(between: sides("CP", "?C", "PP")).count == 2)
    #expect(BoundaryContour.openLines(between: sides("C", "?", "C")) == [])
    #expect(BoundaryContour.openLines(between: sides("?", "P", "?")) == [])
    #expect(BoundaryContour.openLines(between: sides("C", "P")) == [])
  }

  @Test func `an island has a closed line`() {
    let lines = BoundaryContour.lines(between: sides("PPP", "PCP", "PPP"))
    #expect(lines.count == 1)
    #expect(lines[0].first == lines[0].last)
    #expect(lines[0].count == 5)
  }

  @Test(arguments: 0..<40)
  func `each edge between opposite sides is drawn once, and no other`(seed: Int) {
    var random = Seeded(seed)
    let (rows, columns) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...9, using: &random))
    let sides = (0..<rows).map { _ in
      (0..<columns).map { _ in [BoundarySide?.none, .customer, .others, .others].randomElement(using: &random) ?? nil }
    }
    var drawn: [String: Int] = [:]
    for line in BoundaryContour.lines(between: sides) {
      for (start, end) in zip(line, line.dropFirst()) {
        #expect(start.x == end.x || start.y == end.y)
        for y in min(start.y, end.y)..<max(start.y, end.y) { drawn["| \(start.x) \(y)", default: 0] += 1 }
        for x in min(start.x, end.x)..<max(start.x, end.x) { drawn["- \(x) \(start.y)", default: 0] += 1 }
      }
    }
    var expected: [String: Int] = [:]
    for row in 0..<rows {
      for column in 0..<columns {
        guard let side = sides[row][column] else { continue }
        if column + 1 < columns, let right = sides[row][column + 1], right != side {
          expected["| \(column + 1) \(row)"] = 1
        }
        if row + 1 < rows, let below = sides[row + 1][column], below != side {
          expected["- \(column) \(row + 1)"] = 1
        }
      }
    }
    #expect(drawn == expected)
  }

  @Test func `a part of any customer is enough, and so is silence`() {
    let model = Sample.threeParties()
    #expect(BoundarySide(.owners([Party.ID("red-hat"), Party.ID("customer")]), in: model) == .customer)
    #expect(BoundarySide(.owners([Party.ID("red-hat"), Party.ID("aws")]), in: model) == .others)
    #expect(BoundarySide(.notStated, in: model) == .customer)
    #expect(BoundarySide(.notApplicable, in: model) == nil)
  }

  /// C for a customer's, P for others', anything else for neither.
  private func sides(_ rows: String...) -> [[BoundarySide?]] {
    rows.map { $0.map { $0 == "C" ? .customer : $0 == "P" ? .others : nil } }
  }
}
