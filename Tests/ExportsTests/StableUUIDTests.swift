/// UUIDs that never change.

import Testing
import UUIDs

@Suite struct StableUUIDTests {
  /// The examples of RFC 9562, appendix A.4, and of Python's documentation are in the namespace of host names; this one
  /// was computed with Python's `uuid.uuid5(uuid.NAMESPACE_URL, "https://example.com/")`.
  @Test func version5() {
    #expect(
      StableUUID(of: "https://example.com/", in: .addresses).description == "dd2c1780-811a-5296-81c5-178a0ef488bc")
  }

  @Test func namesInNamesAreOtherNames() {
    let outer = StableUUID(of: "a", in: .addresses)
    #expect(StableUUID(of: "b", in: outer) != StableUUID(of: "b", in: .addresses))
    #expect(StableUUID(of: "b", in: outer) == StableUUID(of: "b", in: StableUUID(of: "a", in: .addresses)))
  }
}
