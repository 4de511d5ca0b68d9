/// Archives whose bytes depend on their files alone.

import Archive
import Testing

@Suite struct ZipArchiveTests {
  private let entries = [
    ZipArchive.Entry(path: "index.html", bytes: Array("<p>Hello".utf8)),
    ZipArchive.Entry(path: "assets/é.css", bytes: [UInt8](repeating: 65, count: 100_000)),
    ZipArchive.Entry(path: "empty", bytes: []),
  ]

  @Test func theOrderOfTheFilesDoesNotMatter() {
    #expect(ZipArchive.bytes(of: entries) == ZipArchive.bytes(of: entries.reversed()))
  }

  @Test func contentsAreCompressedAndNamesAreUTF8() {
    let bytes = ZipArchive.bytes(of: entries)
    #expect(bytes.count < 2000)
    // Of the first entry of a sorted archive, bit 11 of the flags says that its name is UTF-8.
    #expect(bytes.starts(with: Array("PK\u{3}\u{4}".utf8)))
    #expect(bytes[7] & 0x08 != 0)
  }

  @Test func timesAreOfNoTimeZone() {
    // 1 January 1980, midnight.
    #expect(Array(ZipArchive.bytes(of: entries)[10..<14]) == [0x00, 0x00, 0x21, 0x00])
  }
}
