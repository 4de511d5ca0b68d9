/// How large a picture is, read from its first bytes, so that a page keeps its place before it is loaded.

/// Width and height in CSS pixels.
struct ImageSize: Hashable, Sendable {
  let width: Int
  let height: Int

  /// The size that a PNG, GIF, JPEG, WebP or SVG file gives for itself; nil if it gives none.
  init?(_ bytes: [UInt8]) {
    guard let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.jpeg(bytes) ?? Self.webP(bytes) ?? Self.svg(bytes),
      size.width > 0, size.height > 0
    else { return nil }
    self = size
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    return ImageSize(width: big(bytes, at: 16, 4), height: big(bytes, at: 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return ImageSize(width: little(bytes, at: 6, 2), height: little(bytes, at: 8, 2))
  }

  /// Walks the segments up to the one that begins a frame.
  private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if 0xC0...0xCF ~= marker, marker != 0xC4, marker != 0xC8, marker != 0xCC {
        return ImageSize(width: big(bytes, at: index + 7, 2), height: big(bytes, at: index + 5, 2))
      }
      let isAlone = marker == 0xFF || marker == 0x01 || 0xD0...0xD9 ~= marker
      index += isAlone ? (marker == 0xFF ? 1 : 2) : 2 + max(2, big(bytes, at: index + 2, 2))
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return ImageSize(width: 1 + little(bytes, at: 24, 3), height: 1 + little(bytes, at: 27, 3))
    case "VP8 ":
      return ImageSize(width: little(bytes, at: 26, 2) & 0x3FFF, height: little(bytes, at: 28, 2) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes, at: 21, 4)
      return ImageSize(width: 1 + bits & 0x3FFF, height: 1 + (bits >> 14) & 0x3FFF)
    default: return nil
    }
  }

  /// `width` and `height` of the root element in pixels, else the size of its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let tag = text[start.upperBound..<end]
    if let width = pixels(attribute("width", of: tag)), let height = pixels(attribute("height", of: tag)) {
      return ImageSize(width: width, height: height)
    }
    let box = (attribute("viewBox", of: tag) ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard box.count == 4, box[2] < 100_000, box[3] < 100_000 else { return nil }
    return ImageSize(width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    for quote in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(name)=\(quote)") else { continue }
      return tag[start.upperBound...].split(separator: Character(quote), omittingEmptySubsequences: false).first
        .map(String.init)
    }
    return nil
  }

  private static func pixels(_ length: String?) -> Int? {
    guard let length, let number = Double(length.hasSuffix("px") ? String(length.dropLast(2)) : length),
      number < 100_000
    else { return nil }
    return Int(number.rounded())
  }

  private static func big(_ bytes: [UInt8], at offset: Int, _ count: Int) -> Int {
    bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], at offset: Int, _ count: Int) -> Int {
    bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
