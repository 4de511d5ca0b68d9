/// HTML with places that are filled in later: drawn once, used many times.

/// What several pages share but for a mark.
///
///     var list = SlottedHTML()
///     list.append("<a href=\"a.html\"")
///     let slot = list.addSlot()
///     list.append(">A</a>")
///     list.filled(slot, with: " aria-current=\"page\"")   // <a href="a.html" aria-current="page">A</a>
package struct SlottedHTML: Sendable {
  /// A place to fill.
  package struct Slot: Sendable, Hashable {
    fileprivate let offset: Int
  }

  private var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ html: HTML) { bytes += html.bytes }

  /// Marks the end of what is there as a place to fill.
  package func addSlot() -> Slot { Slot(offset: bytes.count) }

  /// All of it, with `html` in one of its slots, or in none.
  package func filled(_ slot: Slot?, with html: HTML) -> HTML {
    guard let slot else { return HTML(trusted: bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + html.bytes.count)
    result += bytes[..<slot.offset]
    result += html.bytes
    result += bytes[slot.offset...]
    return HTML(trusted: result)
  }
}
