/// Classes of bytes and characters as CommonMark defines them.

extension UInt8 {
  /// Space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  var isAlphanumeric: Bool { isDigit || isLetter }

  /// ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Unicode.Scalar {
  var isMarkdownSpace: Bool {
    isASCII ? UInt8(value).isSpace : properties.generalCategory == .spaceSeparator
  }

  var isMarkdownPunctuation: Bool {
    if isASCII { return UInt8(value).isPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `second` directly follows `first` anywhere.
  func containsPair(_ first: UInt8, _ second: UInt8) -> Bool {
    var start = 0
    while let place = self.first(first, from: start), place + 1 < count {
      if self[place + 1] == second { return true }
      start = place + 1
    }
    return false
  }

  /// Whether `byte` is there more than `limit` times. It may stop counting when it is.
  func holds(_ byte: UInt8, moreThan limit: Int) -> Bool {
    var left = limit
    var start = 0
    while let place = first(byte, from: start) {
      left -= 1
      if left < 0 { return true }
      start = place + 1
    }
    return false
  }
}

extension Collection<UInt8> {
  /// Whether these bytes are those of `text`.
  func isEqual(to text: StaticString) -> Bool {
    text.withUTF8Buffer { elementsEqual($0) }
  }

  /// Without blanks at either end.
  var trimmed: SubSequence {
    var slice = self[...]
    while let first = slice.first, first.isSpace { slice = slice.dropFirst() }
    var end = slice.endIndex
    while end > slice.startIndex {
      let before = slice.index(slice.startIndex, offsetBy: slice.distance(from: slice.startIndex, to: end) - 1)
      guard slice[before].isSpace else { break }
      end = before
    }
    return slice[..<end]
  }
}

extension [UInt8] {
  /// The scalar that ends before `index`; nil at the start.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0, index <= count else { return nil }
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: self[start..<index], as: UTF8.self).unicodeScalars.last
  }

  /// The scalar that begins at `index`; nil at the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < count else { return nil }
    return String(decoding: self[index..<Swift.min(index + 4, count)], as: UTF8.self).unicodeScalars.first
  }
}
