/// Turns the bytes of an HTML or SVG file into a document, by libgumbo: the only file that knows it.

import Diagnostics
import Gumbo

/// Parsing never fails; what libgumbo had to repair, and what it can't be given, are problems.
struct HTMLParser {
  struct Result {
    var document: HTMLDocument
    var problems: [Problem]
    /// Whether the bytes could be parsed at all.
    var isReadable: Bool
  }

  /// Problems with the syntax are found in pages and fragments only: an SVG is XML, and its XML declaration,
  /// for example, is an error in HTML.
  static func parse(_ bytes: [UInt8], as kind: FinishedFile.Kind) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      if let refusal = refusal(of: buffer) {
        return Result(document: HTMLDocument(), problems: [refusal], isReadable: false)
      }
      var parser = HTMLParser(bytes: buffer)
      parser.run(as: kind)
      return Result(document: parser.document, problems: parser.problems, isReadable: true)
    }
  }

  private static func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> Problem? {
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return Problem(.outputSyntax, "empty file", at: 0..<0)
    }
    if let offset = UTF8Check.firstInvalid(in: bytes) {
      return Problem(.outputSyntax, "not a text in UTF-8", at: offset..<(offset + 1))
    }
    return NestingGuard.refusal(of: bytes)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var document = HTMLDocument()
  private var problems: [Problem] = []

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func run(as kind: FinishedFile.Kind) {
    // A byte order mark is no text; libgumbo doesn't know it.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let base = bytes.baseAddress else { return }
    var options = kGumboDefaultOptions
    if kind != .page { options.fragment_context = GUMBO_TAG_BODY }
    options.max_errors = 1000
    let text = UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self)
    guard let output = gumbo_parse_with_options(&options, text, bytes.count - start) else { return }
    defer { gumbo_destroy_output(&options, output) }
    if kind != .picture { problems = syntaxProblems(output.pointee.errors) }
    if let root = output.pointee.root { document = walk(root) }
  }

  /// Preorder with its own stack: the depth of a file must not become the depth of calls.
  private func walk(_ root: UnsafeMutablePointer<GumboNode>) -> HTMLDocument {
    var document = HTMLDocument()
    var stack: [(node: UnsafeMutablePointer<GumboNode>, element: Int, next: Int)] = []

    func enter(_ node: UnsafeMutablePointer<GumboNode>) {
      var element = element(node.pointee.v.element, in: stack.last?.element)
      if let parent = stack.last {
        element.isInert = document.elements[parent.element].isInert || parent.node.pointee.type == GUMBO_NODE_TEMPLATE
      }
      element.texts = document.texts.count..<document.texts.count
      document.elements.append(element)
      stack.append((node, document.elements.count - 1, 0))
    }

    enter(root)
    while let top = stack.last {
      let children = top.node.pointee.v.element.children
      guard top.next < Int(children.length) else {
        document.elements[top.element].end = document.elements.count
        document.elements[top.element].texts =
          document.elements[top.element].texts.lowerBound..<document.texts.count
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      guard let child = children.data[top.next]?.assumingMemoryBound(to: GumboNode.self) else { continue }
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        // What stands in a template is not shown, but its links are followed once a script puts it on the page.
        enter(child)
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        document.texts.append(String(cString: child.pointee.v.text.text))
      default:
        // Comments say nothing.
        break
      }
    }
    return document
  }

  private func element(_ element: GumboElement, in parent: Int?) -> HTMLDocument.Element {
    let namespace: HTMLDocument.Namespace =
      switch element.tag_namespace {
      case GUMBO_NAMESPACE_SVG: .svg
      case GUMBO_NAMESPACE_MATHML: .mathML
      default: .html
      }
    let tag = range(element.original_tag) ?? 0..<0
    var attributes: [HTMLDocument.Attribute] = []
    attributes.reserveCapacity(Int(element.attributes.length))
    for index in 0..<Int(element.attributes.length) {
      guard let item = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else { continue }
      attributes.append(attribute(item.pointee, of: tag))
    }
    return HTMLDocument.Element(
      name: name(of: element), namespace: namespace, attributes: attributes, tag: tag, parent: parent, end: 0,
      texts: 0..<0)
  }

  private func name(of element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(element.tag)).lowercased() }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    return range(piece).map { String(decoding: bytes[$0], as: UTF8.self).lowercased() } ?? ""
  }

  private func attribute(_ attribute: GumboAttribute, of tag: Range<Int>) -> HTMLDocument.Attribute {
    let prefix =
      switch attribute.attr_namespace {
      case GUMBO_ATTR_NAMESPACE_XLINK: "xlink:"
      case GUMBO_ATTR_NAMESPACE_XML: "xml:"
      default: ""
      }
    var value = range(attribute.original_value) ?? range(attribute.original_name) ?? tag
    if let first = value.first, value.count >= 2,
      bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'")
    {
      value = (first + 1)..<(value.upperBound - 1)
    }
    return HTMLDocument.Attribute(
      name: prefix + String(cString: attribute.name).lowercased(), value: String(cString: attribute.value), range: value
    )
  }

  /// Whether an `<hr>` inside a `select` stands at `offset`: HTML has allowed it since 2023, libgumbo doesn't.
  private func isRuleInSelect(_ offset: Int) -> Bool {
    func stands(_ text: StaticString, at index: Int) -> Bool {
      index + text.utf8CodeUnitCount <= bytes.count
        && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] | 0x20 == text.utf8Start[$0] | 0x20 }
    }
    guard stands("<hr", at: offset) else { return false }
    for index in stride(from: offset - 1, through: 0, by: -1) {
      if stands("<select", at: index) { return true }
      if stands("</select", at: index) { return false }
    }
    return false
  }

  /// Where a piece of the file stands in it; nil if it is empty or from elsewhere.
  private func range(_ piece: GumboStringPiece) -> Range<Int>? {
    guard piece.length > 0, let offset = offset(of: piece.data) else { return nil }
    return offset + Int(piece.length) <= bytes.count ? offset..<(offset + Int(piece.length)) : nil
  }

  private func offset(of pointer: UnsafePointer<CChar>?) -> Int? {
    guard let pointer, let base = bytes.baseAddress else { return nil }
    let offset = UnsafeRawPointer(pointer) - UnsafeRawPointer(base)
    return (0...bytes.count).contains(offset) ? offset : nil
  }

  private func syntaxProblems(_ errors: GumboVector) -> [Problem] {
    (0..<Int(errors.length)).compactMap { index in
      guard let error = errors.data[index].map(SyntaxError.init(libgumbo:)), !error.isFalseAlarm else { return nil }
      let start = offset(of: error.text) ?? 0
      if isRuleInSelect(start) { return nil }
      let line = bytes[start...].prefix(80)
      // The tag that couldn't be placed, or just the byte.
      let end = line.first == UInt8(ascii: "<") ? line.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } : nil
      let range = start..<min(end ?? start + 1, bytes.count)
      let tag = end == nil ? nil : String(decoding: bytes[range], as: UTF8.self)
      return Problem(.outputSyntax, error.headline(tag: tag), at: range)
    }
  }
}
