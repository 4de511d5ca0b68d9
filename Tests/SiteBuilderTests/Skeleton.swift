/// What remains of a finished file when its texts are taken out: the part that no author's text may change.

import Foundation
import Testing

@testable import SiteCheck

#if canImport(FoundationXML)
  import FoundationXML
#endif

enum Skeleton {
  /// Nil for a file that has no skeleton to look at.
  static func of(_ path: String, _ bytes: [UInt8]) throws -> [String]? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch URL(filePath: path).pathExtension {
    case "html": return elements(bytes, as: path.hasSuffix(".fragment.html") ? .fragment : .page)
    case "svg": return elements(bytes, as: .picture)
    case "xml": return try XMLNames.read(text)
    case "csv": return records(text).map { "\($0.count) fields" }
    case "json": return try shape(of: JSONSerialization.jsonObject(with: Data(bytes)))
    case "js": return try script(text)
    case "md": return lines(text) { markdownMarks($0) }
    case "mediawiki": return lines(text) { mediaWikiMarks($0) }
    case "txt" where path.hasSuffix(".dokuwiki.txt"): return lines(text) { dokuWikiMarks($0) }
    default: return nil
    }
  }

  /// Of a drawing only that it holds nothing but shapes and text: how many lines a text takes depends on its length.
  private static func elements(_ bytes: [UInt8], as kind: FinishedFile.Kind) -> [String] {
    let (drawn, all) = HTMLParser.parse(bytes, as: kind).document.elements.reduce(
      into: (drawn: Set<String>(), all: [String]())
    ) { result, element in
      if element.namespace == .svg {
        result.drawn.formUnion([element.name] + element.attributes.map { $0.name + "=" })
      } else {
        result.all.append("\(element.name) \(element.attributes.map(\.name).sorted())")
      }
    }
    let strange = drawn.subtracting(shapes)
    if !strange.isEmpty { Issue.record("a drawing holds \(strange.sorted())") }
    return all
  }

  private static let shapes: Set = [
    "circle", "defs", "desc", "g", "path", "pattern", "rect", "svg", "text", "title", "tspan", "use",
    "aria-hidden=", "aria-labelledby=", "class=", "cx=", "cy=", "d=", "data-cluster-type=", "data-label=",
    "data-responsibility=", "fill=", "focusable=", "font-family=", "font-size=", "font-weight=", "height=", "href=",
    "id=",
    "patternunits=", "preserveaspectratio=", "r=", "role=", "rx=", "stroke=", "stroke-dasharray=", "stroke-linejoin=",
    "stroke-width=", "text-anchor=", "text-rendering=", "viewbox=", "width=", "x=", "xmlns=", "y=",
  ]

  private static func lines(_ text: String, _ marks: (Substring) -> String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(marks)
  }

  /// The pipes that divide cells, brackets of links, and what would be HTML, emphasis or code.
  private static func markdownMarks(_ line: Substring) -> String {
    var marks = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if "|[]*_`<~".unicodeScalars.contains(scalar) {
        marks.unicodeScalars.append(scalar)
      }
    }
    return marks
  }

  /// The beginning of the line, and whatever has a meaning within one.
  private static func mediaWikiMarks(_ line: Substring) -> String {
    let start = line.prefix { "{|}!*-+#:; ".contains($0) }
    // What an attribute holds is ours.
    return start.trimmingCharacters(in: .whitespaces) + line.filter { "[]{}<>~|".contains($0) }
      + (line.contains("''") ? " quotes" : "") + (line.contains("__") ? " switch" : "")
  }

  private static func dokuWikiMarks(_ line: Substring) -> String {
    var rest = line[...]
    var marks = ""
    while let scalar = rest.first {
      if rest.hasPrefix("<nowiki>"), let end = rest.range(of: "</nowiki>") {
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("%%"), let end = rest.dropFirst(2).range(of: "%%") {
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("[["), let middle = rest.firstIndex(of: "|"), let end = rest.range(of: "]]") {
        // Words that could end a link are written without one.
        if rest[rest.index(after: middle)..<end.lowerBound].contains(where: { "|[]{}<>%^".contains($0) }) {
          marks += "[["
        }
        rest = rest[end.upperBound...]
      } else {
        if "|^[]{}<>*'".contains(scalar) || rest.hasPrefix("//") || rest.hasPrefix("__") { marks.append(scalar) }
        rest = rest.dropFirst()
      }
    }
    return marks
  }

  /// RFC 4180, every field in quotes; a field that a spreadsheet would compute is an issue.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var rest = Substring(text)
    while rest.unicodeScalars.first == "\"" {
      var field = String.UnicodeScalarView()
      var scalars = rest.unicodeScalars.dropFirst()
      while let scalar = scalars.popFirst() {
        if scalar == "\"" {
          if scalars.first != "\"" { break }
          scalars.removeFirst()
        }
        field.append(scalar)
      }
      fields.append(String(field))
      if let first = field.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) {
        Issue.record("a spreadsheet computes the field '\(String(field))'")
      }
      rest = Substring(scalars)
      if rest.unicodeScalars.first == "," {
        rest = Substring(rest.unicodeScalars.dropFirst())
      } else {
        records.append(fields)
        fields = []
        rest = Substring(rest.unicodeScalars.drop { $0 == "\r" || $0 == "\n" })
      }
    }
    if !rest.isEmpty { Issue.record("after \(records.count) records: \(rest.prefix(40))") }
    return records
  }

  private static func shape(of value: Any) -> [String] {
    switch value {
    case let object as [String: Any]:
      return ["{"] + object.sorted { $0.key < $1.key }.flatMap { [$0.key] + shape(of: $0.value) } + ["}"]
    case let list as [Any]: return ["["] + list.flatMap(shape) + ["]"]
    default: return [value is String ? "text" : "value"]
    }
  }

  /// What stands around the JSON of a script of data; other scripts have no text of an author's.
  private static func script(_ text: String) throws -> [String]? {
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }),
      let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), text[..<start].count < 100, text[end...].count < 10
    else { return nil }
    for trace in ["</", "<!--", "\u{2028}", "\u{2029}"] where text.contains(trace) {
      Issue.record("a script holds \(trace.debugDescription)")
    }
    return [String(text[..<start]), String(text[end...].dropFirst())]
  }
}

/// The names of elements and attributes of an XML file, which must be well-formed.
private final class XMLNames: NSObject, XMLParserDelegate {
  private var names: [String] = []
  private var failure: (any Error)?

  static func read(_ text: String) throws -> [String] {
    let reader = XMLNames()
    let names = ["ac", "ri"].map { "xmlns:\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    let parser = XMLParser(
      data: Data(text.hasPrefix("<?xml") ? text.utf8 : "<storage \(names)>\(text)</storage>".utf8))
    parser.delegate = reader
    if !parser.parse() { throw reader.failure ?? parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    return reader.names
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes: [String: String]
  ) {
    names.append("\(name) \(attributes.keys.sorted())")
  }

  func parser(_: XMLParser, parseErrorOccurred error: any Error) { failure = error }
}
