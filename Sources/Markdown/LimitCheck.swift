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
      breaches += depthBreach(bytes)
      breaches += paragraphBreaches(bytes)
    }
    return breaches
  }

  private func lineBreach() -> [Diagnostic] {
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

  /// Containers that one line opens: `> > - - text`.
  private func depthBreach(_ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
    for number in 1...source.lineCount {
      let line = source.line(number)
      guard line.count > limits.depth else { continue }
      var index = line.lowerBound
      var markers = 0
      var kinds: Set<UInt8> = []
      while index < line.upperBound {
        let byte = bytes[index]
        if byte.isBlank || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") {
          index += 1
          continue
        }
        guard ">-+*".utf8.contains(byte) else { break }
        kinds.insert(byte)
        markers += 1
        index += 1
        if markers > limits.depth, byte == UInt8(ascii: ">") { break }
      }
      // A line of hyphens or asterisks only is a thematic break.
      let isBreak = index == line.upperBound && kinds.count == 1 && !kinds.contains(UInt8(ascii: ">"))
      if markers > limits.depth, !isBreak {
        return [
          Diagnostic(
            .markdownLimit, "line opens more than \(limits.depth) quotes and lists",
            at: source.location(line.lowerBound..<index))
        ]
      }
    }
    return []
  }

  /// Brackets and declarations, counted anew after each blank line.
  private func paragraphBreaches(_ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
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
