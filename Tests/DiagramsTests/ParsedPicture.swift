/// Reading a written picture back: its tags, and the words between them.

import Foundation
import Markup

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A picture as a reader of XML sees it.
struct ParsedPicture {
  struct Element {
    let name: String
    let attributes: [String: String]
    let ancestors: [String]
    /// The words in it and in what it holds.
    var text = ""
    /// The `data-responsibility` around it.
    var box: String?
  }

  private(set) var elements: [Element] = []

  /// nil if the picture isn't well-formed.
  init?(_ picture: HTML) {
    let parser = XMLParser(data: Data(picture.bytes))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse() else { return nil }
    elements = reader.elements
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
}

private final class Reader: NSObject, XMLParserDelegate {
  var elements: [ParsedPicture.Element] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    var element = ParsedPicture.Element(name: name, attributes: attributes, ancestors: open.map { elements[$0].name })
    element.box = attributes["data-responsibility"] ?? open.last.flatMap { elements[$0].box }
    open.append(elements.count)
    elements.append(element)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open { elements[index].text += text }
  }
}
