/// The parts of HCL, the language of Terraform: blocks, attributes, strings, heredocs, comments.

extension CodeScanner {
  private static let blocks: Set<[UInt8]> = Set(
    [
      "resource", "data", "variable", "output", "module", "provider", "terraform", "locals", "moved", "import", "check",
      "backend", "dynamic", "lifecycle", "provisioner", "required_providers", "for", "in", "if",
    ].map { Array($0.utf8) })

  mutating func scanHCL() {
    while !isAtEnd {
      let start = index
      switch current {
      case UInt8(ascii: "#"): markComment()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): markComment()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): markBlockComment()
      case UInt8(ascii: "\""): markString()
      case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"): scanHeredoc()
      case let byte where byte.isDigit && isAtWordStart:
        skip { $0.isAlphanumeric || $0 == UInt8(ascii: ".") }
        if Self.isNumber(bytes[start..<index]) { mark(.number, from: start) }
      case let byte where byte.isLetter || byte == UInt8(ascii: "_"): scanHCLWord()
      default: index += 1
      }
    }
  }

  /// An attribute's name is a key, the rest of a path like `var.region` is plain.
  private mutating func scanHCLWord() {
    let start = index
    let isMember = index > 0 && bytes[index - 1] == UInt8(ascii: ".")
    skip { $0.isAlphanumeric || "_-".utf8.contains($0) }
    let word = bytes[start..<index]
    var next = index
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    let following: UInt8 = next < bytes.count ? bytes[next] : 0
    let second: UInt8 = next + 1 < bytes.count ? bytes[next + 1] : 0
    if isMember {
      return
    } else if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
      mark(.literal, from: start)
    } else if following == UInt8(ascii: "="), second != UInt8(ascii: "=") {
      mark(.key, from: start)
    } else if Self.blocks.contains(Array(word)), current != UInt8(ascii: ".") {
      mark(.keyword, from: start)
    } else if ["var", "local", "each", "path", "self"].contains(where: { word.elementsEqual($0.utf8) }),
      current == UInt8(ascii: ".")
    {
      mark(.variable, from: start)
    }
  }

  /// `<<EOT` or `<<-EOT` to the line with the word.
  private mutating func scanHeredoc() {
    let start = index
    index += 2
    if current == UInt8(ascii: "-") { index += 1 }
    let wordStart = index
    skip { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
    let word = bytes[wordStart..<index]
    guard !word.isEmpty else { return }
    while !isAtEnd {
      skipToLineEnd()
      if !isAtEnd { index += 1 }
      let line = index
      skip { $0.isBlank }
      let text = index
      skipToLineEnd()
      if bytes[text..<index].elementsEqual(word) { break }
      index = line == index ? index : line
      if line >= bytes.count { break }
    }
    mark(.string, from: start)
  }
}
