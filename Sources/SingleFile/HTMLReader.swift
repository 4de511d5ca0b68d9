/// The bytes of a finished page → a tree, through libgumbo.

import Gumbo

enum HTMLReader {
  /// The `html` element; nil where there is none.
  static func document(_ bytes: [UInt8]) -> HTMLElement? {
    bytes.withUnsafeBytes { buffer -> HTMLElement? in
      guard let base = buffer.baseAddress else { return nil }
      var options = kGumboDefaultOptions
      let text = base.assumingMemoryBound(to: CChar.self)
      guard let output = gumbo_parse_with_options(&options, text, buffer.count) else { return nil }
      defer { gumbo_destroy_output(&options, output) }
      return output.pointee.root.map { element($0.pointee.v.element) }
    }
  }

  private static func element(_ source: GumboElement) -> HTMLElement {
    let isForeign = source.tag_namespace != GUMBO_NAMESPACE_HTML
    var element = HTMLElement(name: name(of: source), isForeign: isForeign)
    for index in 0..<Int(source.attributes.length) {
      guard let item = source.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else { continue }
      element.attributes.append(attribute(item.pointee))
    }
    for index in 0..<Int(source.children.length) {
      guard let child = source.children.data[index]?.assumingMemoryBound(to: GumboNode.self) else { continue }
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        element.children.append(.element(Self.element(child.pointee.v.element)))
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        element.children.append(.text(String(cString: child.pointee.v.text.text)))
      default: break
      }
    }
    return element
  }

  /// With the capitals that SVG's names have: `clipPath`.
  private static func name(of element: GumboElement) -> String {
    if element.tag_namespace == GUMBO_NAMESPACE_HTML, element.tag != GUMBO_TAG_UNKNOWN {
      return String(cString: gumbo_normalized_tagname(element.tag)).lowercased()
    }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    if let name = gumbo_normalize_svg_tagname(&piece) { return String(cString: name) }
    return piece.data.map { start in
      String(
        decoding: UnsafeRawBufferPointer(start: start, count: Int(piece.length)), as: UTF8.self
      ).lowercased()
    } ?? ""
  }

  private static func attribute(_ attribute: GumboAttribute) -> HTMLElement.Attribute {
    let prefix =
      switch attribute.attr_namespace {
      case GUMBO_ATTR_NAMESPACE_XLINK: "xlink:"
      case GUMBO_ATTR_NAMESPACE_XML: "xml:"
      default: ""
      }
    return .init(name: prefix + String(cString: attribute.name), value: String(cString: attribute.value))
  }
}
