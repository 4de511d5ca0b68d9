/// The checksum of the manifest against the values that its specification gives.

import Testing

@testable import Disk

@Suite("Checksum") struct ChecksumTests {
  @Test(
    "XXH64 gives the published values",
    arguments: [
      ("", 0xEF46_DB37_51D8_E999),
      ("a", 0xD24E_C4F1_A98C_6E5B),
      ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func publishedValues(text: String, expected: UInt64) {
    #expect(Checksum.xxh64(Array(text.utf8)) == expected)
  }
}
