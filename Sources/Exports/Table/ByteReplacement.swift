/// Replacing parts of texts byte by byte: a combining mark after a delimiter must not hide it.

extension String {
  /// Every `old` replaced.
  func replacingBytes(_ old: String, with new: String) -> String {
    guard holdsBytes(old) else { return self }
    var (text, old, new) = (self, old, new)
    var result: [UInt8] = []
    text.withUTF8 { text in
      old.withUTF8 { old in
        new.withUTF8 { new in
          var run = 0
          while let found = text.first(old, from: run) {
            result += text[run..<found]
            result += new
            run = found + old.count
          }
          result += text[run...]
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  func holdsBytes(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in other.withUTF8 { text.first($0, from: 0) != nil } }
  }

  /// Something put in front of ASCII characters, or in their place.
  ///
  /// - Parameter replacement: what stands for the byte at an index; nil where it stays.
  func replacingASCII(_ replacement: (UnsafeBufferPointer<UInt8>, Int) -> String?) -> String {
    var text = self
    let result: [UInt8]? = text.withUTF8 { text in
      var result: [UInt8]?
      var run = 0
      for index in text.indices where text[index] < 0x80 {
        guard let new = replacement(text, index) else { continue }
        if result == nil {
          result = []
          result?.reserveCapacity(text.count + 32)
        }
        result?.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        result?.append(contentsOf: new.utf8)
        run = index + 1
      }
      result?.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
      return result
    }
    return result.map { String(decoding: $0, as: UTF8.self) } ?? self
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `other` first stands from `start` on.
  fileprivate func first(_ other: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = other.first, count - start >= other.count else { return nil }
    for index in start...count - other.count where self[index] == first {
      if self[index..<index + other.count].elementsEqual(other) { return index }
    }
    return nil
  }

  /// The byte behind the one at `index`; a space at the end.
  func byte(after index: Int) -> UInt8 { index + 1 < count ? self[index + 1] : UInt8(ascii: " ") }
}

extension UInt8 {
  var isASCIILetter: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
  }
  var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
