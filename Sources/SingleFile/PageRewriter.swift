/// A page's part of one file: its ids say of which page they are, and its addresses lead to places in the file.

struct PageRewriter {
  let addresses: SiteAddresses
  /// From the root of the site.
  let path: String
  /// The files that links of the page lead to.
  private(set) var linkedFiles: Set<String> = []

  init(_ addresses: SiteAddresses, path: String) {
    self.addresses = addresses
    self.path = path
  }

  /// Attributes that name ids, one or several.
  private static let references: Set<String> = [
    "for", "headers", "list", "form", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
    "aria-activedescendant", "aria-details", "aria-flowto", "aria-errormessage", "popovertarget",
  ]
  /// Attributes that a browser loads something from.
  private static let loads: Set<String> = ["src", "poster", "data", "data-index"]

  mutating func rewrite(_ node: HTMLNode) -> HTMLNode {
    guard case .element(let element) = node else { return node }
    return .element(rewrite(element))
  }

  mutating func rewrite(_ source: HTMLElement) -> HTMLElement {
    var element = source
    // One file has one main part.
    if element.name == "main" { element.name = "div" }
    if ["a", "area"].contains(element.name), let address = element["href"],
      addresses.destination(of: address, from: path) == .leftOut
    {
      element["href"] = nil
    }
    for index in element.attributes.indices {
      let name = element.attributes[index].name
      element.attributes[index].value = value(of: name, element.attributes[index].value, on: element)
    }
    for index in element.children.indices { element.children[index] = rewrite(element.children[index]) }
    return element
  }

  private mutating func value(of name: String, _ value: String, on element: HTMLElement) -> String {
    switch name {
    case "id": return SiteAddresses.id(value, on: path)
    // Only one of a group is open: a group is of its page.
    case "name" where element.name == "details": return SiteAddresses.id(value, on: path)
    case "href", "xlink:href":
      return ["a", "area", "use"].contains(element.name) ? link(value) : loaded(value)
    case "srcset":
      return value.split(separator: ",").map { candidate in
        let parts = candidate.split(separator: " ")
        return ([parts.first.map { loaded(String($0)) } ?? ""] + parts.dropFirst().map(String.init))
          .joined(separator: " ")
      }.joined(separator: ", ")
    // The script adds "#filter?…", which leads to the whole matrix by itself.
    case "data-matrix" where element.name == "form": return ""
    case let name where Self.references.contains(name):
      return value.split(separator: " ").map { SiteAddresses.id(String($0), on: path) }.joined(separator: " ")
    case let name where Self.loads.contains(name): return loaded(value)
    default: return paint(value)
    }
  }

  private mutating func link(_ value: String) -> String {
    switch addresses.destination(of: value, from: path) {
    case .elsewhere, .leftOut: return value
    case .page(let page, let fragment):
      return SiteAddresses.address(
        ofID: fragment.map { SiteAddresses.id($0, on: page) } ?? SiteAddresses.id(ofPage: page))
    case .file(let file):
      linkedFiles.insert(file)
      return SiteAddresses.address(ofID: SiteAddresses.id(ofFile: file))
    }
  }

  /// A file as an address that holds it.
  private func loaded(_ value: String) -> String {
    guard case .file(let file) = addresses.destination(of: value, from: path), let bytes = addresses.files[file] else {
      return value
    }
    return DataAddress.of(bytes, path: file)
  }

  /// `url(#hatch)` → `url("#index:hatch")`
  private func paint(_ value: String) -> String {
    let start = "url(#"
    guard value.hasPrefix(start), value.last == ")" else { return value }
    return "url(\"#\(SiteAddresses.id(String(value.dropFirst(start.count).dropLast()), on: path))\")"
  }
}
