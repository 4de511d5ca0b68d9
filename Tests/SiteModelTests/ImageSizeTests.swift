/// Sizes read from the first bytes of pictures.

import Testing

@testable import SiteModel

@Suite struct ImageSizeTests {
  @Test(
    arguments: [
      (
        "png",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0x2C, 0, 0, 0, 0xC8]
      ),
      ("gif", Array("GIF89a".utf8) + [0x2C, 1, 0xC8, 0]),
      ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 0xC8, 1, 0x2C, 1, 1, 0x11, 0]),
      (
        "webp",
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]
      ),
      ("svg with a size", Array("<?xml version='1.0'?>\n<svg width=\"300px\" height='200'>".utf8)),
      ("svg with a view box", Array("<svg viewBox=\"0 0 300 200\" width=\"100%\">".utf8)),
    ] as [(String, [UInt8])])
  func aPictureOf300By200(_ kind: String, _ bytes: [UInt8]) {
    let size = ImageSize(bytes)
    #expect(size?.width == 300, "\(kind)")
    #expect(size?.height == 200, "\(kind)")
  }

  @Test func whatIsNoPictureHasNoSize() {
    #expect(ImageSize([]) == nil)
    #expect(ImageSize(Array("hello".utf8)) == nil)
    #expect(ImageSize([0xFF, 0xD8, 0xFF]) == nil)
    #expect(ImageSize(Array("<svg>".utf8)) == nil)
  }
}
