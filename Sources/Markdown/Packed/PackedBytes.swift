/// Numbers, places and texts → bytes, and back. What stands in the source is not written again.

/// Appends values; `PackedReader` reads them in the same order.
struct PackedBytes {
  private let buffer: ByteBuffer
  private let source: UnsafeBufferPointer<UInt8>
  /// Places are written relative to the end of the last one.
  var place = 0

  /// - Parameter capacity: how many bytes there will probably be.
  init(of source: UnsafeBufferPointer<UInt8>, capacity: Int = 0) {
    self.source = source
    buffer = ByteBuffer(capacity: capacity)
  }

  var bytes: [UInt8] { buffer.bytes }

  mutating func append(_ byte: UInt8) { buffer.append(byte) }

  /// What was packed before.
  mutating func append(raw bytes: UnsafeBufferPointer<UInt8>) { buffer.append(bytes) }

  mutating func append(_ flag: Bool) { buffer.append(flag ? 1 : 0) }

  /// Seven bits a byte, the lowest first; the sign is the lowest bit of all.
  @inline(__always) mutating func append(_ number: Int) {
    let rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    if rest < 0x80 { buffer.append(UInt8(truncatingIfNeeded: rest)) } else { append(long: rest) }
  }

  private mutating func append(long number: UInt) {
    var rest = number
    while rest > 0x7F {
      buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    buffer.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(_ range: Range<Int>) {
    append(range.lowerBound - place)
    append(range.count)
    place = range.upperBound
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { text in
      append(text.count)
      buffer.append(text)
    }
  }

  /// A text that stands in the middle of `range` of the source, or anything else.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    let margin = range.count - text.count
    if margin >= 0, margin % 2 == 0, range.upperBound <= source.count,
      source.holds(text, at: range.lowerBound + margin / 2)
    {
      return append(-1 - margin / 2)
    }
    append(text.count)
    buffer.append(text)
  }

  mutating func append(_ text: String, in range: Range<Int>) {
    var text = text
    text.withUTF8 { append($0, in: range) }
  }

  /// A text that consists of `lines` of the source, or anything else.
  mutating func append(_ text: String, lines: [Range<Int>]) {
    append(lines.count)
    for line in lines { append(line) }
    var text = text
    text.withUTF8 { text in
      let isWhole = isMade(text, of: lines)
      append(isWhole)
      guard !isWhole else { return }
      append(text.count)
      buffer.append(text)
    }
  }

  private func isMade(_ text: UnsafeBufferPointer<UInt8>, of lines: [Range<Int>]) -> Bool {
    var rest = text
    for line in lines {
      guard rest.count > line.count, line.upperBound <= source.count, rest[line.count] == UInt8(ascii: "\n"),
        source.holds(UnsafeBufferPointer(rebasing: rest[..<line.count]), at: line.lowerBound)
      else { return false }
      rest = UnsafeBufferPointer(rebasing: rest[(line.count + 1)...])
    }
    return rest.isEmpty
  }
}

/// Reads what `PackedBytes` appended.
struct PackedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let source: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, of source: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.source = source
  }

  var isAtEnd: Bool { index == bytes.count }

  var position: Int { index }

  /// What was read since `start`.
  func bytes(from start: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[start..<index]) }

  mutating func byte() -> UInt8 {
    defer { index += 1 }
    return bytes[index]
  }

  mutating func flag() -> Bool { byte() != 0 }

  /// Whether `tag` comes next, which is not read.
  func isNext(_ tag: UInt8) -> Bool { bytes[index] == tag }

  /// Most numbers are one byte long.
  @inline(__always) mutating func number() -> Int {
    let first = byte()
    return first < 0x80 ? Int(first >> 1) ^ -Int(first & 1) : number(after: first)
  }

  private mutating func number(after first: UInt8) -> Int {
    var result = UInt(first & 0x7F)
    var shift: UInt = 7
    while true {
      let next = byte()
      result |= UInt(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: result >> 1) ^ -Int(bitPattern: result & 1)
  }

  @inline(__always) mutating func range() -> Range<Int> {
    let start = place + number()
    place = start + number()
    return start..<place
  }

  mutating func text() -> String { utf8().string }

  mutating func text(in range: Range<Int>) -> String { utf8(in: range).string }

  /// The bytes of a text where they are: as long as those that are read.
  mutating func utf8() -> UnsafeBufferPointer<UInt8> { utf8(number()) }

  /// The same for a text that may stand in `range` of the source.
  mutating func utf8(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let count = number()
    guard count < 0 else { return utf8(count) }
    let margin = -1 - count
    return UnsafeBufferPointer(rebasing: source[range.lowerBound + margin..<range.upperBound - margin])
  }

  private mutating func utf8(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    defer { index += count }
    return UnsafeBufferPointer(rebasing: bytes[index..<index + count])
  }

  mutating func skipRange() { _ = range() }

  mutating func skipText() { _ = utf8() }

  /// A text of lines, and the lines.
  mutating func lines() -> (text: [UInt8], lines: [Range<Int>]) {
    let lines = (0..<number()).map { _ in range() }
    guard flag() else { return (Array(utf8()), lines) }
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(lines.count) { $0 + $1.count })
    for line in lines {
      text.append(contentsOf: UnsafeBufferPointer(rebasing: source[line]))
      text.append(UInt8(ascii: "\n"))
    }
    return (text, lines)
  }
}
