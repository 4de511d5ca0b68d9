/// What works on a server only: a page must also work when it is opened from disk.

import Diagnostics

enum OfflineCheck {
  static func problems(in document: HTMLDocument) -> [Problem] {
    document.elements.flatMap(problems)
  }

  private static func problems(of element: HTMLDocument.Element) -> [Problem] {
    var result: [Problem] = []
    func add(_ headline: String, _ range: Range<Int>) { result.append(Problem(.outputOffline, headline, at: range)) }

    if element.isHTML("base") { add("a base changes where every link leads", element.tag) }
    if element.name == "script", let type = element["type"], type.value.folded.lowercased() == "module" {
      add("browsers refuse script modules from disk", type.range)
    }
    if element.isHTML("link"), let rel = element["rel"] {
      let words = rel.words.map { $0.lowercased() }
      if words.contains("modulepreload") { add("browsers refuse script modules from disk", rel.range) }
      if words.contains("manifest") { add("browsers refuse manifests from disk", rel.range) }
    }
    if element.isHTML("track"), let source = element["src"], isLocal(element) {
      add("browsers refuse captions from disk", source.range)
    }
    for name in ["integrity", "crossorigin"] {
      if let attribute = element[name], isLocal(element) {
        add("'\(name)' makes browsers refuse a file from disk", attribute.range)
      }
    }
    return result
  }

  /// What is loaded from another host is a problem of its own.
  private static func isLocal(_ element: HTMLDocument.Element) -> Bool {
    guard let address = element["src"] ?? element["href"] ?? element["xlink:href"] else { return true }
    if case .absolute = Address(address.value) { return false }
    return true
  }
}
