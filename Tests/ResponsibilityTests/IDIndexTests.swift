import Testing

@testable import Responsibility

@Suite struct IDIndexTests {
  @Test(arguments: [0, 1, 4, 5, 100, 1_000])
  func `every id is found at its place, and no other`(count: Int) {
    let ids = (0..<count).map { Responsibility.ID("row-\($0)") }
    let index = IDIndex(ids)
    for (place, id) in ids.enumerated() { #expect(index[id] == place) }
    #expect(index[Responsibility.ID("row-\(count)")] == nil)
    #expect(index[Responsibility.ID("")] == nil)
  }

  @Test func `an id that stands there twice is found at its first place`() {
    #expect(IDIndex([Party.ID("a"), "b", "a"])[Party.ID("a")] == 0)
  }
}
