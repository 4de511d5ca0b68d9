/// How many workers open files at a time.

import Testing
import Workers

@testable import Disk

@Suite("Descriptors") struct DescriptorTests {
  @Test("However many cores there are, 32 descriptors are enough", arguments: [1, 2, 8, 64, 1024])
  func few(cores: Int) {
    // All but the standard streams.
    let workers = Descriptors.workers(Workers(count: cores), free: 29).count
    #expect(workers == min(cores, 5))
    #expect(workers * 3 + 13 <= 29)
  }

  @Test("Many descriptors leave all cores at work, and none at least one") func bounds() {
    #expect(Descriptors.workers(Workers(count: 64), free: 512).count == 64)
    #expect(Descriptors.workers(Workers(count: 64), free: .max).count == 64)
    #expect(Descriptors.workers(Workers(count: 8), free: 3).count == 1)
  }
}
