/// The site runs under `Content-Security-Policy: default-src 'self'`: no inline script, no inline style.

import Diagnostics

enum PolicyCheck {
  /// Files below `embed/` are made for other hosts and carry their styles with them: there, only links and
  /// what they load are checked.
  static func problems(in document: HTMLDocument, isEmbed: Bool) -> [Problem] {
    if isEmbed { return [] }
    return document.elements.indices.flatMap { problems(of: $0, in: document) }
  }

  private static func problems(of index: Int, in document: HTMLDocument) -> [Problem] {
    let element = document.elements[index]
    var result: [Problem] = []
    func holdsText() -> Bool { !document.text(of: index).isEmpty }
    if element.name == "style", holdsText() {
      result.append(Problem(.outputExternal, "inline style", at: element.tag))
    }
    if element.name == "script", element["src"] == nil, isProgram(element), holdsText() {
      result.append(Problem(.outputExternal, "inline script", at: element.tag))
    }
    for attribute in element.attributes {
      if attribute.name == "style" {
        result.append(Problem(.outputExternal, "inline style in an attribute", at: attribute.range))
      } else if attribute.name == "srcdoc" {
        result.append(Problem(.outputExternal, "a page inside an attribute can't be checked", at: attribute.range))
      } else if attribute.name.hasPrefix("on"), attribute.name.count > 2 {
        result.append(Problem(.outputExternal, "inline script in '\(attribute.name)'", at: attribute.range))
      }
    }
    return result
  }

  /// A type that no browser runs makes the element a block of data.
  private static func isProgram(_ script: HTMLDocument.Element) -> Bool {
    guard let type = script["type"]?.value.folded.lowercased(), !type.isEmpty else { return true }
    let programs: Set = [
      "module", "importmap", "speculationrules", "text/javascript", "application/javascript", "text/ecmascript",
      "application/ecmascript", "application/x-javascript", "application/x-ecmascript", "text/jscript",
      "text/livescript", "text/x-javascript", "text/x-ecmascript",
    ]
    return programs.contains(type) || type.hasPrefix("text/javascript")
  }
}
