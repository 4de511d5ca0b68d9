/// A tree → HTML, as the standard writes it.

struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let raw: Set<String> = ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"]

  mutating func append(_ nodes: [HTMLNode]) { for node in nodes { append(node) } }

  mutating func append(_ node: HTMLNode) {
    switch node {
    case .text(let text): append(text, escaping: Self.inText)
    case .element(let element): append(element)
    }
  }

  mutating func append(_ element: HTMLElement) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.name.utf8
    for attribute in element.attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      if attribute.value.isEmpty { continue }
      bytes += "=\"".utf8
      append(attribute.value, escaping: Self.inAttribute)
      bytes.append(UInt8(ascii: "\""))
    }
    if element.isForeign, element.children.isEmpty {
      bytes += "/>".utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    if Self.void.contains(element.name), !element.isForeign { return }
    if Self.raw.contains(element.name), !element.isForeign {
      bytes += element.text.utf8
    } else {
      // A parser drops the first line break of these.
      if ["pre", "textarea", "listing"].contains(element.name), element.text.utf8.first == UInt8(ascii: "\n") {
        bytes.append(UInt8(ascii: "\n"))
      }
      append(element.children)
    }
    bytes += "</".utf8
    bytes += element.name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private static let inText: [UInt8: String] = [
    UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
  ]
  /// `<` and `>` too, as the standard says since browsers have been fooled by a second reading.
  private static let inAttribute = inText.merging([UInt8(ascii: "\""): "&quot;"]) { first, _ in first }

  private mutating func append(_ text: String, escaping escapes: [UInt8: String]) {
    for byte in text.utf8 {
      if let escape = escapes[byte] { bytes += escape.utf8 } else { bytes.append(byte) }
    }
  }
}
