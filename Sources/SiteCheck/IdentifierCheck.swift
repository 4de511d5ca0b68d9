/// Ids stand once on a page, and what names an id on the page names one that is there.

import Diagnostics

/// The ids of one document, and the attributes that refer to them.
struct IdentifierCheck {
  private(set) var problems: [Problem] = []
  /// The first element of each id, by the id's bytes.
  private var elements: [[UInt8]: Int] = [:]
  private let document: HTMLDocument

  init(_ document: HTMLDocument) {
    self.document = document
    for (index, element) in document.elements.enumerated() where !element.isInert {
      guard let id = element["id"] else { continue }
      collect(id, of: index)
    }
    for index in document.elements.indices where !document.elements[index].isInert {
      for attribute in document.elements[index].attributes { checkReferences(of: attribute, on: index) }
    }
  }

  /// What a fragment can name: ids, and names of `a` elements.
  var anchors: Set<[UInt8]> {
    var result = Set(elements.keys)
    for element in document.elements where element.isHTML("a") {
      if let name = element["name"], !name.value.isEmpty { result.insert(Array(name.value.utf8)) }
    }
    return result
  }

  private mutating func collect(_ id: HTMLDocument.Attribute, of element: Int) {
    if id.value.isEmpty || id.value.contains(where: \.isHTMLSpace) {
      problems.append(Problem(.outputSyntax, "an id is empty or holds white space", at: id.range))
    }
    let key = Array(id.value.utf8)
    guard let first = elements[key] else {
      elements[key] = element
      return
    }
    let note = Problem.Note(text: "the first is here", range: document.elements[first]["id"]?.range)
    problems.append(
      Problem(.outputDuplicateID, "id '\(id.value.shortened)' stands twice on this page", at: id.range, notes: [note]))
  }

  private mutating func checkReferences(of attribute: HTMLDocument.Attribute, on index: Int) {
    let element = document.elements[index]
    if attribute.name == "usemap" { return checkMap(attribute) }
    guard let (ids, wanted) = Self.references(of: attribute, on: element) else { return }
    for id in ids {
      guard let target = elements[Array(id.utf8)] else {
        // With several ids in one value, the place is not the id's alone. Nobody reads past the limit.
        let isShown = ids.count == 1 && problems.count < [Problem].reported
        let mend = isShown ? Suggestion.closest(to: id, in: elements.keys.map(SiteIndex.text)) : nil
        problems.append(
          Problem(.outputFragment, "no id '\(id.shortened)' on this page (\(attribute.name))", at: attribute.range)
            .suggesting(mend))
        continue
      }
      if let wanted, !document.elements[target].isHTML(wanted) {
        problems.append(
          Problem(.outputFragment, "\(attribute.name) '\(id.shortened)' names no \(wanted)", at: attribute.range))
      } else if attribute.name == "headers", table(around: target) != table(around: index) {
        problems.append(
          Problem(.outputFragment, "headers '\(id.shortened)' names a th of another table", at: attribute.range))
      }
    }
  }

  /// `usemap` names the `map` of that name, with a `#` before it.
  private mutating func checkMap(_ attribute: HTMLDocument.Attribute) {
    let maps = document.elements.filter { $0.isHTML("map") && !$0.isInert }.compactMap { $0["name"]?.value }
    if maps.contains(where: { attribute.value.isIdentical(to: "#" + $0) }) { return }
    let closest = Suggestion.closest(to: String(attribute.value.drop { $0 == "#" }), in: maps)
    problems.append(
      Problem(.outputFragment, "no map '\(attribute.value.shortened)' on this page (usemap)", at: attribute.range)
        .suggesting(closest.map { "#" + $0 }))
  }

  private func table(around element: Int) -> Int? { document.ancestor(of: element) { $0.isHTML("table") } }

  /// The ids that `attribute` names, and what kind of element they must have.
  private static func references(
    of attribute: HTMLDocument.Attribute, on element: HTMLDocument.Element
  ) -> (ids: [String], wanted: String?)? {
    switch (attribute.name, element.name) {
    case ("aria-labelledby", _), ("aria-describedby", _), ("aria-controls", _), ("aria-owns", _), ("aria-details", _),
      ("aria-flowto", _), ("aria-errormessage", _), ("for", "output"), ("itemref", _):
      (attribute.words, nil)
    case ("headers", "td"), ("headers", "th"): (attribute.words, "th")
    case ("aria-activedescendant", _): attribute.value.isEmpty ? nil : ([attribute.value], nil)
    case ("for", "label"), ("popovertarget", _), ("commandfor", _): ([attribute.value], nil)
    case ("list", "input"): ([attribute.value], "datalist")
    case ("form", "button"), ("form", "input"), ("form", "select"), ("form", "textarea"), ("form", "fieldset"),
      ("form", "output"), ("form", "object"):
      ([attribute.value], "form")
    default: nil
    }
  }
}
