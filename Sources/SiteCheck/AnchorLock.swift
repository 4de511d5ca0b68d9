/// The list of what has been published, so that no link from outside breaks unnoticed.
///
/// ```
/// # demarc anchors 1: …
/// layers/nodes.html
/// layers/nodes.html#patching
/// ```

import Diagnostics

/// Pages and anchors that must stay; made by `demarc check --update-anchors`.
package struct AnchorLock: Sendable {
  package static let fileName = ".demarc-anchors"

  private static let header = """
    # demarc anchors 1: pages and anchors that others may link to. `demarc check` reports what is gone;
    # `demarc check --update-anchors` writes this list again.

    """

  package let source: SourceText

  package init(_ source: SourceText) { self.source = source }

  /// The file that holds `published`.
  package static func file(of published: [String]) -> String {
    header + published.map { $0 + "\n" }.joined()
  }

  /// A problem at each line that names what isn't `published` any more.
  ///
  /// - Parameter redirects: pages that only lead elsewhere; they answer for all their anchors.
  package func diagnostics(published: [String], redirects: Set<String>) -> [Diagnostic] {
    let there = Set(published.map { Array($0.utf8) })
    let pages = Set(published.filter { !$0.contains("#") })
    return (1...source.lineCount).compactMap { number in
      let entry = source.text(source.line(number))
      guard !entry.isEmpty, !entry.hasPrefix("#"), !there.contains(Array(entry.utf8)) else { return nil }
      let parts = entry.split(separator: "#", maxSplits: 1).map(String.init)
      let page = parts.first ?? entry
      if redirects.contains(page) { return nil }
      // A page that is gone is one problem, not one for each of its anchors.
      if parts.count == 2, !pages.contains(page) { return nil }
      let what = parts.count == 2 ? "anchor '\(parts[1].shortened)' of '\(page)'" : "page '\(page.shortened)'"
      return Diagnostic(
        .removedAnchor, "published \(what) is gone", at: source.location(ofLine: number),
        explanation: "Links to it from elsewhere break. Keep it, redirect it, or write the list again.")
    }
  }

  /// The page itself, and the ids of what readers can point at: not parts of pictures and forms.
  static func anchors(of path: String, in document: HTMLDocument) -> [String] {
    let ids = document.elements.compactMap { element -> String? in
      guard element.namespace == .html, !element.isInert, !unlinked.contains(element.name), let id = element["id"],
        !id.value.isEmpty, !id.value.contains("\n"), !id.value.hasPrefix("fnref")
      else { return nil }
      return id.value
    }
    return [path] + ids.map { "\(path)#\($0)" }
  }

  /// Whether a page's only purpose is to lead elsewhere.
  static func isRedirect(_ document: HTMLDocument) -> Bool {
    document.elements.contains { $0.isHTML("meta") && $0["http-equiv"]?.value.lowercased() == "refresh" }
  }

  private static let unlinked: Set = [
    "input", "button", "select", "textarea", "label", "form", "fieldset", "output", "script", "style", "template",
    "datalist", "option", "link", "meta", "dialog",
  ]
}
