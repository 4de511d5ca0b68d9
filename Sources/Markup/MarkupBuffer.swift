/// Markup that grows at its end: for what consists of many small pieces, such as drawings.

/// Literals are trusted, texts are escaped, as in `HTML`.
///
/// Without what an array checks at each append: a drawing is ten thousand pieces of some five bytes, and writing it as `HTML`
/// values took three times as long. Copies share their bytes; nobody makes any. Markdown's `ByteBuffer` has the same memory: a
/// shared one would be called across modules at each byte, as what is `package` can't be inlined there.
package final class MarkupBuffer {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What was written.
  package var html: HTML { HTML(trusted: Array(UnsafeBufferPointer(start: start, count: count))) }

  /// Where the next piece begins.
  package var end: Int { count }

  package func append(_ markup: StaticString) {
    markup.withUTF8Buffer { append($0) }
  }

  /// `"M", 12` → `M12`
  package func append(_ markup: StaticString, _ number: Int) {
    append(markup)
    append(number)
  }

  package func append(_ number: Int) {
    if capacity - count < 20 { grow(by: 20) }
    if number < 0 {
      start[count] = UInt8(ascii: "-")
      count += 1
    }
    var (rest, digits) = (number.magnitude, 1)
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    rest = number.magnitude
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      start[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  package func append(html: HTML) {
    html.bytes.withUnsafeBufferPointer { append($0) }
  }

  /// `text` with what HTML reserves escaped.
  package func append(text: String) {
    var text = text
    text.withUTF8 { bytes in bytes.eachEscaped { append($0) } }
  }

  /// Repeats what was written since it ended at `end`.
  package func `repeat`(from end: Int, times: Int) {
    let length = count - end
    if capacity - count < length * times { grow(by: length * times) }
    for _ in 0..<times {
      (start + count).update(from: start + end, count: length)
      count += length
    }
  }

  @inline(__always) private func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress else { return }
    if capacity - count < more.count { grow(by: more.count) }
    (start + count).update(from: source, count: more.count)
    count &+= more.count
  }

  @inline(never) private func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
