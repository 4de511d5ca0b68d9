/// HTML as a type: literals are trusted, interpolated values are escaped.

/// Finished HTML or SVG, as UTF-8 bytes.
///
/// `"<h1>\(title)</h1>"` escapes `title` when it is a `String` and inserts it untouched when it is `HTML`:
///
///     let title = "R&D"
///     let html: HTML = "<h1>\(title)</h1>"   // <h1>R&amp;D</h1>
///
/// Attributes are written in double quotes; no value is ever interpolated into a `script` or `style` element.
///
/// What is interpolated for each of some elements or for a value that may be there is made where it is written: the compiler
/// copies public functions into other modules, and not those of the package.
public struct HTML: Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  /// Nothing.
  package init() { bytes = [] }

  /// Bytes that are HTML already, made by code that escaped what had to be escaped.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// `text`, escaped for use between tags and in double-quoted attributes.
  package init(text: String) {
    bytes = []
    append(text: text)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The bytes as text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(_ other: HTML) {
    other.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Appends `text` with `&`, `<`, `>`, `"` and `'` escaped.
  ///
  /// Control characters that HTML does not allow become U+FFFD.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { $0.eachEscaped { bytes.append(contentsOf: $0) } }
  }

  /// Its digits, without a string in between: drawings consist of numbers.
  fileprivate mutating func append(number: Int) {
    var rest = number.magnitude
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      repeat {
        start -= 1
        digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        bytes.append(UInt8(ascii: "-"))
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  fileprivate mutating func append(literal: String) {
    // As bytes in memory, which took half as long as the string's view.
    var literal = literal
    literal.withUTF8 { bytes.append(contentsOf: $0) }
  }

  package static func += (left: inout HTML, right: HTML) { left.append(right) }

  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.append(right)
    return sum
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// For the compiler, where a literal stands in the source.
  public init(stringLiteral value: String) {
    bytes = Array(value.utf8)
  }

  /// What was written between the quotes.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.html
  }

  /// A literal while its parts are added.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    /// For the compiler.
    public init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    /// Trusted, as the source has it.
    public mutating func appendLiteral(_ literal: String) {
      html.append(literal: literal)
    }

    /// A value, escaped.
    ///
    /// Addresses can't be interpolated as text: they are values that only link resolution makes.
    package mutating func appendInterpolation(_ text: String) {
      assert(!html.endsInsideAddress, "an address is interpolated as text")
      html.append(text: text)
    }

    package mutating func appendInterpolation(_ number: Int) {
      html.append(number: number)
    }

    /// HTML, as it is.
    public mutating func appendInterpolation(_ other: HTML) {
      html.append(other)
    }

    /// `content` if `condition` holds.
    @inlinable public mutating func appendInterpolation(if condition: Bool, _ content: @autoclosure () -> HTML) {
      if condition { appendInterpolation(content()) }
    }

    /// `content` if `condition` holds, else `other`.
    @inlinable public mutating func appendInterpolation(
      if condition: Bool, _ content: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
    ) {
      appendInterpolation(condition ? content() : other())
    }

    /// What `content` makes of each element, in order.
    @inlinable public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ content: (Elements.Element) -> HTML
    ) {
      for element in elements { appendInterpolation(content(element)) }
    }

    /// What `content` makes of `value`, or nothing if there is none.
    @inlinable public mutating func appendInterpolation<Value>(unwrap value: Value?, _ content: (Value) -> HTML) {
      if let value { appendInterpolation(content(value)) }
    }

    /// An address that was resolved; see `Address`.
    package mutating func appendInterpolation(_ address: some Address) {
      html.append(text: address.href)
    }
  }
}

/// A value that may stand in `href` or `src`: only the modules that resolve links make such values.
package protocol Address {
  /// The address as the browser reads it, not yet escaped for HTML.
  var href: String { get }
}

extension HTML {
  fileprivate var endsInsideAddress: Bool {
    for name in [" href=\"", " src=\"", " srcset=\"", " action=\"", " poster=\""] where bytes.ends(with: name.utf8) {
      return true
    }
    return false
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: some Collection<UInt8>) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
