/// HTML as a tree that can be changed and written again.

/// An element, a text, or nothing that is kept: comments are left out.
indirect enum HTMLNode: Sendable, Hashable {
  case element(HTMLElement)
  case text(String)
}

struct HTMLElement: Sendable, Hashable {
  struct Attribute: Sendable, Hashable {
    var name: String
    var value: String
  }

  var name: String
  /// Whether it belongs to SVG or MathML.
  var isForeign = false
  var attributes: [Attribute] = []
  var children: [HTMLNode] = []

  /// The value of an attribute; setting nil removes it.
  subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      if let index = attributes.firstIndex(where: { $0.name == name }) {
        if let newValue { attributes[index].value = newValue } else { attributes.remove(at: index) }
      } else if let newValue {
        attributes.append(Attribute(name: name, value: newValue))
      }
    }
  }

  func hasClass(_ name: String) -> Bool {
    (self["class"] ?? "").split(separator: " ").contains { $0 == name }
  }

  var elements: [HTMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element below this one, in the order of the document, that `isWanted`.
  func first(where isWanted: (HTMLElement) -> Bool) -> HTMLElement? {
    for child in elements {
      if isWanted(child) { return child }
      if let found = child.first(where: isWanted) { return found }
    }
    return nil
  }

  /// All elements below this one, in the order of the document, that `isWanted`.
  func all(where isWanted: (HTMLElement) -> Bool) -> [HTMLElement] {
    elements.flatMap { (isWanted($0) ? [$0] : []) + $0.all(where: isWanted) }
  }

  /// The texts below this one, in a row.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}
