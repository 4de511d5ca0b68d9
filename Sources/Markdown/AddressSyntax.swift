/// Recognises addresses in bytes, by the rules of GitHub's specification.

struct AddressSyntax {
  /// An address and the text that goes before it in the link.
  typealias Address = (range: Range<Int>, prefix: String)

  let bytes: [UInt8]

  /// The address that is recognised by its byte at `index`: the `w` of `www.`, the `:` of `://`, or an `@`.
  func address(at index: Int, in area: Range<Int>) -> Address? {
    switch bytes[index] {
    case UInt8(ascii: "w"): web(at: index, in: area)
    case UInt8(ascii: ":"): url(at: index, in: area)
    case UInt8(ascii: "@"): mail(at: index, in: area)
    default: nil
    }
  }

  private func web(at start: Int, in area: Range<Int>) -> Address? {
    guard bytes[start...].starts(with: "www.".utf8) else { return nil }
    if start > 0, !bytes[start - 1].isSpace, !"*_~(".utf8.contains(bytes[start - 1]) { return nil }
    guard let domainEnd = domainEnd(from: start, in: area, needsDot: true) else { return nil }
    guard let end = end(of: start, after: domainEnd, in: area) else { return nil }
    return (start..<end, "http://")
  }

  private func url(at colon: Int, in area: Range<Int>) -> Address? {
    guard bytes[colon...].starts(with: "://".utf8) else { return nil }
    var start = colon
    while start > area.lowerBound, bytes[start - 1].isLetter { start -= 1 }
    let scheme = bytes[start..<colon].map(\.lowercased)
    guard scheme.isEqual(to: "http") || scheme.isEqual(to: "https") || scheme.isEqual(to: "ftp") else { return nil }
    guard colon + 3 < area.upperBound, isHostCharacter(at: colon + 3),
      let domainEnd = domainEnd(from: colon + 3, in: area, needsDot: false),
      let end = end(of: start, after: domainEnd, in: area), end > colon + 3
    else { return nil }
    return (start..<end, "")
  }

  private func mail(at sign: Int, in area: Range<Int>) -> Address? {
    var start = sign
    var hasProtocol = false
    while start > area.lowerBound {
      let byte = bytes[start - 1]
      if byte.isAlphanumeric {
        start -= 1
      } else if ".+-_".utf8.contains(byte) {
        let isEscaped = start - 2 >= area.lowerBound && bytes[start - 2] == UInt8(ascii: "\\")
        start -= isEscaped ? 2 : 1
      } else if byte == UInt8(ascii: ":"), let scheme = mailScheme(before: start - 1, in: area) {
        start = scheme
        hasProtocol = true
        break
      } else {
        break
      }
    }
    guard start < sign else { return nil }
    var end = sign + 1
    var dots = 0
    while end < area.upperBound {
      let byte = bytes[end]
      if byte == UInt8(ascii: "."), end + 1 < area.upperBound, bytes[end + 1].isAlphanumeric {
        dots += 1
      } else if byte == UInt8(ascii: "@") {
        return nil
      } else if !byte.isAlphanumeric, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard dots > 0, bytes[end - 1].isLetter || bytes[end - 1] == UInt8(ascii: ".") else { return nil }
    return (start..<end, hasProtocol ? "" : "mailto:")
  }

  private func mailScheme(before colon: Int, in area: Range<Int>) -> Int? {
    for scheme in ["mailto", "xmpp"] {
      let start = colon - scheme.utf8.count
      if start >= area.lowerBound, bytes[start..<colon].elementsEqual(scheme.utf8) { return start }
    }
    return nil
  }

  /// Where the domain ends; its last two labels hold no underscore.
  private func domainEnd(from start: Int, in area: Range<Int>, needsDot: Bool) -> Int? {
    var index = start + 1
    var dots = 0
    var underscores = (beforeLast: 0, last: 0)
    while index < area.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."):
        underscores = (underscores.last, 0)
        dots += 1
      case UInt8(ascii: "-"): break
      default:
        guard isHostCharacter(at: index) else {
          return finish()
        }
      }
      index += 1
    }
    return finish()

    func finish() -> Int? {
      guard underscores.beforeLast == 0, underscores.last == 0 else { return nil }
      return needsDot && dots == 0 ? nil : index
    }
  }

  private func isHostCharacter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte.isAlphanumeric || (!byte.isSpace && !byte.isPunctuation) }
    guard byte & 0xC0 != 0x80, let scalar = bytes.scalar(at: index) else { return true }
    return !scalar.isMarkdownSpace && !scalar.isMarkdownPunctuation
  }

  /// The end of the address: before white space or `<`, without punctuation that closes the sentence.
  private func end(of start: Int, after domainEnd: Int, in area: Range<Int>) -> Int? {
    var end = domainEnd
    while end < area.upperBound, !bytes[end].isSpace, bytes[end] != UInt8(ascii: "<") { end += 1 }
    var surplus = 0
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: ")") { surplus += 1 } else if byte == UInt8(ascii: "(") { surplus -= 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        if surplus <= 0 { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var ampersand = end - 2
        while ampersand > start, bytes[ampersand].isLetter { ampersand -= 1 }
        let isReference = ampersand < end - 2 && ampersand >= start && bytes[ampersand] == UInt8(ascii: "&")
        end = isReference ? ampersand : end - 1
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
      default: return end
      }
    }
    return nil
  }
}
