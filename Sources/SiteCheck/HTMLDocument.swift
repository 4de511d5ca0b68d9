/// A parsed HTML or SVG file as plain values: what a browser would build from the bytes.

/// Elements and texts in document order.
///
/// The descendants of an element are the elements after it up to its `end`; so walking never recurses.
struct HTMLDocument: Sendable {
  var elements: [Element] = []
  var texts: [String] = []

  struct Element: Sendable {
    /// In lower case, also in SVG.
    var name: String
    var namespace: Namespace
    var attributes: [Attribute]
    /// The bytes of the start tag; empty where the parser supplied the element.
    var tag: Range<Int>
    var parent: Int?
    /// The index after the last descendant.
    var end: Int
    /// The texts inside, at any depth.
    var texts: Range<Int>
    /// Whether it stands in a `template`: not on the page, until a script puts it there.
    var isInert = false

    subscript(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

    func isHTML(_ name: String) -> Bool { namespace == .html && self.name == name }
    func isSVG(_ name: String) -> Bool { namespace == .svg && self.name == name }
  }

  struct Attribute: Sendable {
    /// In lower case; `xlink:href` keeps its prefix.
    var name: String
    /// With character references resolved.
    var value: String
    /// The bytes of the value without quotes; those of the name where there is no value.
    var range: Range<Int>

    /// The value's words, as lists of ids are read.
    var words: [String] { value.split(whereSeparator: \.isHTMLSpace).map(String.init) }
  }

  enum Namespace: Sendable { case html, svg, mathML }

  /// The child elements of `element`, in order.
  func children(of element: Int) -> [Int] {
    var result: [Int] = []
    var index = element + 1
    while index < elements[element].end {
      result.append(index)
      index = elements[index].end
    }
    return result
  }

  /// The indices of everything inside `element`.
  func descendants(of element: Int) -> Range<Int> { (element + 1)..<elements[element].end }

  /// All text inside `element`, white space folded.
  func text(of element: Int) -> String { texts[elements[element].texts].joined().folded }

  /// The nearest element around `element` that satisfies `condition`.
  func ancestor(of element: Int, where condition: (Element) -> Bool) -> Int? {
    var next = elements[element].parent
    while let index = next {
      if condition(elements[index]) { return index }
      next = elements[index].parent
    }
    return nil
  }
}

extension Character {
  /// What HTML calls ASCII white space; a no-break space is not.
  var isHTMLSpace: Bool {
    switch self {
    case " ", "\t", "\n", "\r", "\r\n", "\u{0C}": true
    default: false
    }
  }
}

extension String {
  /// Runs of white space become one space; none remains at the ends.
  var folded: String { split(whereSeparator: \.isHTMLSpace).joined(separator: " ") }

  /// Equal byte by byte: Swift's own `==` takes composed and decomposed letters for the same.
  func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
