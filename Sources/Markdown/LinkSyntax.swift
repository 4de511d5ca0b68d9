/// The parts of links and link reference definitions, to find out where they stand in the source.

/// Reads link syntax from the bytes of a paragraph: each function takes the offset where a part begins
/// and returns nil if it doesn't.
struct LinkSyntax {
  let bytes: [UInt8]

  /// `(destination "title")` → the place of the destination without `<>`, and the offset after `)`.
  func inlineTail(at start: Int) -> (destination: Range<Int>, end: Int)? {
    guard byte(start) == UInt8(ascii: "(") else { return nil }
    guard let (destination, afterDestination) = destination(at: skipSpace(start + 1)) else { return nil }
    var end = skipSpace(afterDestination)
    if end > afterDestination, let afterTitle = title(at: end) { end = skipSpace(afterTitle) }
    return byte(end) == UInt8(ascii: ")") ? (destination, end + 1) : nil
  }

  /// `[label]` → the place between the brackets, and the offset after `]`.
  func label(at start: Int) -> (label: Range<Int>, end: Int)? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while let next = byte(index), index - start <= 1001 {
      if next == UInt8(ascii: "]") { return (start + 1..<index, index + 1) }
      if next == UInt8(ascii: "[") { return nil }
      index += next == UInt8(ascii: "\\") && byte(index + 1)?.isPunctuation == true ? 2 : 1
    }
    return nil
  }

  /// `[label]: destination "title"` up to the end of its line.
  func definition(at start: Int) -> (label: Range<Int>, destination: Range<Int>, end: Int)? {
    guard let (label, afterLabel) = label(at: start), !bytes[label].allSatisfy(\.isSpace),
      byte(afterLabel) == UInt8(ascii: ":")
    else { return nil }
    let destinationStart = skipSpace(afterLabel + 1)
    guard let (destination, afterDestination) = destination(at: destinationStart),
      afterDestination > destinationStart
    else { return nil }
    let titleStart = skipSpace(afterDestination)
    if titleStart > afterDestination, let afterTitle = title(at: titleStart), let end = lineEnd(at: afterTitle) {
      return (label, destination, end)
    }
    guard let end = lineEnd(at: afterDestination) else { return nil }
    return (label, destination, end)
  }

  /// The offset after the definitions that a paragraph begins with.
  func endOfDefinitions() -> Int {
    var end = 0
    while byte(end) == UInt8(ascii: "["), let definition = definition(at: end) { end = definition.end }
    return end
  }

  private func destination(at start: Int) -> (range: Range<Int>, end: Int)? {
    var index = start
    if byte(start) == UInt8(ascii: "<") {
      index += 1
      while let next = byte(index), next != UInt8(ascii: "\n"), next != UInt8(ascii: "<") {
        if next == UInt8(ascii: ">") { return (start + 1..<index, index + 1) }
        index += next == UInt8(ascii: "\\") ? 2 : 1
      }
      return nil
    }
    var open = 0
    while let next = byte(index), !next.isSpace {
      if next == UInt8(ascii: "\\"), byte(index + 1)?.isPunctuation == true {
        index += 2
        continue
      }
      if next == UInt8(ascii: "(") {
        open += 1
        if open > 32 { return nil }
      } else if next == UInt8(ascii: ")") {
        if open == 0 { break }
        open -= 1
      }
      index += 1
    }
    return (start..<index, index)
  }

  private func title(at start: Int) -> Int? {
    let close: UInt8
    switch byte(start) {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let next = byte(index) {
      if next == close { return index + 1 }
      if next == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += next == UInt8(ascii: "\\") && byte(index + 1)?.isPunctuation == true ? 2 : 1
    }
    return nil
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while let next = byte(index), next.isSpace { index += 1 }
    return index
  }

  /// The offset after the line's end if only blanks are left on the line.
  private func lineEnd(at start: Int) -> Int? {
    var index = start
    while let next = byte(index), next.isBlank { index += 1 }
    guard let next = byte(index) else { return index }
    return next == UInt8(ascii: "\n") ? index + 1 : nil
  }
}
