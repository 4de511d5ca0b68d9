/// Lists worked on by several threads.

import Synchronization
import Testing

@testable import Workers

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 3, 16])
  func resultsStandInTheOrderOfTheElements(_ count: Int) {
    let numbers = Array(0..<1000)
    #expect(Workers(count: count).map(numbers) { "\($0)" } == numbers.map { "\($0)" })
  }

  @Test(arguments: [1, 3]) func everyElementIsCountedOnce(_ count: Int) {
    let counted = Mutex(0)
    _ = Workers(count: count).map(Array(0..<1003), finished: { more in counted.withLock { $0 += more } }) { $0 }
    #expect(counted.withLock { $0 } == 1003)
  }

  @Test func shortListsAndNoneAreWorkedOnToo() {
    #expect(Workers(count: 4).map([7]) { $0 + 1 } == [8])
    #expect(Workers(count: 4).map([Int]()) { $0 + 1 } == [])
  }

  @Test func thereIsAlwaysSomebodyToWork() {
    #expect(Workers(count: 0).count == 1)
    #expect(Workers(count: -3).count == 1)
  }

  private struct Refusal: Error, Equatable { let number: Int }

  @Test(arguments: [1, 2, 3, 16])
  func workThatFailsEndsWithAFailureThatWasMet(_ count: Int) {
    let workers = Workers(count: count)
    #expect(throws: Refusal(number: 7)) {
      try workers.tryMap(Array(0..<1000)) { number throws(Refusal) in
        if number == 7 { throw Refusal(number: number) }
        return number
      }
    }
    #expect(workers.tryMap([1, 2, 3]) { $0 * 2 } == [2, 4, 6])
  }
}
