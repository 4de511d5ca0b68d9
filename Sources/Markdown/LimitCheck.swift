/// Stops input on which libcmark needs time that grows with the square of its size, before it gets there.

import Diagnostics

/// One pass over the bytes. What it counts is an upper bound of what libcmark will meet: it doesn't know
/// where code is, so its limits are far above what pages hold.
struct LimitCheck {
  let source: SourceText
  let limits: MarkdownLimits

  /// The first breach of each limit.
  func breaches() -> [Diagnostic] {
    if source.bytes.count > limits.bytes {
      return [
        Diagnostic(
          .markdownLimit, "file has \(source.bytes.count) bytes, more than the limit of \(limits.bytes)",
          at: source.location(limits.bytes..<limits.bytes))
      ]
    }
    var breaches: [Diagnostic] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      breaches += lineBreach()
      breaches += nestingBreaches(bytes)
      breaches += paragraphBreaches(bytes)
    }
    return breaches
  }

  private func lineBreach() -> [Diagnostic] {
    if source.bytes.count <= limits.lineBytes { return [] }
    for number in 1...source.lineCount {
      let line = source.line(number)
      guard line.count > limits.lineBytes else { continue }
      let place = line.lowerBound + limits.lineBytes
      return [
        Diagnostic(
          .markdownLimit, "line has \(line.count) bytes, more than the limit of \(limits.lineBytes)",
          at: source.location(place..<place))
      ]
    }
    return []
  }

  /// Containers that one line opens: `> > - - text`, and the work that open containers make on later lines.
  private func nestingBreaches(_ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
    var breaches: [Diagnostic] = []
    var open = 0
    var work = 0
    var isAfterBlank = true
    for number in 1...source.lineCount {
      let line = source.line(number)
      let start = LineStart(line, in: bytes)
      if start.markers > limits.depth, breaches.isEmpty {
        breaches.append(
          Diagnostic(
            .markdownLimit, "line opens more than \(limits.depth) quotes and lists",
            at: source.location(line.lowerBound..<start.end)))
      }
      // Text at the margin behind a blank line closes everything; two columns of indentation can hold a list.
      if start.bound == 0, isAfterBlank, start.end < line.upperBound { open = 0 }
      open = max(open, start.bound)
      isAfterBlank = start.end == line.upperBound
      work += open
      if work > limits.nestedLines {
        breaches.append(
          Diagnostic(
            .markdownLimit, "too many lines follow deeply nested quotes and lists",
            at: source.location(line),
            explanation: "The open quotes and lists of all lines add up to more than \(limits.nestedLines)."))
        break
      }
    }
    return breaches
  }

  /// Brackets and declarations, counted anew after each blank line.
  private func paragraphBreaches(_ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
    // Few pages have as many on all their lines.
    let isPlain =
      !bytes.holds(UInt8(ascii: "["), moreThan: limits.openBrackets)
      && !bytes.holds(UInt8(ascii: "<"), moreThan: limits.declarations)
    if isPlain { return [] }
    var breaches: [Diagnostic] = []
    var open = 0
    var declarations = 0
    var isBlankLine = true
    var hasBrackets = false
    var hasDeclarations = false
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if isBlankLine { (open, declarations) = (0, 0) }
        isBlankLine = true
      case 0x20, 0x09: break
      case UInt8(ascii: "["):
        isBlankLine = false
        if last != UInt8(ascii: "\\") { open += 1 }
        if open > limits.openBrackets, !hasBrackets {
          hasBrackets = true
          breaches.append(breach("paragraph has more than \(limits.openBrackets) unclosed brackets", at: index))
        }
      case UInt8(ascii: "]"):
        isBlankLine = false
        open = max(0, open - 1)
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        isBlankLine = false
        if last == UInt8(ascii: "<") { declarations += 1 }
        if declarations > limits.declarations, !hasDeclarations {
          hasDeclarations = true
          breaches.append(breach("paragraph has more than \(limits.declarations) times '<!' or '<?'", at: index))
        }
      default: isBlankLine = false
      }
      last = byte
    }
    return breaches
  }

  private func breach(_ headline: String, at index: Int) -> Diagnostic {
    Diagnostic(.markdownLimit, headline, at: source.location(index..<index + 1))
  }
}

/// The blanks and markers that a line begins with.
private struct LineStart {
  /// How many quotes and list items it opens or continues by their markers.
  var markers = 0
  /// An upper bound of the containers that it is in.
  var bound = 0
  /// The offset after the markers.
  var end: Int

  init(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    end = line.lowerBound
    var columns = 0
    var kinds: (quotes: Bool, lists: UInt8?, isMixed: Bool) = (false, nil, false)
    while end < line.upperBound {
      let byte = bytes[end]
      switch byte {
      case 0x20: columns += 1
      case 0x09: columns += 4
      case UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39: break
      case UInt8(ascii: ">"):
        kinds.quotes = true
        markers += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if let known = kinds.lists, known != byte { kinds.isMixed = true }
        kinds.lists = byte
        markers += 1
      default:
        bound = markers + columns / 2
        return
      }
      end += 1
    }
    // A line of hyphens or asterisks only is a thematic break; one of blanks is in what is open anyway.
    if !kinds.quotes, !kinds.isMixed { markers = 0 }
    bound = markers
  }
}
